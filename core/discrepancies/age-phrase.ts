/** What the readers of ages share: where the phrase of an age ends, and whose it is. */
import { isPerson } from '../language/en/person-nouns';
import { CURRENCIES, UNITS } from '../language/en/units';
import type { Word } from './words';

export interface Age {
  readonly from: number;
  readonly to: number;
  /** Indices of words that say whose age it is. */
  readonly heads: readonly number[];
  /** Where the number is no more than its bound. */
  readonly span?: readonly [number, number];
}

/** Whether the noun phrase is over: no noun follows that the number could count. */
export const isEnd = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  return (
    next === undefined ||
    next.isPunctuation ||
    (!next.isContent &&
      !CURRENCIES.has(next.form) &&
      !UNITS.has(next.form) &&
      !/^(?:other|others|more|of|hundred|thousand)$/.test(next.form) &&
      !/^\d/.test(next.form)) ||
    next.isCapital
  );
};

export const isPersonAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && isPerson(word);
};

const REACH = 8;
export function ownerBefore(words: readonly Word[], at: number): number[] {
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) if (isPersonAt(words, k)) return [k];
  return [];
}
