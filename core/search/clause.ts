import type { TextRange } from '../contract/search';
import { type SearchField } from './fields';

/**
 * The abstract syntax of a query. Lunr's parser throws on a syntax error and allows edit distances that exhaust the
 * memory; ours turns every text into clauses that are cheap to evaluate, and reports what it could not parse.
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
