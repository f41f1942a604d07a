import { dehyphenate, type Vocabulary } from './dehyphenate';
import { max, min, median, type PdfLine } from './page-text';

/** Lines that are read as one. */
export interface PdfParagraph {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
  /** Index of the page on which it begins. */
  readonly page: number;
  /** Whether it may go on in the next column or on the next page, and may be what goes on. */
  readonly isOpen: boolean;
  readonly startsIndented: boolean;
  /** Baselines of its first and last line, as in `PdfLine`. */
  readonly top: number;
  readonly bottom: number;
}

/** @param stretch lines of one column in order */
export function paragraphsOf(
  stretch: readonly PdfLine[],
  page: number,
  vocabulary: Vocabulary,
): readonly PdfParagraph[] {
  const frame = frameOf(stretch);
  const paragraphs: { lines: PdfLine[]; text: string }[] = [];
  stretch.forEach((line, index) => {
    const before = stretch[index - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || isBreak(before, line, last.lines[0] ?? line, frame))
      paragraphs.push({ lines: [line], text: line.text });
    else {
      last.lines.push(line);
      last.text = dehyphenate(last.text, line.text, vocabulary);
    }
  });
  return paragraphs.map(({ lines, text }) => {
    const [first, last] = [lines[0] as PdfLine, lines.at(-1) as PdfLine];
    return {
      text,
      size: first.size,
      page,
      isOpen: isFull(last, frame) && !/[.!?…:;。！？]["'”’»)\]]*$/u.test(text),
      startsIndented: indentOf(first, frame) > INDENT * first.size,
      top: first.y,
      bottom: last.y,
    };
  });
}

/** Where the lines of a column usually begin and end, and how far apart they are. */
interface Frame {
  readonly left: number;
  readonly right: number;
  /** Baselines apart, in sizes of the letters. */
  readonly spacing: number;
}

const INDENT = 0.7;

function frameOf(lines: readonly PdfLine[]): Frame {
  const spacings = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const isSame = before !== undefined && Math.abs(before.size - line.size) < 0.5 && line.y > before.y;
    return isSame ? [(line.y - before.y) / line.size] : [];
  });
  return {
    left: usual(
      lines.map(({ x }) => x),
      min(lines.map(({ x }) => x)),
    ),
    right: usual(
      lines.map(({ end }) => end),
      max(lines.map(({ end }) => end)),
    ),
    spacing: median(spacings) || 1.2,
  };
}

/** The edge at which most lines stand; the outermost where there is no such edge. */
function usual(edges: readonly number[], outermost: number): number {
  const counts = new Map<number, number>();
  for (const edge of edges)
    counts.set(Math.round(edge / 2) * 2, (counts.get(Math.round(edge / 2) * 2) ?? 0) + 1);
  const [best, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [outermost, 0]);
  return count >= 2 && count >= edges.length / 4 ? best : outermost;
}

const BULLET = /^(?:[•▪◦‣●○■–—*]|\d{1,3}[.)]|\(\d{1,3}\)|\p{L}\)) /u;

/** @param first line of the paragraph so far */
function isBreak(before: PdfLine, line: PdfLine, first: PdfLine, frame: Frame): boolean {
  if (Math.abs(line.size - before.size) > 0.08 * Math.max(line.size, before.size)) return true;
  const spacing = (line.y - before.y) / line.size;
  if (spacing > Math.max(1.3 * frame.spacing, frame.spacing + 0.3) || spacing < 0) return true;
  if (BULLET.test(line.text)) return true;
  if (TURN.test(line.text) && /[.!?…—–]["'”’»)\]]*$/u.test(before.text)) return true;
  if (isHeadingBeside(before, line, frame)) return true;
  const indent = indentOf(line, frame);
  // The lines of an item hang below its words, not below its sign.
  const hangs = BULLET.test(first.text) && indent > indentOf(first, frame);
  if (!hangs && indent > INDENT * line.size && indentOf(before, frame) <= INDENT * line.size) return true;
  // A line that ends early ended for a reason, unless the next word would not have fitted.
  const room = frame.right - frame.left - (before.end - before.x) - indentOf(before, frame);
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const needed = ((line.end - line.x) / Math.max(1, line.text.length)) * (firstWord.length + 1);
  return room > needed + 1.5 * line.size && /(?:[.!?…:。！？]["'”’»)\]]*|^[^\p{Ll}]*)$/u.test(before.text);
}

/** The sign of who speaks, at the beginning of a turn: "Q:", "Witness:", "MR HALE:". */
const TURN = /^(?:\p{Lu}[\p{L}.’'-]{0,20}(?: [\p{L}.’'-]{1,20}){0,3}):(?: |$)/u;

/** A short line all in another font than the one beside it: a heading of the size of the text. */
function isHeadingBeside(before: PdfLine, line: PdfLine, { left, right }: Frame): boolean {
  if (before.font === null || line.font === null || before.font === line.font) return false;
  const isShort = ({ x, end }: PdfLine): boolean => end - x < 0.7 * (right - left);
  return (
    (isShort(before) || isShort(line)) && !/,$/.test(before.text) && /^[^\p{L}]*\p{Lu}|^\d/u.test(line.text)
  );
}

const indentOf = (line: PdfLine, { left, right }: Frame): number =>
  line.isRightToLeft ? right - line.end : line.x - left;

const isFull = (line: PdfLine, { left, right }: Frame): boolean =>
  line.isRightToLeft ? line.x - left < 2 * line.size : right - line.end < 3 * line.size;
