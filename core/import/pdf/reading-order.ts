import { max, min, type PdfLine } from './page-text';

/**
 * The lines of a page as they are read, in stretches: one a column, or one between columns. A page is in columns where
 * a strip that no line crosses has full lines on both of its sides; a line that crosses it, such as a title, is read
 * between what stands above and below. Short lines on both sides are a table, which is read by rows.
 */
export function readingOrder(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  return order(lines, 0).filter((stretch) => stretch.length > 0);
}

/** Three columns are two strips. */
const DEEPEST = 2;

function order(lines: readonly PdfLine[], depth: number): readonly (readonly PdfLine[])[] {
  const gutter = depth < DEEPEST ? findGutter(lines, depth) : null;
  if (gutter === null) return [joinRows(lines)];
  const stretches: (readonly PdfLine[])[] = [];
  let band: PdfLine[] = [];
  let across: PdfLine[] = [];
  const closeBand = (): void => {
    if (band.length === 0) return;
    stretches.push(
      ...order(
        band.filter(({ end }) => end <= gutter),
        depth + 1,
      ),
      ...order(
        band.filter(({ end }) => end > gutter),
        depth + 1,
      ),
    );
    band = [];
  };
  const closeAcross = (): void => {
    if (across.length > 0) stretches.push(joinRows(across));
    across = [];
  };
  for (const line of [...lines].sort(fromAbove)) {
    if (line.x < gutter && line.end > gutter) {
      closeBand();
      across.push(line);
    } else {
      closeAcross();
      band.push(line);
    }
  }
  closeBand();
  closeAcross();
  return stretches;
}

const fromAbove = (a: PdfLine, b: PdfLine): number => a.y - b.y || a.x - b.x;

const MIN_LINES = 4;
/** Share of its column that a full line takes at least. */
const FULL_SHARE = 0.6;
/** Letters in a full line of prose; a cell of a table has fewer. */
const MIN_LETTERS = 15;
/** Share of the lines that may cross the strip. */
const CROSSING_SHARE = 0.4;

/** More places to begin a line than this are a drawing; each costs a look at every line. */
const MAX_STARTS = 400;

/** Sides of strips in which another is looked for, on one page: each costs as much as the page itself. */
const MOST_NESTED = 20;

function findGutter(lines: readonly PdfLine[], depth: number): number | null {
  if (lines.length < 2 * MIN_LINES) return null;
  const left = min(lines.map(({ x }) => x));
  const right = max(lines.map(({ end }) => end));
  const starts = [...new Set(lines.map(({ x }) => Math.round(x)))]
    .filter((x) => x > left + 0.2 * (right - left) && x < right - 0.15 * (right - left))
    .slice(0, MAX_STARTS);
  let best: { x: number; crossing: number } | null = null;
  let nested = depth + 1 < DEEPEST ? MOST_NESTED : 0;
  // Beside the first of three columns stand the two others.
  const isSide = (side: readonly PdfLine[]): boolean =>
    isColumn(side) || (nested-- > 0 && findGutter(side, depth + 1) !== null);
  for (const start of starts) {
    const x = start - 2;
    const crossing = lines.filter((line) => line.x < x && line.end > x).length;
    if (crossing > CROSSING_SHARE * lines.length || (best !== null && crossing >= best.crossing)) continue;
    const sides = [lines.filter(({ end }) => end <= x), lines.filter((line) => line.x >= x)];
    if (doStandBeside(sides) && sides.every(isSide)) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Most of its letters stand in full lines; a drawing among them has short ones. */
function isColumn(side: readonly PdfLine[]): boolean {
  const width = max(side.map(({ end }) => end)) - min(side.map(({ x }) => x));
  const full = side.filter((line) => line.end - line.x >= FULL_SHARE * width);
  const letters = (lines: readonly PdfLine[]): number =>
    lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    full.length >= MIN_LINES &&
    letters(full) >= MIN_LETTERS * full.length &&
    2 * letters(full) >= letters(side)
  );
}

/** Left and right stretch over the same part of the page, so that one is not simply below the other. */
function doStandBeside([a = [], b = []]: readonly (readonly PdfLine[])[]): boolean {
  const top = Math.max(min(a.map(({ y }) => y)), min(b.map(({ y }) => y)));
  const bottom = Math.min(max(a.map(({ y }) => y)), max(b.map(({ y }) => y)));
  const isBetween = ({ y }: PdfLine): boolean => y >= top && y <= bottom;
  return a.filter(isBetween).length >= 3 && b.filter(isBetween).length >= 3;
}

/** Parts of a line in one column are one line again. */
export function joinRows(lines: readonly PdfLine[]): readonly PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of [...lines].sort(fromAbove)) {
    const before = rows.at(-1);
    const isSameRow =
      before !== undefined &&
      !line.isTurned &&
      Math.abs(line.y - before.y) < 0.3 * Math.max(line.size, before.size);
    if (isSameRow) rows.splice(-1, 1, joined(before, line));
    else rows.push(line);
  }
  return rows;
}

function joined(a: PdfLine, b: PdfLine): PdfLine {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const isRightToLeft = a.isRightToLeft && b.isRightToLeft;
  const text = isRightToLeft ? `${right.text} ${left.text}` : `${left.text} ${right.text}`;
  const longer = a.text.length >= b.text.length ? a : b;
  return { ...longer, text, x: Math.min(a.x, b.x), end: Math.max(a.end, b.end), isRightToLeft };
}
