/**
 * Recognizes and normalizes dates by patterns (temporal tagging, as TIMEX3 of TimeML), to what the text
 * says and no more. A year that is not written stays unknown, and a relative day becomes a calendar day only against
 * the document's date, where it has one. Not left to a date library: those fill what is missing from today's clock,
 * which is the one thing that must not happen.
 */

export interface DateMention {
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `null` is "not said". */
  readonly year: number | null;
  /** 1–12. */
  readonly month: number | null;
  /** 1–31. */
  readonly day: number | null;
  /** Whole days since 1970-01-01, first and last, both included; `null` where no calendar date follows. */
  readonly span: readonly [number, number] | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const PATTERNS: readonly (readonly [RegExp, (parts: readonly string[]) => Parts])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/gu, ([y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) })],
  [
    new RegExp(String.raw`\b(${MONTH})\.?\s+${DAY}(?:,?\s+(\d{4}))?(?![\d,])`, 'giu'),
    ([m, d, y]) => parts(y, m, d),
  ],
  [
    new RegExp(String.raw`\b${DAY}(?:\s+of)?\s+(${MONTH})\b\.?(?:,?\s+(\d{4})\b)?`, 'giu'),
    ([d, m, y]) => parts(y, m, d),
  ],
  [new RegExp(String.raw`\b(${MONTH})\.?,?\s+(\d{4})\b`, 'giu'), ([m, y]) => parts(y, m, undefined)],
  // A bare month must be written with a capital, or "may" and "march" would be dates.
  [
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?=[\s,.;:)]|$)/gu,
    ([m]) => parts(undefined, m, undefined),
  ],
  [/\b(?:in|since|of|by|until|during)\s+((?:1[5-9]|20)\d\d)\b/giu, ([y]) => parts(y, undefined, undefined)],
];
const RELATIVE: readonly (readonly [RegExp, (days: readonly string[]) => readonly [number, number]])[] = [
  [/\bthe day before yesterday\b/giu, () => [-2, -2]],
  [/\btoday\b/giu, () => [0, 0]],
  [/\byesterday\b/giu, () => [-1, -1]],
  [/\btomorrow\b/giu, () => [1, 1]],
  [
    /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) days ago\b/giu,
    ([n]) => [-small(n), -small(n)],
  ],
  [/\blast week\b/giu, () => [-13, -1]],
];
const SMALL = 'zero one two three four five six seven eight nine ten'.split(' ');
const small = (word: string | undefined): number =>
  SMALL.includes(word ?? '') ? SMALL.indexOf(word ?? '') : Number(word);

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function parts(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  const at =
    month === undefined ? -1 : MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  return {
    year: year === undefined ? null : Number(year),
    month: at < 0 ? null : at + 1,
    day: day === undefined ? null : Number(day),
  };
}

/**
 * @param documentDate the article's own date (TimeML's document creation time), ISO 8601 of any precision, or `null`;
 * relative days are resolved only against a full date
 */
export function listDates(text: string, documentDate: string | null): DateMention[] {
  const found: DateMention[] = [];
  const isTaken = (start: number, end: number): boolean =>
    found.some((date) => start < date.end && end > date.start);
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isTaken(match.index, end)) continue;
      const date = read(match.slice(1));
      if ((date.day ?? 1) < 1 || (date.day ?? 1) > 31 || (date.month ?? 1) > 12) continue;
      found.push({ text: match[0], start: match.index, end, ...date, span: spanOf(date) });
    }
  }
  const today =
    documentDate !== null && /^\d{4}-\d{2}-\d{2}/.test(documentDate)
      ? dayOf(documentDate.slice(0, 10))
      : null;
  for (const [pattern, read] of RELATIVE) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isTaken(match.index, end)) continue;
      const [from, to] = read(match.slice(1));
      const span = today === null ? null : ([today + from, today + to] as const);
      found.push({ text: match[0], start: match.index, end, year: null, month: null, day: null, span });
    }
  }
  return found.sort((x, y) => x.start - y.start);
}

const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

function spanOf({ year, month, day }: Parts): readonly [number, number] | null {
  if (year === null) return null;
  const utc = (y: number, m: number, d: number): number => Math.floor(Date.UTC(y, m, d) / 86_400_000);
  if (month === null) return [utc(year, 0, 1), utc(year, 11, 31)];
  if (day === null) return [utc(year, month - 1, 1), utc(year, month, 0)];
  return [utc(year, month - 1, day), utc(year, month - 1, day)];
}

/** `compatible`: one may include the other; `unknown`: too little is said to compare them. */
export type DateRelation = 'same' | 'compatible' | 'differs' | 'unknown';

/** Whether two mentions can be one day. A field that is not said never contradicts. */
export function compareDates(a: DateMention, b: DateMention): DateRelation {
  if (a.span !== null && b.span !== null) {
    if (a.span[1] < b.span[0] || b.span[1] < a.span[0]) return 'differs';
    return a.span[0] === b.span[0] && a.span[1] === b.span[1] ? 'same' : 'compatible';
  }
  const clash = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y;
  if (a.month === null || b.month === null) return 'unknown';
  if (clash(a.year, b.year) || clash(a.month, b.month) || clash(a.day, b.day)) return 'differs';
  return a.day === b.day && a.year === b.year ? 'same' : 'compatible';
}
