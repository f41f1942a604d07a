/**
 * Passages of the same wording, found before anything is weighed: a copy answers its original and nothing else, or an
 * account compared with itself would differ from itself.
 */
import type { Passage } from './passage';

export interface IdenticalPassages {
  /** From an index in the first text to the one in the second, and back. */
  readonly ofA: ReadonlyMap<number, number>;
  readonly ofB: ReadonlyMap<number, number>;
}

export function listIdentical(a: readonly Passage[], b: readonly Passage[]): IdenticalPassages {
  const waiting = new Map<string, number[]>();
  b.forEach((passage, j) => {
    const key = wordingOf(passage.text);
    if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), j]);
  });
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  // A wording that comes several times is joined first with first, second with second.
  a.forEach((passage, i) => {
    const j = waiting.get(wordingOf(passage.text))?.shift();
    if (j === undefined) return;
    ofA.set(i, j);
    ofB.set(j, i);
  });
  return { ofA, ofB };
}

function wordingOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
