/**
 * Passages of the same wording, by exact match after normalization (NFKC, case, quotation marks, white space). Found
 * before anything is scored: a copy corresponds to its original and to nothing else, or an account compared with itself
 * would differ from itself.
 */
import type { Passage } from './sentence';

export interface ExactDuplicates {
  /** From the index of a passage in the first text to that in the second; `ofB` is the inverse. One to one. */
  readonly ofA: ReadonlyMap<number, number>;
  readonly ofB: ReadonlyMap<number, number>;
}

/** Fewer words ("Yes.", a name as a heading) are equal by chance, unless a neighbouring passage is a duplicate too. */
const TELLING_WORDS = 4;

export function findExactDuplicates(a: readonly Passage[], b: readonly Passage[]): ExactDuplicates {
  const wordingsA = a.map((passage) => wordingOf(passage.text));
  const wordingsB = b.map((passage) => wordingOf(passage.text));
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  const join = (i: number, j: number): void => {
    ofA.set(i, j);
    ofB.set(j, i);
  };
  if (wordingsA.length === wordingsB.length && wordingsA.every((wording, k) => wording === wordingsB[k])) {
    wordingsA.forEach((_, k) => join(k, k));
    return { ofA, ofB };
  }

  const waiting = new Map<string, number[]>();
  wordingsB.forEach((wording, j) => {
    if (wording.split(' ').length < TELLING_WORDS) return;
    const places = waiting.get(wording);
    if (places === undefined) waiting.set(wording, [j]);
    else places.push(j);
  });
  // A wording that occurs several times is matched first with first, second with second.
  wordingsA.forEach((wording, i) => {
    const j = waiting.get(wording)?.shift();
    if (j !== undefined) join(i, j);
  });
  for (const step of [1, -1]) {
    const order = wordingsA.map((_, k) => (step > 0 ? k : wordingsA.length - 1 - k));
    for (const i of order) {
      const beside = ofA.get(i - step);
      if (beside === undefined || ofA.has(i) || ofB.has(beside + step)) continue;
      if (wordingsB[beside + step] === wordingsA[i]) join(i, beside + step);
    }
  }
  return { ofA, ofB };
}

const PLAIN = /^[\x20-\x7e]*$/;
const WIDE_SPACE = /  +/g;

function wordingOf(text: string): string {
  // Most passages are ASCII, and these need a tenth of the work.
  const even = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[“”„«»]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/\s/g, ' ');
  return even.replace(WIDE_SPACE, ' ').trim();
}
