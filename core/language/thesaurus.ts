/**
 * Lexical relations of WordNet (Miller 1995) by stem: which words share a sense, which is the wider one, which are
 * antonyms. Beside word embeddings, which put "killed" next to "injured", it says which words can stand for each other.
 */

/** The first noun sense's semantic field (WordNet's lexicographer file), of those that matter to discrepancies. */
export type NounField = 'person' | 'place' | 'artifact' | 'group' | 'act' | 'other';

export interface ThesaurusEntry {
  /** Senses of the word, the most frequent ones. */
  readonly senses: readonly number[];
  /** Senses of words derived from it: of "decision" for "decide". */
  readonly derived: readonly number[];
  /** Direct hypernyms of its senses. */
  readonly wider: readonly number[];
  /** Stems. */
  readonly antonyms: readonly string[];
  /** `null` where it is no noun. */
  readonly field: NounField | null;
  /** True where it is tagged as a verb more often than as a noun. */
  readonly isVerb: boolean;
}

/** By stem. */
export type Thesaurus = Pick<ReadonlyMap<string, ThesaurusEntry>, 'get'>;

export const NO_THESAURUS: Thesaurus = new Map();

/** 0–1: 1 for one stem, less for a shared sense, a derived word, a wider word; 0 where none is known. */
export function relatednessOf(thesaurus: Thesaurus, a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [thesaurus.get(a), thesaurus.get(b)];
  if (one === undefined || other === undefined) return 0;
  if (meet(one.senses, other.senses)) return SHARED;
  if (meet(one.senses, other.derived) || meet(one.derived, other.senses)) return DERIVED;
  if (meet(one.senses, other.wider) || meet(one.wider, other.senses)) return WIDER;
  return 0;
}
const SHARED = 0.85;
const DERIVED = 0.8;
const WIDER = 0.6;

const meet = (a: readonly number[], b: readonly number[]): boolean => a.some((sense) => b.includes(sense));

export const areAntonyms = (thesaurus: Thesaurus, a: string, b: string): boolean =>
  thesaurus.get(a)?.antonyms.includes(b) === true || thesaurus.get(b)?.antonyms.includes(a) === true;
