import { articleFromDraft } from '@core/import/draft';
import { sha256 } from '../../articles/content-hash';
import type { Format } from './format';
import type { FormatReader, ArticleReader } from './format-reader';

/**
 * One line a format. A reader is loaded when the first document of its kind comes, in the import worker, so that
 * nobody pays for the PDF library who never opens a PDF.
 */
export const READERS: { readonly [F in Format]?: () => Promise<ArticleReader> } = {
  txt: async () => (await import('./text')).readText,
  md: async () => (await import('./text')).readMarkdown,
  html: async () => drafted((await import('./html')).readHtml),
  epub: async () => (await import('./epub-article')).readBookArticle,
  docx: async () => drafted((await import('./docx')).readDocx),
  pdf: async () => drafted((await import('./pdf')).readPdf),
  bib: async () => drafted((await import('./bibliography')).bibliographyReader('bibtex')),
  ris: async () => drafted((await import('./bibliography')).bibliographyReader('ris')),
  json: async () => drafted((await import('./bibliography')).bibliographyReader('csl-json')),
};

export const drafted =
  (read: FormatReader): ArticleReader =>
  async (bytes, source) =>
    articleFromDraft(await read(bytes, source), source, sha256);
