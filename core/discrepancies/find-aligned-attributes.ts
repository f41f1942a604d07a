/** What is looked for in aligned passages alone: they tell one happening, so that one thing of a kind is the same thing. */
import { findColours } from './find-colours';
import { findInstruments } from './find-instruments';
import { findLastThings } from './find-last-things';
import { findNewborns } from './find-newborns';
import { findPostures } from './find-postures';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import type { FoundPair } from './stated';

export const findAlignedAttributes = (a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] =>
  [findInstruments, findPostures, findNewborns, findLastThings, findColours].flatMap((find) =>
    find(a, b, lexicon),
  );
