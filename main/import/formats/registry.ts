import type { Article } from '@core/contract/article';
import { articleFromDraft } from '@core/import/draft';
import type { Format } from '@core/import/formats';
import type { ImportSource } from '@core/import/imported-article';
import { sha256 } from '../../articles/content-hash';
import type { ArticleReader, BookReader, FormatReader } from './format-reader';
import { readMarkdown, readText } from './text';

/** A reader for each format: one that is missing does not compile. */
export type Readers<F extends string> = { readonly [Each in F]: () => Promise<ArticleReader> };

/** Those that can be split into chapters. */
export const BOOK_READERS = {
  epub: async () => (await import('./epub')).readBook,
  fb2: async () => (await import('./fb2')).readFb2,
  fbz: async () => (await import('./fb2')).readFbz,
} as const satisfies { readonly [F in Format]?: () => Promise<BookReader> };

const book = (format: keyof typeof BOOK_READERS) => async (): Promise<ArticleReader> =>
  (await import('./book-article')).bookArticleReader(await BOOK_READERS[format]());

/**
 * A reader is loaded when the first document of its kind comes, in the import worker, so that nobody pays for the PDF
 * library who never opens a PDF.
 */
export const READERS: Readers<Format> = {
  txt: async () => readText,
  md: async () => readMarkdown,
  html: async () => drafted((await import('./html')).readHtml),
  mhtml: async () => drafted((await import('./mhtml')).readMhtml),
  epub: book('epub'),
  docx: async () => drafted((await import('./docx')).readDocx),
  fb2: book('fb2'),
  fbz: book('fbz'),
  odt: async () => drafted((await import('./odt')).readOdt),
  fodt: async () => drafted((await import('./odt')).readFodt),
  rtf: async () => drafted((await import('./rtf')).readRichText),
  pdf: async () => drafted((await import('./pdf')).readPdf),
  png: async () => drafted((await import('./picture')).readPicture),
  jpg: async () => drafted((await import('./picture')).readPicture),
  srt: async () => drafted((await import('./captions')).captionReader('srt')),
  vtt: async () => drafted((await import('./captions')).captionReader('vtt')),
  eml: async () => drafted((await import('./mail')).readMail),
  emlx: async () => drafted((await import('./mail')).readEmlx),
  mbox: async () => drafted((await import('./mail')).readMailbox),
  zip: async () => drafted((await import('./zipped-chat')).readZippedChat),
  bib: async () => drafted((await import('./bibliography')).bibliographyReader('bibtex')),
  ris: async () => drafted((await import('./bibliography')).bibliographyReader('ris')),
  json: async () => drafted((await import('./json')).readJson),
};

/** For text, whose readers need no thread of their own: a damaged one is read again where it is found. */
export const READERS_AT_ONCE: {
  readonly [F in Format]?: (bytes: Uint8Array, source: ImportSource) => Article;
} = { txt: readText, md: readMarkdown };

export const drafted =
  (read: FormatReader): ArticleReader =>
  async (bytes, source, pages) =>
    articleFromDraft(await read(bytes, source, pages), source, sha256);
