import { editDistance } from '../language/edit-distance';

/** Whether two names can be one: the shorter is part of the longer, or the two are spellings of each other. */
const TITLES = /^(?:the|mr|mrs|ms|dr|sir|captain|mayor|lord|lady|saint|st|of|de|la|von|van)$/;

export function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [ofA, ofB] = [partsOf(a), partsOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return false;
  const [less, more] = ofA.length <= ofB.length ? [ofA, ofB] : [ofB, ofA];
  return less.every((part) =>
    more.some((other) => other === part || isInitial(part, other) || isSpelling(part, other)),
  );
}

const partsOf = (words: readonly string[]): string[] =>
  words.map((word) => word.replace(/'s$/, '')).filter((word) => /\p{L}/u.test(word) && !TITLES.test(word));

const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Levenshtein distance of at most a fifth of the longer one's length: "Kyiv" and "Kiev" are left to the reader. */
function isSpelling(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 5);
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  return editDistance(a, b) <= most;
}
