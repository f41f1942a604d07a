import { loweredText, raisedText } from '../inline/raised-text';
import { max, min, type PdfLine, type PdfPage, type PdfPiece } from './page-text';
import { joinsUnspaced } from './unspaced-scripts';

/** Wider gaps, in heights of the letters, part a line: they lie between columns and between the cells of a table. */
const GUTTER = 1.1;
/** Narrower ones lie inside a word. */
const WORD_GAP = 0.12;
/** Signs of scripts without spaces may be set this far apart. */
const UNSPACED_GAP = 1;

/** The lines of a page, from above and from the left; lines of two columns on one height are two. */
export function pageLines(page: PdfPage): readonly PdfLine[] {
  const visible = page.pieces.filter(({ text, size }) => /\S/.test(text) && size > 0);
  const turned = visible.filter(({ isTurned }) => isTurned).map((piece) => lineOf([piece]));
  const rows = baselines(visible.filter(({ isTurned }) => !isTurned));
  const starts = columnStarts(rows);
  return [...rows.flatMap((row) => partLine(row, starts)), ...turned];
}

/** Columns may stand nearer than wide words; then their left edges, one below another, tell them. */
const NARROW_GUTTER = 0.45;
/** Rows in which a column begins at one place. */
const MIN_ROWS = 5;

function columnStarts(rows: readonly (readonly PdfPiece[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    let end = -Infinity;
    for (const piece of [...row].sort((a, b) => a.x - b.x)) {
      if (piece.x - end > NARROW_GUTTER * piece.size && end > -Infinity)
        counts.set(Math.round(piece.x), (counts.get(Math.round(piece.x)) ?? 0) + 1);
      end = Math.max(end, piece.x + piece.width);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_ROWS && 3 * count >= rows.length)
    .map(([start]) => start);
}

interface Baseline {
  readonly pieces: PdfPiece[];
  tallest: PdfPiece;
  left: number;
  right: number;
}

/** Raised and lowered signs belong to the line of the letters beside them. */
function baselines(pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const inOrder = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Baseline[] = [];
  for (const piece of inOrder) {
    const right = piece.x + piece.width;
    const near = lines.slice(-6).findLast((line) => isOnLine(piece, line));
    if (near === undefined) lines.push({ pieces: [piece], tallest: piece, left: piece.x, right });
    else {
      near.pieces.push(piece);
      if (piece.size > near.tallest.size) near.tallest = piece;
      near.left = Math.min(near.left, piece.x);
      near.right = Math.max(near.right, right);
    }
  }
  return lines.map((line) => line.pieces);
}

function isOnLine(piece: PdfPiece, { tallest, left, right }: Baseline): boolean {
  const distance = Math.abs(piece.y - tallest.y);
  const larger = Math.max(piece.size, tallest.size);
  if (distance < 0.25 * larger) return true;
  const isSmall = Math.min(piece.size, tallest.size) < 0.8 * larger;
  const room = 0.5 * piece.size;
  const touches = piece.x - right < room && left - (piece.x + piece.width) < room;
  return isSmall && touches && distance < 0.6 * larger;
}

function partLine(pieces: readonly PdfPiece[], starts: readonly number[]): readonly PdfLine[] {
  const parts: PdfPiece[][] = [];
  let end = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    const isColumn =
      gap > NARROW_GUTTER * piece.size && starts.some((start) => Math.abs(start - piece.x) <= 1);
    if (isColumn || gap > GUTTER * Math.max(piece.size, 6)) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return parts.map(lineOf);
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine {
  const letters = (isRightToLeft: boolean): number =>
    pieces.reduce((sum, piece) => (piece.isRightToLeft === isRightToLeft ? sum + piece.text.length : sum), 0);
  const isRightToLeft = letters(true) > letters(false);
  const tallest = pieces.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a));
  const inOrder = isRightToLeft ? [...pieces].reverse() : pieces;
  let text = '';
  inOrder.forEach((piece, index) => {
    const before = inOrder[index - 1];
    const [left, right] = isRightToLeft ? [piece, before] : [before, piece];
    const gap = left === undefined || right === undefined ? 0 : right.x - (left.x + left.width);
    const widest = joinsUnspaced(text, piece.text) ? UNSPACED_GAP : WORD_GAP;
    const space = gap > widest * piece.size && before !== undefined ? ' ' : '';
    const shifted = onTheLine(piece, tallest, text);
    text += shifted ?? space + piece.text;
  });
  return {
    text: composed(text.replace(/\s+/g, ' ').trim()),
    x: min(pieces.map(({ x }) => x)),
    end: max(pieces.map(({ x, width }) => x + width)),
    y: tallest.y,
    size: tallest.size,
    isRightToLeft,
    isTurned: tallest.isTurned,
    font: fontOf(pieces),
  };
}

function fontOf(pieces: readonly PdfPiece[]): string | null {
  const fonts = new Set(
    pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ font }) => font ?? ''),
  );
  const [font] = fonts;
  return fonts.size === 1 && font !== undefined && font !== '' ? font : null;
}

/** Raised and lowered letters are this much smaller than those of the line. */
const SMALL = 0.82;

/**
 * A raised or lowered piece as it is written on the line, where it is one and follows something.
 * @param before the line so far
 */
function onTheLine(piece: PdfPiece, { size, y }: PdfPiece, before: string): string | null {
  const text = piece.text.trim();
  if (before.trim() === '' || piece.size > SMALL * size || !/^[\p{L}\p{N}*†‡§+\-−–,()[\]]{1,6}$/u.test(text))
    return null;
  if (y - piece.y > 0.12 * size) return raisedText(before, text, () => false).text;
  return piece.y - y > 0.05 * size ? loweredText(before, text) : null;
}

/** Old typesetters paint a diaeresis and then the letter below it. */
const composed = (text: string): string =>
  text.replace(/\u00A8 ?([aeiouyAEIOUY\u0131])/g, (_, letter: string) =>
    `${letter === '\u0131' ? 'i' : letter}\u0308`.normalize('NFC'),
  );
