import { max, min, type PdfLine, type PdfPage, type PdfPiece } from './page-text';

/** Wider gaps, in heights of the letters, part a line: they lie between columns and between the cells of a table. */
const GUTTER = 1.1;
/** Narrower ones lie inside a word. */
const WORD_GAP = 0.12;

/** The lines of a page, from above and from the left; lines of two columns on one height are two. */
export function pageLines(page: PdfPage): readonly PdfLine[] {
  const visible = page.pieces.filter(({ text, size }) => /\S/.test(text) && size > 0);
  const turned = visible.filter(({ isTurned }) => isTurned).map((piece) => lineOf([piece]));
  return [...baselines(visible.filter(({ isTurned }) => !isTurned)).flatMap(partLine), ...turned];
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

function partLine(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const parts: PdfPiece[][] = [];
  let end = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    if (piece.x - end > GUTTER * Math.max(piece.size, 6)) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return parts.map(lineOf);
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine {
  const letters = (isRightToLeft: boolean): number =>
    pieces.reduce((sum, piece) => (piece.isRightToLeft === isRightToLeft ? sum + piece.text.length : sum), 0);
  const isRightToLeft = letters(true) > letters(false);
  const inOrder = isRightToLeft ? [...pieces].reverse() : pieces;
  let text = '';
  inOrder.forEach((piece, index) => {
    const before = inOrder[index - 1];
    const [left, right] = isRightToLeft ? [piece, before] : [before, piece];
    const gap = left === undefined || right === undefined ? 0 : right.x - (left.x + left.width);
    text += gap > WORD_GAP * piece.size && before !== undefined ? ` ${piece.text}` : piece.text;
  });
  const tallest = pieces.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a));
  return {
    text: composed(text.replace(/\s+/g, ' ').trim()),
    x: min(pieces.map(({ x }) => x)),
    end: max(pieces.map(({ x, width }) => x + width)),
    y: tallest.y,
    size: tallest.size,
    isRightToLeft,
    isTurned: tallest.isTurned,
  };
}

/** Old typesetters paint a diaeresis and then the letter below it. */
const composed = (text: string): string =>
  text.replace(/\u00A8 ?([aeiouyAEIOUY\u0131])/g, (_, letter: string) =>
    `${letter === '\u0131' ? 'i' : letter}\u0308`.normalize('NFC'),
  );
