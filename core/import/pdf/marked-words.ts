import type { PdfPiece } from './page-text';

/** A rectangle on the page in points from its upper left corner; `top` is less than `bottom`. */
export interface PageArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words that somebody marked, and a few that stand before and after them: the same words may stand there twice. */
export interface MarkedWords {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** Words of context on either side. */
const CONTEXT = 6;

/**
 * The words under the areas that a highlight covers, one for each line, in their order. A word belongs to a highlight
 * where the middle of it does: the areas end a little before or after the letters.
 */
export function wordsUnder(pieces: readonly PdfPiece[], areas: readonly PageArea[]): MarkedWords {
  const words = wordsOf(pieces);
  const marked = new Set(
    areas.flatMap((area) =>
      words
        .filter(({ piece, middle }) => isOnLine(piece, area) && middle > area.left && middle < area.right)
        .sort(inReadingOrder),
    ),
  );
  const [first, last] = [[...marked][0], [...marked].at(-1)];
  return {
    quote: joined([...marked]),
    before: first === undefined ? '' : joined(words.slice(Math.max(0, first.at - CONTEXT), first.at)),
    after: last === undefined ? '' : joined(words.slice(last.at + 1, last.at + 1 + CONTEXT)),
  };
}

interface PlacedWord {
  readonly text: string;
  readonly piece: PdfPiece;
  /** Points from the left edge of the page. */
  readonly middle: number;
  /** Index among the words of the page. */
  readonly at: number;
}

const joined = (words: readonly PlacedWord[]): string => words.map(({ text }) => text).join(' ');

/** Along a line; the words of one piece are in logical order already. */
function inReadingOrder(a: PlacedWord, b: PlacedWord): number {
  const aside = a.piece.x - b.piece.x;
  return (a.piece.isRightToLeft && b.piece.isRightToLeft ? -aside : aside) || a.at - b.at;
}

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
function wordsOf(pieces: readonly PdfPiece[]): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const piece of pieces) {
    const { text, x, width, isRightToLeft } = piece;
    const ends: number[] = [];
    let end = 0;
    for (const unit of text.split('')) ends.push((end += widthOf(unit)));
    const shareAt = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? end)) / end;
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const share = (shareAt(index) + shareAt(index + word.length)) / 2;
      // The first letter stands at the right.
      const middle = x + width * (isRightToLeft ? 1 - share : share);
      words.push({ text: word, piece, middle, at: words.length });
    }
  }
  return words;
}

const widthOf = (unit: string): number => {
  if (/[\siljtfrI.,:;'’!|()[\]-]/u.test(unit)) return 0.5;
  if (/[mwMW—@%]/u.test(unit)) return 1.5;
  return /\p{Lu}/u.test(unit) ? 1.25 : 1;
};
