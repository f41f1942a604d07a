import type { Anchor } from './annotation';
import type { ArticleId, CollectionId, WritingId } from './ids';

/** A passage that the reader put into his own text, by which the words there are checked against their source. */
export interface Quotation {
  /** Names it in the text: `q1`. */
  readonly key: string;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  /** As they were put in, without markup, with the signs of omission at their ends; paragraphs parted by a line feed. */
  readonly words: string;
  /** Its citation, as it was put in. */
  readonly label: string;
}

/** What the reader writes beside the texts: one document a collection, and one for the whole library. */
export interface WritingDocument {
  readonly id: WritingId;
  /** Markdown. A quotation is a block quotation with a link to its passage under it: `synoptic:article/<id>#<key>`. */
  readonly text: string;
  /** Also those that are no longer in the text, for an undo of the field brings them back. */
  readonly quotations: readonly Quotation[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  /** The document of which this is a second version, which another machine wrote; absent on every other. */
  readonly secondOf?: WritingId;
}

/** One version of a document, for people to read. */
export interface WritingVersion {
  /** ISO 8601 instant; `null` of one from before there was a history. */
  readonly at: string | null;
  readonly document: WritingDocument;
}

export type WritingSummary = Pick<WritingDocument, 'id' | 'created' | 'modified' | 'secondOf'>;

/** What became of a request to save. */
export type SavedWriting =
  /** As it is on the disk now. */
  | { readonly document: WritingDocument; readonly isSaved: true }
  /** It was changed elsewhere since, and nothing was written; `null` where it was removed there. */
  | { readonly document: WritingDocument | null; readonly isSaved: false };

/** The longest document, in UTF-16 units. */
export const MOST_WRITING = 4_000_000;

/** The longest passage that is put into a text, and the longest citation beside it, in UTF-16 units: as the parsers have them. */
export const MOST_QUOTED = 200_000;
export const MOST_LABEL = 1_000;

export const LIBRARY_WRITING = 'library' as WritingId;

/** The document of a collection; `null` is the whole library. */
export const writingOf = (collectionId: CollectionId | null): WritingId =>
  collectionId === null ? LIBRARY_WRITING : (collectionId as string as WritingId);
