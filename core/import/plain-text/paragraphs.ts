export const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/**
 * Paragraphs of plain text. Blank lines part them; between two blank lines, short lines are one paragraph that was
 * wrapped by hand or by a mail program, and a long line shows that nothing was wrapped, so each line is its own.
 */
export function splitParagraphs(source: string): readonly string[] {
  return source
    .split(LINE_END)
    .reduce<string[][]>(
      (chunks, line) => {
        if (line.trim() === '') chunks.push([]);
        else chunks.at(-1)?.push(line);
        return chunks;
      },
      [[]],
    )
    .flatMap(splitChunk);
}

/** Nobody wraps by hand at more columns. */
const LONGEST_WRAPPED = 120;
const BULLET = /^\s*(?:[-*•–]|\d{1,3}[.)])\s/;
/** A line this much shorter than the longest ended for a reason of its own. */
const FULL_SHARE = 0.6;

function splitChunk(lines: readonly string[]): readonly string[] {
  const widths = lines.map((line) => line.trim().length);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > LONGEST_WRAPPED) return lines;
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isFirst =
      before === undefined || BULLET.test(line) || endsEarly(before, widest) || startsIndented(line, before);
    if (isFirst) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map((wrapped) => wrapped.join(' '));
}

const endsEarly = (line: string, widest: number): boolean =>
  line.trim().length < widest * FULL_SHARE && /(?:^|[^\p{L}\p{N},;–—-])$/u.test(line.trim());

const startsIndented = (line: string, before: string): boolean =>
  /^(?: {2,}|\t)/.test(line) && !/^\s/.test(before);
