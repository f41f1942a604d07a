import type { TextRange } from '../contract/search';
import { doubtfulEnd } from '../text/uncertain-sign';
import { mergeRanges } from './highlighter';

/** UTF-16 units of text that a snippet shows at most, its ellipses aside. */
export const SNIPPET_LENGTH = 220;
const LEAD = 60;
const ELLIPSIS = '…';

export interface Snippet {
  readonly text: string;
  /** Offsets into the snippet, in order, not overlapping. */
  readonly marks: readonly TextRange[];
}

/**
 * The part of `text` between `from` and `to` that holds the most of `found` (ranges of `text`), cut between words. A
 * passage that fits is shown whole. Marks that cross the cut are left out.
 */
export function buildSnippet(text: string, from: number, to: number, found: readonly TextRange[]): Snippet {
  const ranges = mergeRanges(found);
  let start = from;
  let end = to;
  if (to - from > SNIPPET_LENGTH) {
    const { first, last } = densest(ranges, from);
    // Up to `LEAD` units of context before the marks, so that the sentence can be understood; the rest follows them.
    const spare = Math.max(0, SNIPPET_LENGTH - (last - first));
    start = Math.max(from, Math.min(first - Math.min(LEAD, spare), to - SNIPPET_LENGTH));
    end = Math.min(to, start + SNIPPET_LENGTH);
    start = start > from ? wordStart(text, start, first) : start;
    end = end < to ? doubtfulEnd(text, wordEnd(text, end, Math.min(last, end))) : end;
  }
  const before = start > from ? ELLIPSIS : '';
  const shift = before.length - start;
  const marks = ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start + shift, end: range.end + shift }));
  return { text: `${before}${text.slice(start, end).replace(/\n/g, ' ')}${end < to ? ELLIPSIS : ''}`, marks };
}

/** The most consecutive ranges that fit into one snippet, by a sliding window. */
function densest(ranges: readonly TextRange[], from: number): { first: number; last: number } {
  let best = { first: from, last: from, count: 0 };
  let tail = 0;
  for (const [head, range] of ranges.entries()) {
    while (tail < head && range.end - (ranges[tail]?.start ?? 0) > SNIPPET_LENGTH - LEAD / 2) tail += 1;
    const count = head - tail + 1;
    if (count > best.count) best = { first: ranges[tail]?.start ?? from, last: range.end, count };
  }
  return best;
}

/** The first word that begins at or after `at`, or `at` itself in a script without spaces; never beyond `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/);
  if (text.charAt(at - 1).trim() === '' || space < 0) return wholeCharacter(text, at);
  return at + space + 1;
}

/** The last word that ends at or before `at`; never before `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  if (text.charAt(at).trim() === '') return at;
  const space = text.slice(limit, at).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, at) : limit + space;
}

const wholeCharacter = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
