/** What two values of one kind are said of, where it is two things: two days, places, persons, acts, a plan and its outcome. */
import type { ScopeReason } from '../contract/discrepancy';
import { partingReason } from '../language/en/scope-contrasts';
import { relateDates } from '../language/en/calendar';
import { isPerson } from '../language/en/person-nouns';
import { relatedness } from './relatedness';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { isOnePerson } from './age-owner';
import { haveOneClause, isFurther, isOfAnother } from './other-of-kind';
import { areOfOtherAspects } from './measured-aspect';
import { isPlanned, isPresent } from './plans';
import { areOfOtherAgents } from './named-agents';
import { partParticipants } from './participants';
import { frameContrast } from './frame-contrast';
import { periodScope } from './period-scope';
import { isAsked } from './sentence-at';
import { areOfPartAndThing } from './part-of-thing';
import { daysNear } from './value-days';
import { distance } from './words';

export function findScope(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): ScopeReason | null {
  if (isAsked(a, valueA.from) || isAsked(b, valueB.from)) return 'question';
  if (valueA.isFormer || valueB.isFormer) return 'earlier-figure';
  const [plannedA, plannedB] = [isPlanned(a, valueA), isPlanned(b, valueB)];
  const isOutcome = plannedA ? !isPresent(b, valueB) : !isPresent(a, valueA);
  if (plannedA !== plannedB && isOutcome) return 'plan-and-outcome';
  const isDay = valueA.date !== null;
  const day = isDay ? null : otherDay(a, valueA, b, valueB);
  if (day !== null) return day;
  const frame = frameContrast(a, valueA, b, valueB, lexicon);
  if (frame !== null) return frame;
  if (areOfOtherAspects(a, valueA, b, valueB)) return 'other-count';
  const isQuantity = /^(?:money|measure|number)$/.test(valueA.kind);
  if (isQuantity && areOfPartAndThing(a, valueA, b, valueB, lexicon)) return 'part-and-whole';
  if (isQuantity && isFurther(a, valueA) !== isFurther(b, valueB)) return 'other-count';
  if (isQuantity && (isOfAnother(a, valueA, b) || isOfAnother(b, valueB, a))) return 'other-count';
  const isPart = isPartOf(a, valueA, valueB) || isPartOf(b, valueB, valueA);
  // "23 of the mutineers were missing" and "41 mutineers were missing": two figures of one part.
  if (isPart && !haveOneClause(a, valueA, b, valueB, lexicon)) return 'part-and-whole';
  const parted = partingReason(stemsNear(a, valueA, PARTING_REACH), stemsNear(b, valueB, PARTING_REACH));
  if (parted !== null) return parted;
  if (valueA.kind === 'number' && areOfOtherAgents(a, valueA, b, valueB)) return 'other-act';
  const participants = partParticipants(a, valueA, b, valueB, lexicon);
  if (participants !== null) return participants;
  const isOfTime = isDay || valueA.kind === 'time' || valueA.kind === 'age' || valueA.kind === 'duration';
  const period = isOfTime || haveSameDay(a, valueA, b, valueB) ? null : periodScope(a, valueA, b, valueB);
  if (period !== null) return period;
  if (valueA.kind === 'age' && !isOnePerson(a, valueA, b, valueB, lexicon)) return 'other-person';
  if (isOfTime && isOtherSubject(a, valueA, b, valueB, lexicon)) return 'other-person';
  return isOtherPlace(a, valueA, b, valueB) ? 'other-place' : null;
}

/** Both passages name one day beside their values. */
const haveSameDay = (a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean =>
  daysNear(a, valueA).some((one) => daysNear(b, valueB).some((other) => relateDates(one, other) === 'same'));

/** "Seven of the boats" are a part of all of which the other passage tells. */
const isPartOf = ({ words }: PassageReading, part: Value, whole: Value): boolean =>
  part.kind === 'number' &&
  isOfThe(words, part.to) &&
  (part.spans[0]?.[1] ?? Infinity) < (whole.spans[0]?.[0] ?? 0) &&
  words[whole.to]?.form !== 'of';

/** "Of the hostages". */
const isOfThe = (words: PassageReading['words'], at: number): boolean =>
  words[at]?.form === 'of' && /^(?:the|its|his|her|their|these|those)$/.test(words[at + 1]?.form ?? '');

const PARTING_REACH = 7;
const stemsNear = ({ words }: PassageReading, { from, to }: Value, reach: number): string[] =>
  words.flatMap(({ stem, isPunctuation }, at) =>
    !isPunctuation &&
    (at < from || at >= to) &&
    Math.min(distance(words, at, from), distance(words, at, to - 1)) <= reach
      ? [stem]
      : [],
  );

/** Another day that each side names for its value. */
function otherDay(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): ScopeReason | null {
  const [ofA, ofB] = [daysNear(a, valueA), daysNear(b, valueB)];
  if (ofA.length === 0 || ofB.length === 0) return null;
  return ofA.every((one) => ofB.every((other) => relateDates(one, other) === 'differs')) ? 'other-day' : null;
}

/** A person is named beside each value, and neither is one whom the other passage names. */
function isOtherSubject(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): boolean {
  const near = ({ words, claim }: PassageReading, { from }: Value): string[] =>
    words.flatMap((word, at) =>
      isPerson(word) &&
      distance(words, at, from) <= SUBJECT_REACH &&
      !(claim !== null && at >= claim.from && at < claim.to)
        ? [word.stem]
        : [],
    );
  const [ofA, ofB] = [near(a, valueA), near(b, valueB)];
  const isNamed = (stems: readonly string[], { words }: PassageReading): boolean =>
    stems.some((stem) =>
      words.some((word) => word.isContent && relatedness(stem, word.stem, lexicon) >= 0.6),
    );
  return ofA.length > 0 && ofB.length > 0 && !isNamed(ofA, b) && !isNamed(ofB, a);
}
const SUBJECT_REACH = 8;

/** Each side names a place for its value, and the other's is another. */
function isOtherPlace(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean {
  const [ofA, ofB] = [placeNear(a, valueA), placeNear(b, valueB)];
  if (ofA === null || ofB === null || ofA.some((stem) => ofB.includes(stem))) return false;
  // A place that the other passage names too is no ground to part them.
  const isUnknown = (stems: readonly string[], { words }: PassageReading): boolean =>
    !words.some(({ stem }) => stems.includes(stem));
  return isUnknown(ofA, b) || isUnknown(ofB, a);
}
const PLACE_REACH = 22;
function placeNear({ words, values }: PassageReading, value: Value): readonly string[] | null {
  const places = values
    .filter(({ kind }) => kind === 'place')
    .map((place) => ({ place, away: distance(words, place.from, value.from) }))
    .filter(({ away }) => away <= PLACE_REACH)
    .sort((x, y) => x.away - y.away);
  const nearest = places[0]?.place;
  return nearest === undefined ? null : words.slice(nearest.from, nearest.to).map(({ stem }) => stem);
}
