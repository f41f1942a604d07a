import type { HighlightColour } from './annotation';

/** What somebody wrote or marked in a document before it came here, as in a PDF. It becomes a note of the article. */
export interface EmbeddedAnnotation {
  /** Of its own within the document, and the same whenever it is read. */
  readonly key: string;
  /** As the document names whoever made it; empty where it does not. */
  readonly author: string;
  /** As written there; empty for a mark alone. */
  readonly text: string;
  /** The nearest of ours. */
  readonly colour: HighlightColour;
  /** It marks words, and is no remark beside them. */
  readonly isHighlight: boolean;
  /** ISO 8601 instant of its last change; `null` where the document does not say. */
  readonly modified: string | null;
  /** The time of its last change as the document writes it, where it does not say of which zone; else empty. */
  readonly written: string;
  /** The words that it is on; empty where it is on none. */
  readonly quote: string;
  /** UTF-16 offsets of these words in the canonical text, end exclusive; `null` where they are not found there. */
  readonly range: { readonly start: number; readonly end: number } | null;
}
