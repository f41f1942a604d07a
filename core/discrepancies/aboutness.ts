/**
 * How surely two values are of one thing: by their contexts, by the verbs that govern them and by the nouns that they
 * count.
 */
import { isPerson } from '../language/en/person-nouns';
import type { Lexicon } from './lexicon';
import { similarity, type Profile } from './profile';
import { relatedness } from './relatedness';
import type { PassageReading, Value } from './read-passage';
import { distance } from './words';
import { itemAt } from '../text/item-at';

/** Mean similarity of the contexts, with what the governing words and the counted nouns add. */
export function aboutness(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): number {
  const predicate = Math.max(
    best(governorOf(a, one), other.profile, lexicon),
    best(governorOf(b, other), one.profile, lexicon),
  );
  // "In the morning" answers a clock time only where no clock time does.
  const isVague = (one.dimension === 'part') !== (other.dimension === 'part');
  const alike = similarity(one.profile, other.profile, lexicon);
  return alike + 0.12 * predicate + headGain(a, one, b, other, lexicon) - (isVague ? 0.3 : 0);
}

const best = (stem: string | null, { terms }: Profile, lexicon: Lexicon): number =>
  stem === null
    ? 0
    : terms.reduce(
        (most, term) => (term.weight < 0.3 ? most : Math.max(most, relatedness(stem, term.stem, lexicon))),
        0,
      );

/** The nearest verb. */
function governorOf({ words }: PassageReading, value: Value): string | null {
  let nearest: string | null = null;
  let least = GOVERNING_REACH;
  for (const [at, word] of words.entries()) {
    if (!word.isVerb || !word.isContent || (at >= value.from && at < value.to)) continue;
    const away = Math.min(distance(words, at, value.from), distance(words, at, value.to - 1));
    if (away < least) [nearest, least] = [word.stem, away];
  }
  return nearest;
}
const GOVERNING_REACH = 10;

/** "16 locomotives" and "48 carriages". */
export function countOtherNouns(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): boolean {
  if (one.kind !== 'number' || !one.hasNoun || !other.hasNoun || areOfOneField(a, one, b, other, lexicon))
    return false;
  return !one.heads.some((x) =>
    other.heads.some((y) => relatedness(itemAt(a.words, x).stem, itemAt(b.words, y).stem, lexicon) >= 0.6),
  );
}

/** Two counts of one noun are likely of one thing; of two nouns hardly. */
function headGain(a: PassageReading, one: Value, b: PassageReading, other: Value, lexicon: Lexicon): number {
  let most = 0;
  for (const x of one.heads)
    for (const y of other.heads)
      most = Math.max(most, relatedness(itemAt(a.words, x).stem, itemAt(b.words, y).stem, lexicon));
  if (!one.hasNoun || !other.hasNoun) return most >= 0.6 ? 0.1 : -0.05;
  if (one.heads.length === 0 || other.heads.length === 0) return 0;
  if (one.kind === 'number') return most >= 0.6 ? 0.15 : areOfOneField(a, one, b, other, lexicon) ? 0 : -0.3;
  return most >= 0.6 ? 0.15 : 0;
}

const GENERAL_PERSONS: ReadonlySet<string> = new Set(
  'peopl person soul men man inhabit resid life live civilian victim other'.split(' '),
);

/** People and souls, sleepers and guests: two nouns for persons can count the same ones. */
function areOfOneField(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): boolean {
  const isOfPersons = ({ words }: PassageReading, { heads }: Value): boolean =>
    heads.some(
      (at) =>
        isPerson(itemAt(words, at)) || lexicon.thesaurus.get(itemAt(words, at).stem)?.field === 'person',
    );
  const isGeneral = ({ words }: PassageReading, { heads }: Value): boolean =>
    heads.some((at) => GENERAL_PERSONS.has(itemAt(words, at).stem));
  return isOfPersons(a, one) && isOfPersons(b, other) && (isGeneral(a, one) || isGeneral(b, other));
}
