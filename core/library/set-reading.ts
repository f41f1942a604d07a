import type { Mark } from '../contract/article';
import type { Correction } from '../contract/correction';
import { canonicalLine } from '../text/canonical-text';
import { UNCERTAIN_SIGN } from '../text/uncertain-sign';
import type { BlockLine } from './block-lines';

type SetReading = Extract<Correction, { readonly do: 'set-reading' }>;

/**
 * Puts other words in the place of those that a program read. What it had read stays with them, as the note of a mark,
 * also where they are read otherwise once more. `null` where they do not stand there any more, or where nothing would
 * be left of the block.
 */
export function setReading(line: BlockLine, { at, read, reading }: SetReading): readonly [BlockLine] | null {
  const end = at + read.length;
  if (line.text.slice(at, end) !== read) return null;
  const text = line.text.slice(0, at) + reading + line.text.slice(end);
  // What fuses with what stands beside it, or leaves two spaces, would not be canonical any more.
  if (text === '' || text !== canonicalLine(text)) return null;
  const isWithin = (mark: Mark): boolean => mark.start >= at && mark.end <= end;
  if (line.marks.some((mark) => mark.kind === 'reading' && isCut(mark, at, end))) return null;
  const first = firstReading(line, at, read);
  const kept = line.marks
    .filter((mark) => !(isWithin(mark) && (mark.kind === 'reading' || isSign(line.text, mark))))
    .map((mark) => moved(mark, at, end, reading.length))
    .filter(({ start, end: last }) => start < last);
  const own: readonly Mark[] =
    reading === '' || first === reading
      ? []
      : [{ kind: 'reading', href: null, start: at, end: at + reading.length, note: first }];
  return [{ ...line, text, marks: [...kept, ...own].sort((a, b) => a.start - b.start) }];
}

const isSign = (text: string, { kind, start, end }: Mark): boolean =>
  kind === 'editorial' && text.slice(start, end) === UNCERTAIN_SIGN;

const isCut = (mark: Mark, at: number, end: number): boolean =>
  mark.start < end && mark.end > at && (mark.start < at || mark.end > end);

/** The words as the program had read them, whatever became of them since. */
function firstReading({ marks }: BlockLine, at: number, read: string): string {
  const before = marks.filter(
    ({ kind, start, end }) => kind === 'reading' && start >= at && end <= at + read.length,
  );
  return [...before]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, note = '' }) => words.slice(0, start - at) + note + words.slice(end - at),
      read,
    );
}

/** A mark that begins or ends among the words has all of those in their place. */
function moved(mark: Mark, at: number, end: number, length: number): Mark {
  const by = length - (end - at);
  return {
    ...mark,
    start: mark.start <= at ? mark.start : mark.start >= end ? mark.start + by : at,
    end: mark.end <= at ? mark.end : mark.end >= end ? mark.end + by : at + length,
  };
}
