import type { SearchField } from './fields';

/**
 * Parameters of the ranking, BM25F (Robertson, Zaragoza & Taylor 2004), tuned over four test collections, on all of
 * which they lie on a flat optimum (`npm run bench -- search`).
 */
interface FieldSettings {
  /** Field weights: one occurrence counts as so many occurrences in the text. */
  weight: number;
  /** BM25's b, length normalization: 0 is none, 1 is full. */
  lengthNorm: number;
}

export const FIELD_SETTINGS: Record<SearchField, FieldSettings> = {
  title: { weight: 2, lengthNorm: 0.3 },
  creator: { weight: 1, lengthNorm: 0.3 },
  witness: { weight: 1, lengthNorm: 0.3 },
  text: { weight: 1, lengthNorm: 0.7 },
  note: { weight: 1, lengthNorm: 0.5 },
};

export const RANKING = {
  /** BM25's k1, term frequency saturation: the lower, the sooner a further occurrence adds nothing. */
  saturation: 1.5,
  /** What another form of the word counts beside the word itself. */
  stemWeight: 0.9,
  /** What a longer or misspelt word counts, as a share of its own score. */
  approximateWeight: 0.4,
  /** What an exact phrase adds, in shares of the scores of its words. */
  phraseWeight: 1.5,
};

/** Pseudo-relevance feedback. */
export const FEEDBACK = {
  /** Least number of words in the query: one word alone is too ambiguous. */
  minWords: 2,
  /** Feedback documents. */
  documents: 10,
  /** Feedback terms. */
  terms: 60,
  /** A feedback document is weighted by this power of its relative score. */
  trust: 5,
  /** Weight of the feedback score in the interpolation, 0–1. */
  share: 0.7,
};
