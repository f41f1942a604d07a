import type { SearchField } from './fields';

/**
 * The numbers of the ranking, found by search over four test collections, on all of which they lie on a flat optimum
 * (`npm run bench -- search`): BM25 over several fields (Robertson, Zaragoza, Taylor 2004).
 */
interface FieldSettings {
  /** What one occurrence counts, in occurrences in the text. */
  weight: number;
  /** BM25's b: 0 takes no notice of the length of the field, 1 divides by it. */
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
  /** BM25's k1: how soon a further occurrence adds nothing. */
  saturation: 1.5,
  /** What another form of the word counts beside the word itself. */
  stemWeight: 0.9,
  /** What a longer or misspelt word counts, as a share of its own score. */
  approximateWeight: 0.4,
  /** What an exact phrase adds, in shares of the scores of its words. */
  phraseWeight: 1.5,
};

/** How the best answers of a first ranking order the rest. */
export const FEEDBACK = {
  /** Words that must be asked: one word alone says too little of what is meant. */
  minWords: 2,
  /** Documents that are learnt from. */
  documents: 10,
  /** Stems that are learnt. */
  terms: 60,
  /** Power of a document's relative score by which it is trusted. */
  trust: 5,
  /** Share of the final score, 0–1. */
  share: 0.7,
};
