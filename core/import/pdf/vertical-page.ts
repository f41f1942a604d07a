import type { PdfPage, PdfPiece } from './page-text';
import { isUnspacedSign } from './unspaced-scripts';

/**
 * A page set in columns from above, read from right to left, as Japanese and Chinese books are, turned so that its
 * columns are lines. Any other page as it is. Columns are told by the font's writing mode or, where each glyph was
 * placed by itself, by glyphs that stand nearer to the one below than to the one beside.
 */
export function verticalPage(page: PdfPage): PdfPage {
  const stacked = stackedSigns(page.pieces);
  const isSet = (piece: PdfPiece): boolean => piece.column !== undefined || stacked.has(piece);
  const set = page.pieces.filter(isSet);
  const letters = lettersOf(set);
  // Text of another direction on it is a label or the page's number; on a page of lines, columns are that.
  if (letters < MIN_LETTERS || letters < MOST * lettersOf(page.pieces))
    return {
      ...page,
      pieces: page.pieces.map((piece) => (piece.column === undefined ? piece : turnedAway(piece))),
    };
  const columns = columnsOf(set);
  return {
    label: page.label,
    width: page.height,
    height: page.width,
    isVertical: true,
    pieces: page.pieces.map((piece) => {
      const column = isSet(piece) ? piece : (insideOf(piece, columns) ?? null);
      return column === null ? aside(piece, page) : alongLine(piece, column, page);
    }),
  };
}

/** Letters that are set in columns, on a page of whichever kind. */
export function verticalLetters({ pieces }: PdfPage): number {
  const stacked = stackedSigns(pieces);
  return lettersOf(pieces.filter((piece) => piece.column !== undefined || stacked.has(piece)));
}

/** Of the letters of a page. */
const MOST = 0.6;
const MIN_LETTERS = 6;
/** Glyphs of a column stand no further apart than this many of their sizes. */
const WIDEST_PITCH = 2;

const lettersOf = (pieces: readonly PdfPiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

function stackedSigns(pieces: readonly PdfPiece[]): ReadonlySet<PdfPiece> {
  const signs = pieces.filter((piece) => !piece.isTurned && isUnspacedSign(piece.text));
  const down = pitches(signs, (piece) => [piece.x, piece.y]);
  const along = pitches(signs, (piece) => [piece.y, piece.x]);
  const pitchOf = (all: ReadonlyMap<PdfPiece, number>, piece: PdfPiece): number => all.get(piece) ?? Infinity;
  return new Set(
    signs.filter(
      (piece) =>
        pitchOf(down, piece) <= WIDEST_PITCH * piece.size && pitchOf(down, piece) < pitchOf(along, piece),
    ),
  );
}

/** How far each is from its next on the same line. @param placeOf the line's own place, and that along it */
function pitches(
  signs: readonly PdfPiece[],
  placeOf: (piece: PdfPiece) => readonly [number, number],
): ReadonlyMap<PdfPiece, number> {
  const placed = signs
    .map((piece) => ({ piece, line: Math.round(placeOf(piece)[0] / 2), at: placeOf(piece)[1] }))
    .sort((a, b) => a.line - b.line || a.at - b.at);
  const nearest = new Map<PdfPiece, number>();
  placed.forEach((one, index) => {
    const next = placed[index + 1];
    if (next === undefined || next.line !== one.line) return;
    const pitch = next.at - one.at;
    for (const { piece } of [one, next]) nearest.set(piece, Math.min(pitch, nearest.get(piece) ?? Infinity));
  });
  return nearest;
}

/** Where columns stand, by their left edge in whole points. */
function columnsOf(set: readonly PdfPiece[]): ReadonlyMap<number, PdfPiece> {
  return new Map(set.map((piece) => [Math.round(piece.x), piece]));
}

/** Figures and letters set across a column as one of its signs, such as "12". */
function insideOf(piece: PdfPiece, columns: ReadonlyMap<number, PdfPiece>): PdfPiece | undefined {
  if (piece.isTurned || !/^[\p{L}\p{N}!?%.]{1,4}$/u.test(piece.text)) return undefined;
  const middle = piece.x + piece.width / 2;
  for (let left = Math.round(middle - piece.size); left <= middle; left += 1) {
    const column = columns.get(left);
    if (column !== undefined && Math.abs(column.x + column.size / 2 - middle) < column.size / 4)
      return column;
  }
  return undefined;
}

/** Of the size of a letter, from its upper edge down to its baseline. */
const ASCENT = 0.88;

function alongLine(piece: PdfPiece, column: PdfPiece, page: PdfPage): PdfPiece {
  const { column: length, ...rest } = piece;
  return {
    ...rest,
    x: length === undefined ? piece.y - ASCENT * column.size : piece.y,
    y: page.width - column.x,
    width: length ?? column.size,
    size: column.size,
    isTurned: false,
  };
}

/** Latin words lie on their right side in a column and go on with it; what runs across is no part of it. */
function aside(piece: PdfPiece, page: PdfPage): PdfPiece {
  return { ...piece, x: piece.y, y: page.width - piece.x, isTurned: piece.turn !== 'down' };
}

const turnedAway = ({ column, ...piece }: PdfPiece): PdfPiece => ({
  ...piece,
  width: column === undefined ? piece.width : piece.size,
  isTurned: true,
});
