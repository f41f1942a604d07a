import type { PdfPage, PdfPiece } from '@core/import/pdf/page-text';
import { Util, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One page's pieces of text, `null` for a page that is damaged. @param number from 1 */
export async function pageOf(
  document: PDFDocumentProxy,
  number: number,
  label: string,
): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    const pieces = items.flatMap((item): readonly PdfPiece[] => {
      if (!('str' in item) || item.str === '') return [];
      // Rotation and crop of the page are in its viewport; after it, y counts downwards from the upper edge.
      const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform as number[]) as number[];
      return [
        {
          text: item.str,
          x: x ?? 0,
          y: y ?? 0,
          width: item.width,
          size: Math.hypot(c ?? 0, d ?? 0),
          isRightToLeft: item.dir === 'rtl',
          isTurned: Math.abs(b ?? 0) > 0.3 * Math.abs(a ?? 0),
        },
      ];
    });
    return { label, width: viewport.width, height: viewport.height, pieces };
  } catch {
    return null;
  }
}
