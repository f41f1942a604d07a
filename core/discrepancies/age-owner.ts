/** Whose an age is, and whether two ages are one person's: by the persons and names beside them, else by a pronoun. */
import { isPerson } from '../language/en/person-nouns';
import { relateActs } from './acts';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { relatedness } from './relatedness';
import { distance } from './words';

export function isOnePerson(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): boolean {
  // A name that the other passage does not know is of whoever stands beside it: "the swimmer, Aidan Moss, 34".
  const [ofA, ofB] = [
    ownersOf(a, valueA, lexicon).filter((stem) => !isUnknownName(stem, a, b)),
    ownersOf(b, valueB, lexicon).filter((stem) => !isUnknownName(stem, b, a)),
  ];
  if (isHeadTold(a, valueA, b) || isHeadTold(b, valueB, a)) {
    if (ofA.length === 0 || ofB.length === 0) return true;
  }
  // "He was sixteen when he joined": of whom, only the act tells.
  if (ofA.length === 0 || ofB.length === 0)
    return pronounOf(a, valueA) === pronounOf(b, valueB) && pronounOf(a, valueA) !== null
      ? relateActs(a, valueA, b, valueB, lexicon) === 'same'
      : false;
  const near = (owners: readonly string[]): readonly string[] => owners.slice(0, NEAREST_OWNERS);
  const isOneOf = (x: readonly string[], y: readonly string[]): boolean =>
    x.some((one) => y.some((other) => relatedness(one, other, lexicon) >= ONE_PERSON));
  return isOneOf(near(ofA), ofB) && isOneOf(near(ofB), ofA);
}
/** "A bugler of 23": the other passage tells of a bugler. */
const isHeadTold = (own: PassageReading, { heads }: Value, other: PassageReading): boolean =>
  heads.some((at) => other.words.some(({ stem }) => stem === own.words[at]?.stem));

const isUnknownName = (stem: string, own: PassageReading, other: PassageReading): boolean =>
  own.words.some((word, at) => word.stem === stem && word.isCapital && at > 0) &&
  !other.words.some((word) => word.stem === stem);

/** The pronoun that stands nearest before an age, as "he" or "she"; `null` where none does. */
function pronounOf({ words }: PassageReading, { from }: Value): string | null {
  const near = words.slice(Math.max(0, from - 6), from + 6).map(({ form }) => form);
  return near.find((form) => /^(?:he|she|i)$/.test(form)) ?? null;
}

/** An age is of the person or name beside it, seldom of one farther away. */
const NEAREST_OWNERS = 2;
/** A shared sense at least: a driver is a person, but not every person told of. */
const ONE_PERSON = 0.8;
const OWNER_REACH = 14;
/** Stems of the persons and names near an age, nearest first. */
const ownersOf = (
  { words, values }: PassageReading,
  { from, to, heads }: Value,
  { thesaurus }: Lexicon,
): string[] =>
  words
    .map((word, at) => ({
      ...{ word, at },
      away: Math.min(distance(words, at, from), distance(words, at, to - 1)),
    }))
    .sort((x, y) => x.away - y.away)
    // "The prisoner's mother, 60": the age is hers.
    .filter(({ word, at }) => !(/'s$/.test(word.form) && words[at + 1]?.isContent === true))
    .flatMap(({ word, at, away }) =>
      heads.includes(at) ||
      ((isPerson(word) ||
        (!word.isVerb && thesaurus.get(word.stem)?.field === 'person') ||
        values.some((name) => name.kind === 'name' && at >= name.from && at < name.to)) &&
        away <= OWNER_REACH)
        ? [word.stem]
        : [],
    );
