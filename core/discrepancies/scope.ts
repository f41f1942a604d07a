/** What two values of one kind are said of, where it is two things: two days, places, persons, acts, a plan and its outcome. */
import type { ScopeReason } from '../contract/discrepancy';
import { partingReason } from '../language/en/scope-contrasts';
import { relateDates } from '../language/en/calendar';
import { isPerson } from '../language/en/person-nouns';
import { relatedness } from './profile';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { distance } from './words';

export function findScope(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): ScopeReason | null {
  if (valueA.isFormer || valueB.isFormer) return 'earlier-figure';
  if (isPlanned(a, valueA) !== isPlanned(b, valueB)) return 'plan-and-outcome';
  const isDay = valueA.date !== null;
  const day = isDay ? null : otherDay(a, valueA, b, valueB);
  if (day !== null) return day;
  const parted = partingReason(stemsNear(a, valueA, PARTING_REACH), stemsNear(b, valueB, PARTING_REACH));
  if (parted !== null) return parted;
  if (valueA.kind === 'age' && !isOnePerson(a, valueA, b, valueB, lexicon)) return 'other-person';
  return isOtherPlace(a, valueA, b, valueB) ? 'other-place' : null;
}

const PARTING_REACH = 7;
const stemsNear = ({ words }: PassageReading, { from, to }: Value, reach: number): string[] =>
  words.flatMap(({ stem, isPunctuation }, at) =>
    !isPunctuation &&
    (at < from || at >= to) &&
    Math.min(distance(words, at, from), distance(words, at, to - 1)) <= reach
      ? [stem]
      : [],
  );

const PLAN =
  /^(?:will|shall|plan|plans|planned|planning|due|scheduled|expected|expects|hope|hopes|hoped|intend|intends|intended|proposed|proposes|proposal|promised|promises|promise|notices?|invited|summoned|aims?|aimed|target|forecast|predicted|would|budgeted|earmarked|tomorrow|next|supposed|bound|ordered|timetable|programme|schedule|announced|advertised|deadline|projected|meant)$/;
function isPlanned({ words }: PassageReading, { from, to }: Value): boolean {
  return words.some(
    ({ form, isCapital }, at) =>
      PLAN.test(form) &&
      !(isCapital && at > 0) &&
      Math.min(distance(words, at, from), distance(words, at, Math.max(from, to - 1))) <= PLAN_REACH,
  );
}
const PLAN_REACH = 12;

/** Another day that each side names for its value. */
function otherDay(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): ScopeReason | null {
  const [ofA, ofB] = [daysNear(a, valueA), daysNear(b, valueB)];
  if (ofA.length === 0 || ofB.length === 0) return null;
  return ofA.every((one) => ofB.every((other) => relateDates(one.date!, other.date!) === 'differs'))
    ? 'other-day'
    : null;
}
const DAY_REACH = 9;
const daysNear = ({ words, values }: PassageReading, value: Value): Value[] =>
  values.filter(({ date, from }) => date !== null && distance(words, from, value.from) <= DAY_REACH);

function isOnePerson(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [ownersOf(a, valueA), ownersOf(b, valueB)];
  return ofA.some((one) => ofB.some((other) => relatedness(one, other, lexicon) >= ONE_PERSON));
}
const ONE_PERSON = 0.6;
const OWNER_REACH = 8;
/** Stems of the persons and names near an age. */
const ownersOf = ({ words }: PassageReading, { from, to, heads }: Value): string[] =>
  words.flatMap((word, at) =>
    heads.includes(at) ||
    ((isPerson(word) || (word.isCapital && word.isContent && at > 0)) &&
      Math.min(distance(words, at, from), distance(words, at, to - 1)) <= OWNER_REACH)
      ? [word.stem]
      : [],
  );

/** Each side names a place for its value, and the other's is another. */
function isOtherPlace(a: PassageReading, valueA: Value, b: PassageReading, valueB: Value): boolean {
  const [ofA, ofB] = [placeNear(a, valueA), placeNear(b, valueB)];
  return ofA !== null && ofB !== null && !ofA.some((stem) => ofB.includes(stem));
}
const PLACE_REACH = 7;
function placeNear({ words, values }: PassageReading, value: Value): readonly string[] | null {
  const places = values
    .filter(({ kind }) => kind === 'place')
    .map((place) => ({ place, away: distance(words, place.from, value.from) }))
    .filter(({ away }) => away <= PLACE_REACH)
    .sort((x, y) => x.away - y.away);
  const nearest = places[0]?.place;
  return nearest === undefined ? null : words.slice(nearest.from, nearest.to).map(({ stem }) => stem);
}
