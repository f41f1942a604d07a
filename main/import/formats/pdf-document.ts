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

/** What a page is called: as the document prints it, else its number from 1. */
export async function pageLabels(document: PDFDocumentProxy): Promise<(number: number) => string> {
  const labels = await document.getPageLabels().catch(() => null);
  return (number) => {
    const label = labels?.[number - 1] ?? '';
    return label === '' ? String(number) : label;
  };
}

const pdfjsFolder = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
