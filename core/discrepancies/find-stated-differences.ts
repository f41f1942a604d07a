/** Differences that rest on words and not on values: yes and no, all and none, colours and sides, places, who and why. */
import type { Discrepancy } from '../contract/discrepancy';
import { findAgents } from './find-agents';
import { findAttributes } from './find-attributes';
import { findCauses } from './find-causes';
import { findCompany } from './find-company';
import { findDenials } from './find-denials';
import { findNames } from './find-names';
import { findOrder } from './find-order';
import { findPlaces } from './find-places';
import { findPolarity } from './find-polarity';
import { findQuantifiers } from './find-quantifiers';
import type { Lexicon } from './lexicon';
import { partParticipants } from './participants';
import type { PassageReading } from './read-passage';
import { isAsked } from './sentence-at';
import { areOfOtherDays, toDiscrepancy, type FoundPair } from './stated';

type Finder = (a: PassageReading, b: PassageReading, lexicon: Lexicon) => FoundPair[];

const FINDERS: readonly Finder[] = [
  findAttributes,
  findQuantifiers,
  findPolarity,
  findDenials,
  findCompany,
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
    : FINDERS.flatMap((find) => find(a, b, lexicon))
        .filter((found) => !isAsked(a, found.a.from) && !isAsked(b, found.b.from))
        .filter((found) => isOfOneThing(a, b, found, lexicon))
        .map((found) => toDiscrepancy(a, b, found));

/** Two doers are what is compared where the kind is the doer. */
const isOfOneThing = (a: PassageReading, b: PassageReading, found: FoundPair, lexicon: Lexicon): boolean =>
  found.kind === 'agent' ||
  partParticipants(
    a,
    found.kind === 'order' ? NOWHERE : found.a,
    b,
    found.kind === 'order' ? NOWHERE : found.b,
    lexicon,
  ) === null;
/** An order is of a whole passage. */
const NOWHERE = { from: -1, to: -1 };
