import { forEachToken } from '../tokens';

/** The words of a text in order, by their folded terms and their ranges in UTF-16 units. */
export interface WordIndex {
  readonly terms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How often each term stands in the text. */
  readonly counts: ReadonlyMap<string, number>;
}

let cached: { readonly text: string; readonly index: WordIndex } | null = null;

/** Cache of one text, as of its q-grams: the notes of an article are resolved one after another. */
export function wordIndexOf(text: string): WordIndex {
  if (cached?.text === text) return cached.index;
  const index = indexWords(text);
  cached = { text, index };
  return index;
}

export function indexWords(text: string): WordIndex {
  const terms: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const counts = new Map<string, number>();
  forEachToken(text, 0, text.length, (term, start, end) => {
    terms.push(term);
    starts.push(start);
    ends.push(end);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  });
  return { terms, starts, ends, counts };
}

/** Index of the first word that starts at `offset` or behind it. */
export function firstWordFrom({ starts }: WordIndex, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What a word tells of a place, in nats: its self-information, −ln of the chance to meet it at any one place of the
 * text. A word that the text does not hold counts as the rarest.
 */
export const informationOf = ({ terms, counts }: WordIndex, term: string): number =>
  Math.log((terms.length + 1) / (counts.get(term) ?? 1));
