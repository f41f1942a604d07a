/**
 * Branded identifiers. A plain string becomes one only at the edges that check it: a parser of the bridge, an
 * importer, a file read from disk.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/**
 * The slug of a bundled article; `sha256-` and 16 hex digits of the original file for an imported one, and 12 more of
 * the
 * place in that file for a chapter of a book.
 */
export type ArticleId = Branded<'ArticleId'>;
/** `b` and a number, written in a digest as `{#b12}`; never reused inside one article. */
export type BlockId = Branded<'BlockId'>;
/** Names one account inside one article. */
export type AccountId = Branded<'AccountId'>;
export type TopicId = Branded<'TopicId'>;
export type AnnotationId = Branded<'AnnotationId'>;
export type ComparisonId = Branded<'ComparisonId'>;
/** A UUID; `bundle` for the one collection that comes with the program. */
export type CollectionId = Branded<'CollectionId'>;
/** That of the collection whose text it is, `library` of the one of the whole library, else a UUID of its own. */
export type WritingId = Branded<'WritingId'>;

/** Safe as a folder name on every platform: lower case, digits and hyphens, at most 80 characters. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;
const BLOCK = /^b[0-9]{1,7}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isArticleId = (value: unknown): value is ArticleId =>
  typeof value === 'string' && SLUG.test(value);
export const isBlockId = (value: unknown): value is BlockId => typeof value === 'string' && BLOCK.test(value);
export const isAccountId = (value: unknown): value is AccountId =>
  typeof value === 'string' && SLUG.test(value);
export const isTopicId = (value: unknown): value is TopicId => typeof value === 'string' && SLUG.test(value);
export const isAnnotationId = (value: unknown): value is AnnotationId =>
  typeof value === 'string' && UUID.test(value);
export const isComparisonId = (value: unknown): value is ComparisonId =>
  typeof value === 'string' && UUID.test(value);
export const isCollectionId = (value: unknown): value is CollectionId =>
  value === 'bundle' || (typeof value === 'string' && UUID.test(value));
export const isWritingId = (value: unknown): value is WritingId =>
  value === 'library' || isCollectionId(value);
