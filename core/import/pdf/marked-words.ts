import type { PdfPiece } from './page-text';

/** A rectangle on the page in points from its upper left corner; `top` is less than `bottom`. */
export interface PageArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The words under the areas that a highlight covers, one for each line, in their order. A word belongs to a highlight
 * where the middle of it does: the areas end a little before or after the letters.
 */
export const wordsUnder = (pieces: readonly PdfPiece[], areas: readonly PageArea[]): string =>
  areas
    .flatMap((area) =>
      pieces
        .filter((piece) => isOnLine(piece, area))
        .sort((a, b) => a.x - b.x)
        .map((piece) => wordsWithin(piece, area)),
    )
    .filter((words) => words !== '')
    .join(' ');

/** The words nearest to a point: those of the line that it stands on or beside. */
export function lineAt(pieces: readonly PdfPiece[], x: number, y: number): string {
  const distance = (piece: PdfPiece): number => {
    const aside = Math.max(0, piece.x - x, x - piece.x - piece.width);
    return Math.abs(piece.y - 0.3 * piece.size - y) + aside / 20;
  };
  const [nearest] = [...pieces]
    .filter(({ text, isTurned }) => text.trim() !== '' && !isTurned)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return '';
  return pieces
    .filter((piece) => Math.abs(piece.y - nearest.y) < 0.3 * nearest.size && isNear(piece, nearest))
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** A column of its own stands further off. */
const isNear = (piece: PdfPiece, nearest: PdfPiece): boolean =>
  piece.x < nearest.x + nearest.width + 2 * nearest.size &&
  piece.x + piece.width > nearest.x - 2 * nearest.size;

/** The middle of small letters is in the area. */
const isOnLine = ({ y, size, isTurned }: PdfPiece, { top, bottom }: PageArea): boolean =>
  !isTurned && y - 0.25 * size > top && y - 0.25 * size < bottom;

/** A piece has the width of all its letters; each has its share by how wide it is in most typefaces. */
function wordsWithin({ text, x, width }: PdfPiece, { left, right }: PageArea): string {
  const ends: number[] = [];
  let end = 0;
  for (const unit of text.split('')) ends.push((end += widthOf(unit)));
  const at = (index: number): number => x + (width * (index === 0 ? 0 : (ends[index - 1] ?? end))) / end;
  return [...text.matchAll(/\S+/g)]
    .filter(({ 0: word, index }) => {
      const middle = (at(index) + at(index + word.length)) / 2;
      return middle > left && middle < right;
    })
    .map(([word]) => word)
    .join(' ');
}

const widthOf = (unit: string): number => {
  if (/[\siljtfrI.,:;'’!|()[\]-]/u.test(unit)) return 0.5;
  if (/[mwMW—@%]/u.test(unit)) return 1.5;
  return /\p{Lu}/u.test(unit) ? 1.25 : 1;
};
