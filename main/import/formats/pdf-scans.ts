import { ReaderError } from '@core/contract/failure';
import type { ImportDraft } from '@core/import/draft';
import type { RecognizedPage } from '@core/import/ocr/draft-pages';
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openOcr } from './ocr-engine';
import { draftRecognized } from './picture';

/** A page takes some five seconds of processor time, and a document has three minutes. */
const MOST_PAGES = 24;
/** What is smaller is an ornament. Pixels. */
const LEAST_SIDE = 200;

/**
 * A PDF of pictures, through OCR: the largest picture of each page, as the scanner made it.
 * @throws ReaderError `no-text-layer` where it has too many pages, or no words
 */
export async function readScans(
  document: PDFDocumentProxy,
  labelOf: (number: number) => string,
  trainedData: string | null,
): Promise<ImportDraft> {
  if (document.numPages > MOST_PAGES) throw new ReaderError({ code: 'no-text-layer' });
  const engine = await openOcr(trainedData);
  try {
    const pages: RecognizedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const picture = await largestPicture(page);
      const words = picture === null ? [] : engine.recognize(portableMap(picture), TURNED[page.rotate] ?? 1);
      pages.push({ label: labelOf(number), words });
      page.cleanup();
    }
    return draftRecognized(engine, pages);
  } finally {
    engine.close();
  }
}

/** How a page that is to be turned clockwise by so many degrees is oriented, as EXIF counts. */
const TURNED: Readonly<Record<number, number>> = { 90: 6, 180: 3, 270: 8 };

/** A picture as pdf.js unpacks it. `kind` 1: a bit a pixel, rows of whole bytes; 2: RGB; 3: RGBA. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

async function largestPicture(page: PDFPageProxy): Promise<Picture | null> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let largest: Picture | null = null;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.paintImageXObject && operator !== OPS.paintInlineImageXObject) continue;
    const [argument] = (argsArray as readonly (readonly unknown[] | undefined)[])[index] ?? [];
    const picture = typeof argument === 'string' ? await objectOf(page, argument) : argument;
    if (!isPicture(picture) || Math.min(picture.width, picture.height) < LEAST_SIDE) continue;
    if (largest === null || picture.width * picture.height > largest.width * largest.height)
      largest = picture;
  }
  return largest;
}

/** Pictures that several pages have are kept apart, under names of their own. */
const objectOf = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    (objects as { get(name: string, done: (object: unknown) => void): unknown }).get(name, resolve);
  });

const isPicture = (object: unknown): object is Picture =>
  typeof object === 'object' &&
  object !== null &&
  'data' in object &&
  ArrayBuffer.isView(object.data) &&
  'kind' in object &&
  'width' in object &&
  'height' in object;

/** As a portable grey map (PGM), which every reader of pictures knows: a header of three numbers, a byte a pixel. */
function portableMap({ width, height, kind, data }: Picture): Uint8Array {
  const header = Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1');
  const pixels = new Uint8Array(width * height);
  const perRow = Math.ceil(width / 8);
  const step = kind === 2 ? 3 : 4;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      if (kind === 1) pixels[at] = ((data[y * perRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
      else {
        const from = at * step;
        // Rec. 601 luma, in 256ths.
        pixels[at] = (77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8;
      }
    }
  return Buffer.concat([header, pixels]);
}
