/** Whether two statements say opposite things of what they quantify: "most stayed shut" and "hardly one opened" agree. */
import { OPPOSITES } from '../language/en/opposites';
import { areAntonyms } from '../language/thesaurus';
import type { Lexicon } from './lexicon';
import { listNegations } from './negation';
import type { PassageReading } from './read-passage';
import type { Statement } from './stated';
import { distance } from './words';

const REACH = 10;

export function areOpposed(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [stemsNear(a, one), stemsNear(b, other)];
  if (isNegatedNear(a, one) !== isNegatedNear(b, other)) return true;
  return ofA.some((x) =>
    ofB.some((y) => x !== y && (OPPOSITES.get(x)?.has(y) === true || areAntonyms(lexicon.thesaurus, x, y))),
  );
}

const stemsNear = ({ words }: PassageReading, { from, to }: Statement): string[] =>
  words.flatMap(({ stem, isContent }, at) =>
    isContent && Math.min(distance(words, at, from), distance(words, at, to - 1)) <= REACH ? [stem] : [],
  );

/** A negation beside the quantifier that is not the quantifier itself. */
const isNegatedNear = ({ words }: PassageReading, { from, to }: Statement): boolean =>
  listNegations(words).some(
    ({ cue }) =>
      (cue < from || cue >= to) &&
      Math.min(distance(words, cue, from), distance(words, cue, to - 1)) <= REACH,
  );
