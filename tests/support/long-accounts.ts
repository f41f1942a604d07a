import { randomFrom } from '../../tools/fit-alignment/fit-linear';
import { makeWords } from './made-words';

export interface LongAccounts {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Sentences that tell one happening, as places in `a` and `b`. */
  readonly planted: readonly (readonly [number, number])[];
}

const SENTENCE_WORDS = 20;
/** Share of a planted sentence's words that the other account keeps. */
const KEPT = 0.75;

/**
 * Two accounts of so many sentences each, in words that are made up: every tenth sentence of the first is told by the
 * second too, at another place and partly in other words.
 */
export function longAccounts(sentences: number, seed = 7): LongAccounts {
  const random = randomFrom(seed);
  const draw = makeWords(random);
  const tell = (): string[] => Array.from({ length: SENTENCE_WORDS }, draw);
  const told = Array.from({ length: sentences }, tell);
  const other = Array.from({ length: sentences }, tell);
  const planted: [number, number][] = [];
  for (let k = 0; k < sentences; k += 10) {
    // A step that shares no factor with the length visits each place once.
    const place = (k * 7 + 3) % sentences;
    other[place] = told[k]!.map((word) => (random() < KEPT ? word : draw()));
    planted.push([k, place]);
  }
  const print = (words: readonly string[]): string => `${words.join(' ')}.`;
  return { a: told.map(print), b: other.map(print), planted };
}
