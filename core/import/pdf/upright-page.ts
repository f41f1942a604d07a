import type { PdfPage, PdfPiece } from './page-text';

/** Of the letters of a page; fewer turned ones are stamps and the labels of drawings. */
const MOST = 0.6;

/** A page that was written or scanned sideways, turned so that its lines run along. Any other page as it is. */
export function uprightPage(page: PdfPage): PdfPage {
  const letters = (pieces: readonly PdfPiece[]): number =>
    pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = letters(page.pieces);
  for (const turn of ['up', 'down'] as const) {
    const turned = page.pieces.filter((piece) => piece.turn === turn);
    if (all === 0 || letters(turned) < MOST * all) continue;
    return {
      label: page.label,
      width: page.height,
      height: page.width,
      pieces: page.pieces.map((piece) => ({
        ...piece,
        x: turn === 'up' ? page.height - piece.y : piece.y,
        y: turn === 'up' ? piece.x : page.width - piece.x,
        isTurned: piece.turn !== turn,
      })),
    };
  }
  return page;
}
