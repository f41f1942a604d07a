/** Two names in one slot: what a thing was called, who held an office or did a deed. */
import { relateActs } from './acts';
import { frameContrast } from './frame-contrast';
import { frameLikeness } from './frame-likeness';
import type { Lexicon } from './lexicon';
import { relatedness } from './relatedness';
import { PERSONAL_TITLES } from './read-names';
import type { PassageReading, Value } from './read-passage';
import { haveOneOffice } from './unique-office';
import { isOneName } from './same-name';
import { likeness, stemsOf, wholeLikeness, type FoundPair } from './stated';
import { partingReason } from '../language/en/scope-contrasts';
import { ONE_TIME_VERBS } from '../language/en/one-time-verbs';
import { distance } from './words';
import { itemAt } from '../text/item-at';

/** Least sum of the likeness around the names and of the whole passages. */
const MIN_SCORE = 0.8;
/** Least likeness of the passages without the names. */
const ALIKE = 0.75;

export function findNames(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if (ALIAS.test(a.text) || ALIAS.test(b.text)) return [];
  const [ofA, ofB] = [listUnanswered(a, b), listUnanswered(b, a)];
  // Among several, which one answers which is a guess.
  const [one, other] = [ofA[0], ofB[0]];
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return [];
  const isCalled = isNaming(a, one) && isNaming(b, other);
  const areOfOneSlot = slotOf(a, one) !== null && slotOf(a, one) === slotOf(b, other);
  const isOneOffice = haveOneOffice(a, one, b, other);
  if (!isCalled && !isOneOffice && !areOfOneSlot && !areOfOneKind(a, one, b, other, lexicon)) return [];
  const acts = isCalled || isOneOffice ? 'same' : relateActs(a, one, b, other, lexicon);
  const areBothFirst = FIRST.test(a.text) && FIRST.test(b.text);
  // Who is the first of its kind in both aligned passages came to one thing, whatever the passages call it.
  if (acts !== 'same' && !(areBothFirst && acts === 'unknown' && (lexicon.prior ?? 0) > 0)) return [];
  // Of passages that are aligned, one may tell in other words what happens once.
  const isOnly =
    ((lexicon.prior ?? 0) > 0 ? isOnce(a, one) || isOnce(b, other) : isOnce(a, one) && isOnce(b, other)) ||
    haveOneRole(a, one, b, other) ||
    areBothFirst ||
    isOneOffice;
  if (!isCalled && !isOnly) return [];
  if (frameContrast(a, one, b, other, lexicon) !== null) return [];
  if (partingReason(stemsAround(a, one), stemsAround(b, other)) !== null) return [];
  return wholeLikeness(a, b, lexicon) + likeness(a, one, b, other, lexicon) >= MIN_SCORE ||
    frameLikeness(a, one, b, other, lexicon) >= ALIKE
    ? [{ kind: 'name', a: one, b: other }]
    : [];
}

/** "The first vessel to arrive" and "came up first": one alone. */
const FIRST = /\bfirst\b/iu;

/** What can happen again is done by two. */
const isOnce = ({ words }: PassageReading, { from, to }: Value): boolean =>
  words.some(
    ({ stem, form }, at) =>
      (ONE_TIME_VERBS.has(stem) || ONE_TIME_VERBS.has(form)) &&
      Math.min(distance(words, at, from), distance(words, at, to - 1)) <= 14,
  );

/** "Judge Brock" and "Judge Tulle", "the pilot boat Gannet" and "the pilot boat Whimbrel": a role that one has at a time. */
function haveOneRole(a: PassageReading, one: Value, b: PassageReading, other: Value): boolean {
  const rolesOf = ({ words }: PassageReading, { from, to }: Value): string[] => {
    const first =
      PERSONAL_TITLES.test(itemAt(words, from).form) && to - from > 1 ? itemAt(words, from) : words[from - 1];
    return first !== undefined && first.isContent && !first.isVerb && !NO_ROLES.test(first.form)
      ? [first.stem]
      : [];
  };
  const others = rolesOf(b, other);
  return rolesOf(a, one).some((role) => others.includes(role)) || haveOneOffice(a, one, b, other);
}

/** "A fishing boat, the Patience," and "the trawler Lena": one of them is named beside what it is, and the other too. */
function areOfOneKind(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): boolean {
  if (!isApposition(a.words, one.from, one.to) && !isApposition(b.words, other.from, other.to)) return false;
  const [ofA, ofB] = [kindOf(a, one), kindOf(b, other)];
  return ofA !== null && ofB !== null && relatedness(ofA, ofB, lexicon) >= ONE_KIND;
}
const ONE_KIND = 0.6;

