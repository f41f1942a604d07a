/** Differences that rest on words and not on values: yes and no, all and none, colours and sides, places, who and why. */
import type { Discrepancy } from '../contract/discrepancy';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';

export const findStatedDifferences = (
  _a: PassageReading,
  _b: PassageReading,
  _lexicon: Lexicon,
): Discrepancy[] => [];
