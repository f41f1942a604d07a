import { ReaderError } from '@core/contract/failure';
import type { ImportNotice } from '@core/contract/import-notice';
import { numberedTestimony } from '@core/import/pdf/numbered-testimony';
import type { ImportDraft } from '@core/import/draft';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { MOST_ANNOTATIONS } from '@core/import/embedded-annotations';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { noticeIf, pagesNotice } from '@core/import/notices';
import { citationFrom } from '@core/import/plain-text/plain-text-citation';
import { addScannedPages } from '@core/import/pdf/add-scanned-pages';
import { draftPdf } from '@core/import/pdf/draft-pdf';
import type { PdfPage } from '@core/import/pdf/page-text';
import { verticalLetters } from '@core/import/pdf/vertical-page';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageOf, type ReadPage } from './pdf-page';
import { openPdf, pageLabels } from './pdf-document';
import { pdfOutline, pdfProperties } from './pdf-properties';
import { READ_UNHEARD, type PageReading } from './page-reading';
import { readScannedPages, readScans, type PdfScans } from './pdf-scans';
import type { FormatReader } from './format-reader';

/**
 * PDF with a text layer, through pdf.js. It runs no script of a document and builds none of its fonts; what it gives
 * is pieces of text with their places, and core makes lines, columns and paragraphs of them.
 */
export const readPdf: FormatReader = async (bytes, { trainedData }, reading = READ_UNHEARD) => {
  const task = openPdf(bytes);
  try {
    return await readDocument(await task.promise, trainedData ?? null, reading);
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
};

async function readDocument(
  document: PDFDocumentProxy,
  trainedData: string | null,
  reading: PageReading,
): Promise<ImportDraft> {
  const labelOf = await pageLabels(document);
  const pages: ReadPage[] = [];
  let unread = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await pageOf(document, number, labelOf(number));
    if (page === null) unread += 1;
    else pages.push(page);
  }
  if (pages.length === 0) throw brokenDocument('no-readable-page', 0);
  const annotations = pages.flatMap((page) => page.annotations).slice(0, MOST_ANNOTATIONS);
  const scans = { document, labelOf, trainedData, reading };
  const read = isScan(pages) ? await readScans(scans) : await readTextPages(scans, pages);
  return {
    ...read,
    annotations,
    notices: [...pagesNotice('damaged-pages', unread, document.numPages), ...read.notices],
  };
}

/** A cover with words before the scan is a page with text. */
function isScan(pages: readonly ReadPage[]): boolean {
  const letters = pages.map(lettersOf);
  const sum = letters.reduce((total, one) => total + one, 0);
  if (sum === 0) return true;
  return pages.length > 1 && sum < MIN_LETTERS * pages.length && Math.max(...letters) < COVER_LETTERS;
}

/** Pages with text, and the scanned ones among them. */
async function readTextPages(scans: PdfScans, pages: readonly ReadPage[]): Promise<ImportDraft> {
  const { document, labelOf } = scans;
  const read = await draft(document, pages);
  const textless = pages.filter((page) => lettersOf(page) < MIN_LETTERS).map(({ number }) => number);
  const { draft: scanned, told } = await readScannedPages(scans, textless);
  const wordless = pages.filter((page) => lettersOf(page) === 0 && !told.has(page.number)).length;
  const labels = Array.from({ length: document.numPages }, (_, index) => labelOf(index + 1));
  const all = scanned === null ? read : addScannedPages(read, scanned, labels);
  return withLabelledTurns({
    ...all,
    notices: [...pagesNotice('pages-without-text', wordless, pages.length), ...all.notices],
  });
}

async function draft(document: PDFDocumentProxy, pages: readonly ReadPage[]): Promise<ImportDraft> {
  const properties = await pdfProperties(document);
  const notices: readonly ImportNotice[] = [
    ...noticeIf(areGarbled(pages), 'garbled-letters'),
    ...noticeIf(
      pages.some((page) => verticalLetters(page) >= MIN_LETTERS),
      'vertical-text',
    ),
  ];
  const ofFile = { author: properties.creators, language: properties.language };
  const testimony = numberedTestimony(pages);
  if (testimony !== null)
    return {
      ...testimony,
      citation: citationFrom({ title: properties.title, ...ofFile }),
      notices: [...notices, ...testimony.notices],
    };
  const { blocks, places, endPlaces, title } = draftPdf(pages, await pdfOutline(document), properties.title);
  return {
    blocks,
    places,
    endPlaces,
    citation: citationFrom({ title: areGarbled(pages) ? null : title, ...ofFile }),
    notices,
  };
}

/** A page; a stamp or a number on each page of a scan makes no text of it. */
const MIN_LETTERS = 8;
const COVER_LETTERS = 40;

const lettersOf = ({ pieces }: PdfPage): number =>
  pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu) ?? []).length, 0);

/** Fonts without a table of their letters give signs of private use and of control. */
function areGarbled(pages: readonly PdfPage[]): boolean {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  return (text.match(/[\p{Co}\p{Cn}\uFFFD\x00-\x08\x0E-\x1F]/gu) ?? []).length > text.length / 20;
}

function failureOf(error: unknown): unknown {
  if (error instanceof ReaderError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ReaderError({ code: 'encrypted' });
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnexpectedResponse|UnknownError|XRef|Response)/.test(name))
    return brokenDocument('damaged-pdf', 0);
  return error;
}