/** The noun before a name that says what it names, as a stem. */
const kindOf = ({ words }: PassageReading, { from }: Value): string | null => {
  const noun = words
    .slice(Math.max(0, from - 4), from)
    .findLast(({ isContent, isVerb, isCapital }) => isContent && !isVerb && !isCapital);
  return noun?.stem ?? null;
};

/** One thing can have had two names. */
const ALIAS =
  /\b(?:then (?:known|called)|now (?:known|called)|formerly|also known|also called|alias|nicknamed|née|born as|renamed|present name|old name)\b/iu;

/** Names of a passage that the other does not have. */
function listUnanswered(own: PassageReading, other: PassageReading): Value[] {
  const forms = ({ words }: PassageReading, { from, to }: Value): string[] =>
    words.slice(from, to).map(({ form }) => form);
  const others = new Set(other.words.map(({ form }) => form.replace(/'s$/, '')));
  return own.values.filter(
    (value) =>
      value.kind === 'name' &&
      !isSpeaker(own, value) &&
      own.words[value.to]?.form !== 'and' &&
      own.words[value.from - 1]?.form !== 'and' &&
      !forms(own, value).some((form) => others.has(form.replace(/'s$/, '')) && !TITLES.test(form)) &&
      !other.values.some(
        (there) =>
          (there.kind === 'name' || there.kind === 'place') &&
          isOneName(forms(own, value), forms(other, there)),
      ),
  );
}
const TITLES = {
  test: (form: string): boolean => /^(?:saint|fireman|the)$/.test(form) || PERSONAL_TITLES.test(form),
};
/** Titles that many have. */
const NO_ROLES =
  /^(?:mr|mrs|miss|ms|sir|lord|lady|dr|doctor|father|sister|brother|saint|the|private|herr|frau|monsieur)$/;

const isSpeaker = ({ claim }: PassageReading, { from, to }: Value): boolean =>
  claim !== null && from < claim.to && to > claim.from;

/** "Called the Marigold", "identified as Marta Holm", "the ship's name was Petrel". */
function isNaming({ words }: PassageReading, { from, to }: Value): boolean {
  if (isApposition(words, from, to)) return true;
  const before = words
    .slice(Math.max(0, from - 9), from)
    .map(({ form }) => form)
    .join(' ');
  return (
    /\b(?:called|named|christened|baptised|nicknamed|dubbed|identified (?:[a-z']+ ){0,5}as|registered as|entered as|known as|signed on as|name as|named (?:[a-z]+ ){0,6}as|bore the name|under the name of|went by the name of|name was|by the name of|name of|was a|was an|was)(?: [a-z]+)? ?(?:the)?$/u.test(
      before,
    ) &&
    /\b(?:called|named|christened|baptised|nicknamed|dubbed|identified|registered|entered|known|signed|name|was the|was)\b/u.test(
      before,
    )
  );
}

/** "A barge with bricks, the Petrel, sank": named beside what it is. */
const isApposition = (words: PassageReading['words'], from: number, to: number): boolean =>
  words[from - 1]?.form === 'the' &&
  words[from - 2]?.form === ',' &&
  words[to]?.form === ',' &&
  words.slice(Math.max(0, from - 8), from - 2).some(({ form }) => /^(?:a|an)$/.test(form));

/** Where the name stands: before the verb of the clause, after "by", after a title. */
function slotOf({ words }: PassageReading, { from, to }: Value): 'agent' | null {
  if (words[from - 1]?.form === 'by') return 'agent';
  // "By the pilot boat Whimbrel", "by Judge Tulle".
  const by = words.slice(Math.max(0, from - 4), from).findLastIndex(({ form }) => form === 'by');
  if (
    by >= 0 &&
    words
      .slice(Math.max(0, from - 4) + by + 1, from)
      .every(({ isContent, form }) => isContent || /^(?:the|a|one|certain)$/.test(form))
  )
    return 'agent';
  // "It was the pilot boat Gannet that took him off".
  const next = words.slice(to, to + 4).find(({ form }) => !/^(?:had|has|was|that|who|which)$/.test(form));
  return next?.isVerb === true || isAfterCopula(words, from) ? 'agent' : null;
}

/** "The first man up the ladder was Doyle". */
const isAfterCopula = (words: PassageReading['words'], from: number): boolean =>
  words.slice(Math.max(0, from - 2), from).some(({ form }) => form === 'was' || form === 'were');

const AROUND = 8;
const stemsAround = (reading: PassageReading, { from, to }: Value): string[] =>
  stemsOf(reading, {
    from: reading.words.findIndex((_, at) => distance(reading.words, at, from) <= AROUND),
    to: reading.words.findLastIndex((_, at) => distance(reading.words, at, to - 1) <= AROUND) + 1,
  }).concat(reading.words.slice(Math.max(0, from - 8), to + 8).map(({ stem }) => stem));
