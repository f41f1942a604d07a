import type { ExportFormat, PackageFormat } from './export-formats';
import type { ArticleId } from './ids';

/** A name of a person, a place or anything else, and what stands for it in an export. */
export interface Pseudonym {
  readonly name: string;
  readonly pseudonym: string;
}

/** In what notes and texts go out under pseudonyms; an exchange format would carry ids that lead back. */
export const PSEUDONYM_FORMATS = ['markdown', 'html', 'csv', 'docx'] as const satisfies readonly (
  ExportFormat | PackageFormat
)[];
export type PseudonymFormat = (typeof PSEUDONYM_FORMATS)[number];

/** The notes on one article, and its text where that is wanted. */
export interface PseudonymScope {
  readonly articleId: ArticleId;
  readonly withText: boolean;
  readonly names: readonly Pseudonym[];
}

/** A name that stands in an article. */
export interface NamedThere {
  readonly name: string;
  /** How often it stands in the text as it is written here. */
  readonly count: number;
  /** A witness or a maker of the article, or whom it names as a source; else capitalised words of its text. */
  readonly isKnown: boolean;
}

export const IDENTIFIER_KINDS = [
  'source',
  'name',
  'date',
  'address',
  'phone',
  'email',
  'link',
  'number',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** What is still in an export and may tell who is meant. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly text: string;
  readonly count: number;
}
