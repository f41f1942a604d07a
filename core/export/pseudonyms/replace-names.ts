import type { Pseudonym } from '../../contract/pseudonym';
import { nameFinder } from './find-names';

/** A text with its names replaced, and how its places lie in it. */
export interface ReplacedText {
  readonly text: string;
  /** Offsets of the former text; inside a name that was replaced, its beginning there. */
  readonly startOf: (offset: number) => number;
  /** The same for the end of a range: inside such a name, its end there. */
  readonly endOf: (offset: number) => number;
}

export interface NameReplacer {
  readonly replace: (text: string) => ReplacedText;
  readonly replaceIn: (text: string) => string;
  /** Whether a form of a name still stands in it. */
  readonly isNamedIn: (text: string) => boolean;
}

/** Stands for an address with a name in it: a pseudonym would make another address of it. */
const REMOVED = '[…]';

/** Where two of the names share a part that stands alone, both pseudonyms stand for it: whose it is is not known. */
export function nameReplacer(names: readonly Pseudonym[], language: string | null): NameReplacer {
  const find = nameFinder(names, language);
  const pseudonymOf = (whose: readonly number[]): string =>
    [...new Set(whose.map((one) => names[one]?.pseudonym ?? ''))].join('/') || REMOVED;
  const replace = (text: string): ReplacedText => {
    const spans: Span[] = [];
    let written = '';
    let at = 0;
    for (const { start: from, end, whose } of find(text)) {
      if (end <= at) continue;
      // An initial may have been taken for a part of the name before.
      const start = Math.max(from, at);
      written += text.slice(at, start);
      const pseudonym = pseudonymOf(whose);
      spans.push({ start, end, newStart: written.length, newEnd: written.length + pseudonym.length });
      written += pseudonym;
      at = end;
    }
    written += text.slice(at);
    return {
      text: written,
      startOf: (offset) => map(spans, offset, 'start'),
      endOf: (offset) => map(spans, offset, 'end'),
    };
  };
  const replaceIn = (text: string): string => replace(text).text;
  return { replace, replaceIn, isNamedIn: (text) => find(text).length > 0 };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

function map(spans: readonly Span[], offset: number, side: 'start' | 'end'): number {
  let [low, high] = [0, spans.length];
  // The last span that begins before the offset.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const before = spans[low - 1];
  if (before === undefined) return offset;
  if (offset < before.end) return side === 'start' ? before.newStart : before.newEnd;
  return before.newEnd + offset - before.end;
}
