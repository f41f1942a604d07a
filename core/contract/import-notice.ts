/**
 * What the reader is told of a document that was read: what was left out, flattened or could not be read. Kept with
 * the article as codes and values; the window alone makes sentences of them.
 */
export type ImportNotice =
  | { readonly code: PlainNotice }
  | { readonly code: CountedNotice; readonly count: number }
  /** The article is this part of the page's words; from 1. */
  | { readonly code: 'small-share'; readonly percent: number }
  /** Places that show U+FFFD; `encoding` as WHATWG labels it, empty where the document has several files. */
  | { readonly code: 'unread-places'; readonly count: number; readonly encoding: string }
  | { readonly code: 'damaged-pages' | 'pages-without-text'; readonly count: number; readonly total: number }
  /** Pages on which OCR was ended, for the time or the memory that they took; `names` of the first of them. */
  | {
      readonly code: 'pages-left-out';
      readonly count: number;
      readonly total: number;
      readonly names: readonly string[];
    }
  /**
   * Text that a program read from pictures; `count` of its doubtful words. `pages`: labels of the pages on which it
   * stands, where the others have text of their own.
   */
  | { readonly code: 'read-by-ocr'; readonly count: number; readonly pages?: readonly string[] }
  /** Attachments of mail; `names` of the first of them. */
  | { readonly code: 'unread-attachments'; readonly count: number; readonly names: readonly string[] }
  /** Entries of a bibliography; `line` of the first, from 1, or 0 where it is unknown. */
  | { readonly code: 'unread-entries'; readonly count: number; readonly line: number };

export type PlainNotice =
  /** No article was found in a page, so the whole page was read. */
  | 'whole-page'
  /** Parts nested deeper than can be read became one. */
  | 'deepest-parts-joined'
  /** Readings over words (ruby). */
  | 'readings-left-out'
  | 'formulas-on-one-line'
  /** Remarks between %% in Markdown. */
  | 'remarks-left-out'
  | 'tracked-changes-accepted'
  | 'unread-parts'
  /** Letters of a PDF that stand for others than they show. */
  | 'garbled-letters'
  /** Columns from above, read from right to left. */
  | 'vertical-text'
  | 'references-only'
  /** For OCR, of languages that the reader added. */
  | 'trained-data-unread'
  /** Who speaks was found from labels in the text, "Q:", "MR. HOLT:". */
  | 'speakers-from-labels'
  /** Of numbered lines on pages without numbers, for which they are no place. */
  | 'line-numbers-left-out';

export type CountedNotice =
  /** Passages of a page that were taken for boilerplate. */
  | 'left-out-passages'
  | 'embedded-pictures'
  | 'wordless-pictures'
  | 'missing-chapters'
  /** Places of a document with hidden text. */
  | 'hidden-text'
  | 'unread-inserted-files'
  /** Notes, styles and regions of a WebVTT file. */
  | 'left-out-caption-notes'
  /** Annotations on the pages of a PDF, of articles from before they were kept. */
  | 'page-remarks'
  /** Comments and highlights of the document, which became notes. */
  | 'kept-annotations'
  /** Those of them whose place in the text is not known: they are on the article as a whole. */
  | 'unplaced-annotations';
