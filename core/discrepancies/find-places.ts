/** One happening told of two places: "broke out in the engine room" and "broke out on the car deck". */
import { ONE_TIME_VERBS } from '../language/en/one-time-verbs';
import { lemmaStem } from '../language/en/verbs';
import { relateActs } from './acts';
import { relatedness } from './relatedness';
import { frameContrast } from './frame-contrast';
import { frameLikeness } from './frame-likeness';
import type { Lexicon } from './lexicon';
import { listPlaces, VERB_REACH, WIDE_PLACES, type PlacePhrase } from './list-places';
import { isSpelling, REGION } from './name-discrepancy';
import type { PassageReading } from './read-passage';
import { coverage, likeness, nearest, wholeLikeness, type FoundPair } from './stated';
import { patientOf } from './patient';
import { itemAt } from '../text/item-at';
import { distance } from './words';

/** Least sum of the likeness around the phrases and of the whole passages. */
const MIN_SCORE = 0.75;
/** The same where both say where one thing was. */
const MIN_SCORE_OF_ONE_THING = 0.5;
/** Least likeness of the passages without the phrases. */
const MIN_FRAME = 0.75;

export function findPlaces(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [ofA, ofB] = [listPlaces(a, lexicon), listPlaces(b, lexicon)];
  // Passages that are aligned tell one happening, however often it can happen.
  const isAligned = (lexicon.prior ?? 0) > 0;
  for (const one of ofA)
    for (const other of ofB) {
      if (
        (one.role !== other.role &&
          !isTraced(a, one) &&
          !isTraced(b, other) &&
          !(isSource(a, one) && isSource(b, other))) ||
        one.isNamed !== other.isNamed ||
        isWithin(one, other, a, b, lexicon)
      )
        continue;
      const isOneThing = areOfOneThing(a, one, b, other, lexicon);
      const isOneVerb = isOneThing || nearest(verbsOf(a, one), verbsOf(b, other), lexicon) >= 0.8;
      if (!isOneVerb && relateActs(a, one, b, other, lexicon) !== 'same') continue;
      if (areOfOtherSubjects(a, one, b, other, lexicon)) continue;
      const isOneHappening = isAligned || (isOnce(a, one) && isOnce(b, other));
      if (!isOneHappening || frameContrast(a, one, b, other, lexicon) !== null) continue;
      if (
        wholeLikeness(a, b, lexicon) + likeness(a, one, b, other, lexicon) <
          (isOneThing ? MIN_SCORE_OF_ONE_THING : MIN_SCORE) &&
        frameLikeness(a, one, b, other, lexicon) < MIN_FRAME
      )
        continue;
      return [{ kind: 'place', a: one, b: other }];
    }
  return [];
}

/** "The pistol lay under the bed" and "they found the pistol behind the clock": where one thing was. */
function areOfOneThing(
  a: PassageReading,
  one: PlacePhrase,
  b: PassageReading,
  other: PlacePhrase,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [locatedBy(a, one), locatedBy(b, other)];
  return ofA !== null && ofB !== null && relatedness(ofA, ofB, lexicon) >= ONE_SUBJECT;
}
const STANDS: ReadonlySet<string> = new Set('lie lay stand hang sit rest'.split(' ').map(lemmaStem));
const IS_FOUND: ReadonlySet<string> = new Set('find discover hide keep leave'.split(' ').map(lemmaStem));

/** Stem of what a phrase says the place of: the subject of "lay", what was found; `null` beside other verbs. */
function locatedBy({ words }: PassageReading, { from }: PlacePhrase): string | null {
  const verb = words.findLastIndex(({ isVerb }, at) => at < from && isVerb);
  if (verb < 0 || distance(words, verb, from) > VERB_REACH) return null;
  const { stem } = itemAt(words, verb);
  if (IS_FOUND.has(stem)) {
    const thing = patientOf(words, verb);
    return thing === null ? null : itemAt(words, thing).stem;
  }
  if (!STANDS.has(stem)) return null;
  return words.findLast(({ isContent, isVerb }, at) => at < verb && isContent && !isVerb)?.stem ?? null;
}

