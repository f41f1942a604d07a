import type { PdfPage, PdfPiece } from '@core/import/pdf/page-text';
import type { DraftAnnotation } from '@core/import/embedded-annotations';
import { hasHebrewForms, withoutPresentationForms } from '@core/import/pdf/presentation-forms';
import { Util, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageAnnotations, type PageAnnotation } from './pdf-annotations';

export interface ReadPage extends PdfPage {
  /** From 1, in the file. */
  readonly number: number;
  /** What somebody marked and wrote on the page. */
  readonly annotations: readonly DraftAnnotation[];
}

/** One page's pieces of text, `null` for a page that is damaged. @param number from 1 */
export async function pageOf(
  document: PDFDocumentProxy,
  number: number,
  label: string,
): Promise<ReadPage | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const items = await itemsOf(page);
    const annotations = (await page.getAnnotations().catch(() => [])) as readonly PageAnnotation[];
    page.cleanup();
    const pieces = items.flatMap((item): readonly PdfPiece[] => {
      if (!('str' in item) || item.str === '') return [];
      // Rotation and crop of the page are in its viewport; after it, y counts downwards from the upper edge.
      const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform as number[]) as number[];
      const size = Math.hypot(c ?? 0, d ?? 0);
      // A column hangs from the middle of its upper edge.
      const isColumn = item.dir === 'ttb';
      return [
        {
          text: withoutPresentationForms(item.str),
          x: (x ?? 0) - (isColumn ? size / 2 : 0),
          y: y ?? 0,
          width: item.width,
          size,
          ...(isColumn ? { column: item.height } : {}),
          isRightToLeft: item.dir === 'rtl',
          isTurned: Math.abs(b ?? 0) > 0.3 * Math.abs(a ?? 0),
          ...(Math.abs(a ?? 0) > 0.1 * Math.abs(b ?? 0) ? {} : { turn: (b ?? 0) < 0 ? 'up' : 'down' }),
          font: item.fontName,
        },
      ];
    });
    const toPage = (x: number, y: number): readonly number[] => viewport.convertToViewportPoint(x, y);
    const filled = annotations.flatMap((one) => filledIn(one, toPage));
    return {
      label,
      number,
      width: viewport.width,
      height: viewport.height,
      pieces: [...pieces, ...filled],
      annotations: pageAnnotations(annotations, pieces, { page: number, label, toPage }),
    };
  } catch {
    return null;
  }
}

/** Letters as the font names them, in logical order. */
async function itemsOf(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.some((item) => 'str' in item && hasHebrewForms(item.str))
    ? (await page.getTextContent()).items
    : items;
}

/** What was written into the field of a form, as if it were printed there. */
function filledIn(
  { subtype, fieldType, fieldValue, rect }: PageAnnotation,
  toViewport: (x: number, y: number) => readonly number[],
): readonly PdfPiece[] {
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch') || rect === undefined) return [];
  const values = [fieldValue].flat().filter((value) => typeof value === 'string');
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const lines = values.flatMap((value) => value.split(/\r\n|\n|\r/)).filter((line) => line.trim() !== '');
  const size = Math.min(10, Math.max(4, (0.6 * (top - bottom)) / Math.max(1, lines.length)));
  return lines.map((text, index) => {
    const [x = 0, y = 0] = toViewport(
      left,
      (top + bottom) / 2 - 0.35 * size + ((lines.length - 1) / 2 - index) * 1.2 * size,
    );
    return {
      text,
      x,
      y,
      width: Math.min(right - left, 0.5 * size * text.length),
      size,
      isRightToLeft: false,
      isTurned: false,
    };
  });
}
