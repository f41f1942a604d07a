import type { TextRange } from '../contract/search';
import { type SearchField } from './fields';

/**
 * Our own reading of what was typed. Lunr's parser throws on a fault and lets an edit distance exhaust the memory;
 * this one turns every text into clauses that are cheap to answer, and tells what it could not read.
 */
export type Occur = 'should' | 'must' | 'mustNot';

interface ClauseBase {
  readonly occur: Occur;
  /** `null` is every field. */
  readonly field: SearchField | null;
  /** Where it stands in the query, in UTF-16 units. */
  readonly range: TextRange;
  /** The (last) word also matches as the beginning of a longer one. */
  readonly isPrefix: boolean;
}

export interface WordClause extends ClauseBase {
  readonly kind: 'word';
  /** Folded. */
  readonly word: string;
  /** Edit distance, 0–2. */
  readonly distance: number;
}

export interface PhraseClause extends ClauseBase {
  readonly kind: 'phrase';
  /** Folded; two or more. */
  readonly words: readonly string[];
}

export type Clause = WordClause | PhraseClause;
