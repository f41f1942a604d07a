/** Whom "who" means: the noun phrase that its clause hangs on, or the name that this phrase is said of. */
import { isPerson } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import type { Paragraph } from '../paragraph';
import type { NameRun } from './name-runs';
import { isPlural, type Tokens } from './phrase-head';

const IN_PHRASE: ReadonlySet<number> = new Set(
  (['ADJ', 'DET', 'NOUN', 'PROPN', 'NUM'] as const).map((name) => PARTS_OF_SPEECH.indexOf(name)),
);
const PREPOSITION = /^(?:of|in|at|for|from|with|on|to|across|around|against|inside)$/;
/** Phrases that hang on one another: "a leader of the union in Norway who". */
const MOST_PHRASES = 4;

/** @returns the tokens of the antecedent; `null` where none stands before */
export function antecedentOf(paragraph: Paragraph, who: number, runs: readonly NameRun[]): Tokens | null {
  const { words, sentences } = paragraph;
  let end = who;
  for (let step = 0; step < MOST_PHRASES; step++) {
    if (words[end - 1] === ',') end -= 1;
    const phrase = phraseBefore(paragraph, end, runs);
    if (phrase === null || sentences[phrase.start] !== sentences[who]) return null;
    const { start } = phrase;
    const isOfOther = PREPOSITION.test(words[start - 1] ?? '');
    if (isOfOther && !isOfPerson(paragraph, phrase, runs)) {
      end = start - 1;
      continue;
    }
    // "Jane Roe, a clerk who": the phrase in apposition is Jane Roe.
    const named = words[start - 1] === ',' ? runs.find((run) => run.end === start - 1) : undefined;
    return named === undefined ? phrase : { start: named.start, end: named.end };
  }
  return null;
}

function phraseBefore({ parts, words }: Paragraph, end: number, runs: readonly NameRun[]): Tokens | null {
  const run = runs.find((one) => one.end === end);
  let start = run?.start ?? end;
  while (start > 0 && (IN_PHRASE.has(parts[start - 1] ?? 0) || words[start - 1] === "'s")) start -= 1;
  return start < end ? { start, end } : null;
}

function isOfPerson({ words }: Paragraph, { start, end }: Tokens, runs: readonly NameRun[]): boolean {
  const run = runs.find((one) => one.end === end);
  if (run !== undefined) return run.isPersonal;
  return (
    isPlural(words[end - 1] ?? '') ||
    words.slice(start, end).some((word) => isPerson({ stem: lemmaStem(word) }))
  );
}