/** "The bullet was found in the wall" and "the pistol was found in the river": neither passage tells of the other's. */
function areOfOtherSubjects(
  a: PassageReading,
  one: PlacePhrase,
  b: PassageReading,
  other: PlacePhrase,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [subjectOf(a, one), subjectOf(b, other)];
  if (ofA === null || ofB === null) return false;
  const isTold = (stem: string, { words }: PassageReading): boolean =>
    words.some((word) => word.isContent && relatedness(stem, word.stem, lexicon) >= ONE_SUBJECT);
  return !isTold(ofA, b) && !isTold(ofB, a);
}
const ONE_SUBJECT = 0.8;

/** The noun nearest before the verb that stands before a phrase, as a stem; `null` where the verb has none. */
function subjectOf({ words }: PassageReading, { from }: PlacePhrase): string | null {
  const verb = words.findLastIndex(({ isVerb }, at) => at < from && isVerb);
  if (verb < 0 || distance(words, verb, from) > VERB_REACH) return null;
  const noun = words.findLast(
    ({ isContent, isVerb, isCapital }, at) => at < verb && isContent && !isVerb && !isCapital,
  );
  return noun?.stem ?? null;
}

/** "Traced to the attic" says where it was. */
const isTraced = ({ words }: PassageReading, { from, role }: PlacePhrase): boolean =>
  role === 'to' && words.slice(Math.max(0, from - 7), from).some(({ stem }) => stem === TRACE);
const TRACE = lemmaStem('trace');

/** "Began in the market", "came from a village upstream", "traced to a wedding": where it all began. */
const isSource = ({ words }: PassageReading, { from }: PlacePhrase): boolean =>
  words.slice(Math.max(0, from - 8), from + 1).some(({ form }) => SOURCE.test(form)) ||
  /\b(?:came|come|comes|spread)(?: \w+)?$/u.test(
    words
      .slice(Math.max(0, from - 2), from)
      .map(({ form }) => form)
      .join(' '),
  );
const SOURCE =
  /^(?:traced|source|origin|originated|began|begun|started|starting|earliest|seat|outbreak|first)$/;

/** Whether the one may lie in the other, or be the other in other words. */
function isWithin(
  one: PlacePhrase,
  other: PlacePhrase,
  a: PassageReading,
  b: PassageReading,
  lexicon: Lexicon,
): boolean {
  const isWide = ({ stems }: PlacePhrase): boolean =>
    stems.every((stem) => WIDE_PLACES.has(stem) || REGION.test(stem));
  if (isWide(one) || isWide(other) || coverage(one.stems, other.stems, lexicon) >= 0.5) return true;
  const isTold = (stems: readonly string[], { words }: PassageReading): boolean =>
    words.some(({ stem }) => stems.includes(stem));
  if (one.isNamed && isSpelling(one.stems.at(-1) ?? '', other.stems.at(-1) ?? '')) return true;
  return isTold(one.stems.slice(-1), b) || isTold(other.stems.slice(-1), a);
}

/** What can happen again happens at two places. */
const isOnce = ({ words }: PassageReading, { from, to }: PlacePhrase): boolean =>
  words.some(
    ({ stem, form }, at) =>
      (ONE_TIME_VERBS.has(stem) || ONE_TIME_VERBS.has(form)) &&
      Math.min(distance(words, at, from), distance(words, at, to - 1)) <= 14,
  );

/** The two verbs nearest to the phrase. */
const verbsOf = ({ words }: PassageReading, { from, to }: PlacePhrase): string[] =>
  words
    .map((word, at) => ({ word, away: Math.min(distance(words, at, from), distance(words, at, to - 1)), at }))
    .filter(({ word, away, at }) => word.isVerb && away <= VERB_REACH && (at < from || at >= to))
    .sort((x, y) => x.away - y.away)
    .slice(0, 2)
    .map(({ word }) => word.stem);
