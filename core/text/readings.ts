import type { Article, Mark, WordBox } from '../contract/article';
import { UNCERTAIN_SIGN } from './uncertain-sign';

/** The words of an article that a program read from pictures: which of them are in doubt, and what each word is. */

/** UTF-16 offsets into the canonical text, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A word whose reading is in doubt, with its sign. */
export interface DoubtfulReading extends TextRange {
  /** The word alone. */
  readonly words: string;
  /** As in `Mark`; `null` where it was not kept. */
  readonly confidence: number | null;
  /** Where it stands on its page; `null` where that was not kept. */
  readonly box: WordBox | null;
}

export const isReadFromPictures = ({ notices = [] }: Pick<Article, 'notices'>): boolean =>
  notices.some(({ code }) => code === 'read-by-ocr');

const known = new WeakMap<object, readonly DoubtfulReading[]>();

/** The doubtful words of an article in text order, found once a text. A "[?]" that the page itself has is none. */
export function doubtfulReadings(article: Pick<Article, 'text' | 'marks'>): readonly DoubtfulReading[] {
  const found = known.get(article) ?? article.marks.flatMap((mark) => readingAt(article.text, mark));
  known.set(article, found);
  return found;
}

function readingAt(text: string, mark: Mark): readonly DoubtfulReading[] {
  if (mark.kind !== 'editorial' || text.slice(mark.start, mark.end) !== UNCERTAIN_SIGN) return [];
  const end = text.charAt(mark.start - 1) === ' ' ? mark.start - 1 : mark.start;
  const start = withoutLeading(text, startOfWord(text, end), end);
  if (start === end) return [];
  return [
    {
      start,
      end: mark.end,
      words: text.slice(start, end),
      confidence: mark.confidence ?? null,
      box: mark.box ?? null,
    },
  ];
}

/** UTF-16 units that are checked at once: a line or two of a page. */
const MOST_CHECKED = 500;

/**
 * The words that a range touches, whole: from space to space, without the punctuation at their ends, with the sign of
 * doubt where they have one. `null` where there is no word, or more
 * than can be checked at once.
 */
export function wordsAt(article: Pick<Article, 'text' | 'marks'>, range: TextRange): TextRange | null {
  const { text } = article;
  const [first, last] = [startOfWord(text, range.start), endOfWord(text, range.end)];
  const isTouched = ({ start, end }: TextRange): boolean => start < last && end > first;
  const doubtful = doubtfulReadings(article).filter(isTouched);
  // What was corrected as one is checked as one.
  const corrected = article.marks.filter((mark) => mark.kind === 'reading' && isTouched(mark));
  const whole = [...doubtful, ...corrected];
  const from = whole.reduce((least, { start }) => Math.min(least, start), first);
  const signed = whole.reduce((most, { end }) => Math.max(most, end), from);
  const start = withoutLeading(text, from, last);
  const end = Math.max(signed, start + text.slice(start, last).replace(TRAILING, '').length);
  const hasWords = /[\p{L}\p{N}]/u.test(text.slice(start, end)) || doubtful.length > 0;
  return hasWords && end - start <= MOST_CHECKED ? { start, end } : null;
}

const LEADING = /^[([{"'“‘„«]+/u;
const TRAILING = /[.,;:!?…)\]}"'”’»]+$/u;

/** Where a word begins behind what opens a quotation or a bracket; of signs alone, where they begin. */
function withoutLeading(text: string, start: number, end: number): number {
  const opening = LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + opening < end ? start + opening : start;
}

function startOfWord(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Words without their signs of doubt. */
export const withoutSigns = (words: string): string => words.replaceAll(` ${UNCERTAIN_SIGN}`, '');
