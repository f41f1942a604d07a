import type { Pseudonym } from '../../contract/pseudonym';
import { foldString, foldText } from '../../text/fold';
import {
  formsOf,
  isAdjectiveEnding,
  isEnding,
  isUncased,
  LONGEST_ENDING,
  partsOf,
  withoutPossessive,
} from './name-forms';

/** Where a name stands, in UTF-16 offsets, end exclusive, and whose it may be: more than one where two share it. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly whose: readonly number[];
}

/** Seen by nobody inside a word, or marks of Markdown that part none. */
const HIDDEN = /[\u00AD\u034F\u200B-\u200F\u2060\uFEFF*`~]/gu;
const WORD =
  /[\p{L}\p{N}][\p{M}]*(?:[\u00AD\u034F\u200B-\u200F\u2060\uFEFF*`~]*(?:['’ʼ‐‑_-][\u00AD\u200B-\u200F\u2060\uFEFF*`~]*)?[\p{L}\p{N}][\p{M}]*)*/gu;
/** In what a word is taken apart, one after the other, where it is none of a name as it stands. */
const PIECES = [
  /[^‐‑_-]+/gu,
  /[^'’ʼ‐‑_-]+/gu,
  // The figure of a footnote, or of an account: "Smith3".
  /[^'’ʼ‐‑_\p{N}-]+/gu,
  // "JohnSmith".
  /\p{Lu}?[^'’ʼ‐‑_\p{N}\p{Lu}-]+/gu,
] as const;
/** What is no prose: a name inside of it has no bounds. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()"]+|[\p{L}\p{N}._%+-]*@[\p{L}\p{N}._-]+|#[\p{L}\p{N}_]+/giu;

/** Letters of a name that are looked for inside an address; a shorter one is, where it stands between signs. */
const LEAST_IN_ADDRESS = 4;
/** Shorter parts are names where they are capitalised only. */
const LEAST_UNCAPITALISED = 4;

export type NameFinder = (text: string) => readonly FoundName[];

/** Finds names and their parts in every form: possessive, declined, hyphenated, in capitals, inside addresses. */
export function nameFinder(names: readonly Pseudonym[], language: string | null): NameFinder {
  const exact = new Map<string, Set<number>>();
  const stems = new Map<string, Set<number>>();
  const declined = new Set<string>();
  const parts = names.map(({ name }) => partsOf(name));
  const put = (map: Map<string, Set<number>>, key: string, whose: number): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([whose]));
    else known.add(whose);
  };
  parts.forEach(({ known }, whose) => {
    for (const part of known) {
      const forms = formsOf(part, language);
      put(exact, forms.exact, whose);
      for (const stem of forms.stems) {
        put(stems, stem, whose);
        if (forms.isDeclined) declined.add(stem);
      }
    }
  });
  const uncased = [...exact].filter(([part]) => isUncased(part)).sort(([a], [b]) => b.length - a.length);
  const whoseIs = (raw: string): ReadonlySet<number> | null => {
    const word = raw.replace(HIDDEN, '');
    const folded = foldString(word);
    const isCapital = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
    if (isCapital || folded.length >= LEAST_UNCAPITALISED) {
      const found = exact.get(folded);
      if (found !== undefined) return found;
    }
    for (let length = 0; length <= LONGEST_ENDING && length < folded.length; length += 1) {
      const stem = folded.slice(0, folded.length - length);
      const found = stems.get(stem);
      const ending = folded.slice(stem.length);
      if (found === undefined) continue;
      if ((isCapital && isEnding(ending, stem, declined.has(stem))) || isAdjectiveEnding(ending))
        return found;
    }
    return null;
  };
  // A text repeats most of its words, and most are taken apart to the last for nothing.
  const known = new Map<string, readonly Found[]>();
  const foundIn = (word: string): readonly Found[] => {
    const found = known.get(word) ?? inWord(word, 0, whoseIs);
    known.set(word, found);
    return found;
  };
  return (text) => {
    const addresses = [...text.matchAll(ADDRESS)].flatMap((match) => inAddress(match, exact));
    const words = [...text.matchAll(WORD)]
      .filter(({ index }) => !addresses.some(({ start, end }) => index >= start && index < end))
      .flatMap(({ 0: word, index }) => {
        const within = isUncased(word) ? inUncased(word, index, uncased) : [];
        return within.length > 0
          ? within
          : foundIn(word).map(({ start, end, whose }) => ({
              start: index + start,
              end: index + end,
              whose,
            }));
      });
    const found = joinParts(text, words, parts);
    return [...addresses, ...found].sort((a, b) => a.start - b.start);
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly whose: ReadonlySet<number>;
}

const inAddress = (
  { 0: address, index }: RegExpExecArray,
  exact: ReadonlyMap<string, ReadonlySet<number>>,
): readonly FoundName[] => {
  const letters = foldString(decoded(address));
  const words = new Set(letters.split(/[^\p{L}\p{M}]+/u));
  const whose = [...exact].flatMap(([part, of]) =>
    words.has(part) || ((part.length >= LEAST_IN_ADDRESS || isUncased(part)) && letters.includes(part))
      ? [...of]
      : [],
  );
  return whose.length === 0 ? [] : [{ start: index, end: index + address.length, whose: [] }];
};

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function inWord(
  word: string,
  at: number,
  whoseIs: (word: string) => ReadonlySet<number> | null,
  depth = 0,
): readonly Found[] {
  // "O'Brien's" is a name with its sign before it is anything in pieces.
  for (const form of [word, withoutPossessive(word)]) {
    const whole = whoseIs(form);
    if (whole !== null) return [{ start: at, end: at + form.length, whose: whole }];
  }
  const pieces = PIECES[depth];
  if (pieces === undefined) return [];
  return [...word.matchAll(pieces)].flatMap(({ 0: piece, index }) =>
    inWord(piece, at + index, whoseIs, depth + 1),
  );
}

/** @param parts folded, the longest first */
function inUncased(
  word: string,
  at: number,
  parts: readonly (readonly [string, ReadonlySet<number>])[],
): readonly Found[] {
  const folded = foldText(word);
  const found: Found[] = [];
  for (const [part, whose] of parts)
    for (
      let from = folded.text.indexOf(part);
      from !== -1;
      from = folded.text.indexOf(part, from + part.length)
    ) {
      const { start, end } = folded.sourceRange(from, from + part.length);
      if (found.every((one) => at + end <= one.start || at + start >= one.end))
        found.push({ start: at + start, end: at + end, whose });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Given name and surname are one name, and so are initials before it, and "van" between. */
function joinParts(
  text: string,
  found: readonly Found[],
  parts: readonly ReturnType<typeof partsOf>[],
): readonly FoundName[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const both = before === undefined ? [] : [...before.whose].filter((whose) => one.whose.has(whose));
    const gap = before === undefined ? '' : text.slice(before.end, one.start);
    const known = both.filter((whose) => isWithin(gap, parts[whose]?.others ?? []));
    if (before !== undefined && known.length > 0) {
      joined.pop();
      joined.push({ start: before.start, end: one.end, whose: new Set(known) });
    } else joined.push(one);
  }
  return joined.map((one) => withInitials(text, one, parts));
}

/** Spaces, a hyphen, initials, and the parts of the name that are none alone. */
const isWithin = (gap: string, others: readonly string[]): boolean =>
  gap.length <= MOST_BETWEEN &&
  /^$|^[^\S\n]+(?:\S+[^\S\n]+)*$|^[-‐‑]$/u.test(gap) &&
  gap
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^[-‐‑]$/u.test(word))
    .every(
      (word) =>
        /^\p{Lu}\.?$/u.test(word) ||
        others.some((other) => foldString(other) === foldString(word.replace(/\.$/u, ''))),
    );
const MOST_BETWEEN = 40;

function withInitials(
  text: string,
  { start, end, whose }: Found,
  parts: readonly ReturnType<typeof partsOf>[],
): FoundName {
  const initials = /(?:^|(?<=[\s(“"«]))(?:(\p{Lu})\.[^\S\n]?)+$/u.exec(
    text.slice(Math.max(0, start - 12), start),
  );
  const letter = initials === null ? null : foldString(initials[0].slice(0, 1));
  const fitting = letter === null ? [] : [...whose].filter((one) => hasInitial(parts[one], letter));
  return fitting.length === 0 || initials === null
    ? { start, end, whose: [...whose] }
    : { start: start - initials[0].length, end, whose: fitting };
}

const hasInitial = (parts: ReturnType<typeof partsOf> | undefined, letter: string): boolean =>
  [...(parts?.known ?? []), ...(parts?.others ?? [])].some((part) => foldString(part).startsWith(letter));
