import { createRequire } from 'node:module';
import path from 'node:path';
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuseLargeStreams } from './pdf-streams';

/** @throws ReaderError `broken-document` where a stream is larger than memory allows */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  refuseLargeStreams(bytes);
  return getDocument({
    // Pdf.js takes the bytes over and leaves the caller's empty.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: `${path.join(pdfjsFolder(), 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(pdfjsFolder(), 'standard_fonts')}/`,
  });
}

/**
 * What a page is called: as the document prints it, else its number from 1. A file that was put together from several has
 * the same label on several of its pages: all but the first have their number in the file behind it, as viewers show
 * both, so that a place is of one page only.
 */
export async function pageLabels(document: PDFDocumentProxy): Promise<(number: number) => string> {
  const printed = await document.getPageLabels().catch(() => null);
  const seen = new Set<string>();
  const labels = Array.from({ length: document.numPages }, (_, index) => {
    const label = printed?.[index] || String(index + 1);
    if (seen.has(label)) return `${label} (${index + 1}/${document.numPages})`;
    seen.add(label);
    return label;
  });
  return (number) => labels[number - 1] ?? String(number);
}

const pdfjsFolder = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
