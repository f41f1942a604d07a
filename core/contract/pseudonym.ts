import type { ExportFormat, PackageFormat } from './export-formats';
import type { ArticleId, CollectionId, ComparisonId } from './ids';

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

/** Of what notes go out under pseudonyms: one article, one comparison with its reviews, or one collection with its topics. */
export type PseudonymSubject =
  | { readonly articleId: ArticleId }
  | { readonly comparisonId: ComparisonId }
  | { readonly collectionId: CollectionId };

/** The notes on it, and its texts where those are wanted; one key for all of them. */
export type PseudonymScope = PseudonymSubject & {
  readonly withText: boolean;
  readonly names: readonly Pseudonym[];
};

/** A name that stands in one of the articles. */
export interface NamedThere {
  readonly name: string;
  /** How often it stands in the texts as it is written here. */
  readonly count: number;
  /** A witness or a maker of the article, or whom it names as a source; else capitalised words of a text. */
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
