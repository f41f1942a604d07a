import type { Article } from '../contract/article';
import { forEachToken } from '../text/tokens';
import type { ArticleHandle } from './article-cache';

/** The words of one text in their order, with their ranges in UTF-16 units. */
export interface TokenPositions {
  /** Folded. */
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  /** Exclusive. */
  readonly ends: Uint32Array;
}

export function tokenPositions(text: string, from = 0, to = text.length): TokenPositions {
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

/** Positional index of one text: the positions of each term, so that a query reads those of its own terms only. */
export interface PositionalIndex extends TokenPositions {
  /** Indices into `terms`, rising. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function buildPositionalIndex(words: TokenPositions): PositionalIndex {
  const places = new Map<string, number[]>();
  words.terms.forEach((term, at) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [at]);
    else known.push(at);
  });
  return { ...words, positions: places };
}

/** Tokens that are cached: some thirty megabytes, and the results of the last few queries. */
const MAX_CACHED = 400_000;

/** LRU cache of the tokens of articles: each letter typed shows much the same articles. */
export class TokenCache {
  readonly #cached = new Map<ArticleHandle, PositionalIndex>();
  #size = 0;

  of(handle: ArticleHandle, { text }: Pick<Article, 'text'>): PositionalIndex {
    const known = this.#cached.get(handle);
    if (known !== undefined) {
      // Most recently used last.
      this.#cached.delete(handle);
      this.#cached.set(handle, known);
      return known;
    }
    const words = buildPositionalIndex(tokenPositions(text));
    this.#cached.set(handle, words);
    this.#size += words.terms.length;
    for (const [oldest, { terms }] of this.#cached) {
      if (this.#size <= MAX_CACHED || oldest === handle) break;
      this.#cached.delete(oldest);
      this.#size -= terms.length;
    }
    return words;
  }
}
