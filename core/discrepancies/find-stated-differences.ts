/** Differences that rest on words and not on values: yes and no, all and none, colours and sides, places, who and why. */
import type { Discrepancy } from '../contract/discrepancy';
import { findAgents } from './find-agents';
import { findAttributes } from './find-attributes';
import { findCauses } from './find-causes';
import { findNames } from './find-names';
import { findOrder } from './find-order';
import { findPlaces } from './find-places';
import { findPolarity } from './find-polarity';
import { findQuantifiers } from './find-quantifiers';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { areOfOtherDays, toDiscrepancy, type FoundPair } from './stated';

type Finder = (a: PassageReading, b: PassageReading, lexicon: Lexicon) => FoundPair[];

const FINDERS: readonly Finder[] = [
  findAttributes,
  findQuantifiers,
  findPolarity,
  findOrder,
  findCauses,
  findPlaces,
  findNames,
  findAgents,
];

export const findStatedDifferences = (
  a: PassageReading,
  b: PassageReading,
  lexicon: Lexicon,
): Discrepancy[] =>
  areOfOtherDays(a, b)
    ? []
    : FINDERS.flatMap((find) => find(a, b, lexicon)).map((found) => toDiscrepancy(a, b, found));
