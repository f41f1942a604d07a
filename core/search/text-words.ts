import type { Article } from '../contract/article';
import { forEachToken } from '../text/tokens';
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
  forEachToken(text, from, to, (term, start, end) => {
    terms.push(term);
    ranges.push(start, end);
  });
  return {
    terms,
    starts: Uint32Array.from(terms, (_, at) => ranges[at * 2] ?? 0),
    ends: Uint32Array.from(terms, (_, at) => ranges[at * 2 + 1] ?? 0),
  };
}

/** The words of one text, and where each stands: a query knows few of them, and need not look at all. */
export interface PlacedWords extends TextWords {
  /** Indices into `terms`, rising. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function placeWords(words: TextWords): PlacedWords {
  const places = new Map<string, number[]>();
  words.terms.forEach((term, at) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [at]);
    else known.push(at);
  });
  return { ...words, places };
}

/** Words that are kept: some thirty megabytes, and the results of the last few queries. */
const KEPT = 400_000;

/** Reads the words of articles, and remembers the latest: each letter that is typed shows much the same articles. */
export class KnownWords {
  private readonly kept = new Map<Held, PlacedWords>();
  private size = 0;

  of(held: Held, { text }: Pick<Article, 'text'>): PlacedWords {
    const known = this.kept.get(held);
    if (known !== undefined) {
      // The one asked for last goes last.
      this.kept.delete(held);
      this.kept.set(held, known);
      return known;
    }
    const words = placeWords(readWords(text));
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
