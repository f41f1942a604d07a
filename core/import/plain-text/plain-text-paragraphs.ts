import { parseByline } from './byline';
import { isChapterHeading } from './chapter-heading';
import { parseDateLine } from './date-line';
import { isLetterField } from './letter-head';
import { parseOutletLine } from './outlet-line';
import { isBoilerplateAtEdge } from '../boilerplate';
import { LINE_END, splitParagraphs } from './paragraphs';

/**
 * Paragraphs of text that was copied from a page. Copying puts bylines, dates, counters and codes on lines directly
 * above or below a paragraph; read as wrapped lines they would run into it, so they are first parted from its edges.
 */
export function splitPlainTextParagraphs(source: string): readonly string[] {
  const lines = source.split(LINE_END);
  const isBlank = (index: number): boolean => (lines[index] ?? '').trim() === '';
  const parted = new Set<number>();
  const part = (index: number, step: 1 | -1): void => {
    for (let at = index; !isBlank(at) && !parted.has(at) && standsAlone(lines[at] ?? ''); at += step)
      parted.add(at);
  };
  lines.forEach((_, index) => {
    if (isBlank(index)) return;
    if (isBlank(index - 1)) part(index, 1);
    if (isBlank(index + 1)) part(index, -1);
  });
  if (parted.size === 0) return splitParagraphs(source);
  return splitParagraphs(lines.map((line, index) => (parted.has(index) ? `\n${line}\n` : line)).join('\n'));
}

function standsAlone(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= 320 &&
    (isBoilerplateAtEdge(text) ||
      parseDateLine(text) !== null ||
      parseByline(text) !== null ||
      isLetterField(text) ||
      parseOutletLine(text) !== null ||
      isChapterHeading(text))
  );
}
