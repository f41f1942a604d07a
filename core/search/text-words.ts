import type { Article } from '../contract/article';
import { eachWord } from '../text/words';
import type { Held } from './held-articles';

/** The words of one text in their order, with their ranges in UTF-16 units. */
export interface TextWords {
  /** Folded. */
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  /** Exclusive. */
  readonly ends: Uint32Array;
}

export function readWords(text: string, from = 0, to = text.length): TextWords {
  const terms: string[] = [];
  const ranges: number[] = [];
  eachWord(text, from, to, (term, start, end) => {
    terms.push(term);
    ranges.push(start, end);
  });
  return {
    terms,
    starts: Uint32Array.from(terms, (_, at) => ranges[at * 2] ?? 0),
    ends: Uint32Array.from(terms, (_, at) => ranges[at * 2 + 1] ?? 0),
  };
}

/** Index of the first word that begins at or after `offset`. */
export function wordAt({ starts }: TextWords, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that are kept: some twenty megabytes, and the results of the last few queries. */
const KEPT = 400_000;

/** Reads the words of articles, and remembers the latest: each letter that is typed shows much the same articles. */
export class KnownWords {
  private readonly kept = new Map<Held, TextWords>();
  private size = 0;

  of(held: Held, { text }: Pick<Article, 'text'>): TextWords {
    const known = this.kept.get(held);
    if (known !== undefined) {
      // The one asked for last goes last.
      this.kept.delete(held);
      this.kept.set(held, known);
      return known;
    }
    const words = readWords(text);
    this.kept.set(held, words);
    this.size += words.terms.length;
    for (const [oldest, { terms }] of this.kept) {
      if (this.size <= KEPT || oldest === held) break;
      this.kept.delete(oldest);
      this.size -= terms.length;
    }
    return words;
  }
}
