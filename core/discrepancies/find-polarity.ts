/** What one passage asserts and the other negates, or asserts the opposite of. */
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { isHypothetical, listNegations } from './negation';
import { areOpposites, haveOpposites, isState, PHASES } from './opposite-predicates';
import {
  areOfOtherPlaces,
  DENIALS,
  haveOneSubject,
  isAnsweredByOpposite,
  isCounted,
  isDeniedAt,
  isGone,
  isLimited,
  isOfValue,
  isOtherTime,
} from './polarity-scope';
import { perPassage } from './per-passage';
import { isPlanned } from './plans';
import { relatePatients } from './patient';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import { likeness, wholeLikeness, type FoundPair, type Statement } from './stated';
import { itemAt } from '../text/item-at';

export function findPolarity(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if (!negatesAny(a) && !negatesAny(b) && !haveOpposites(a, b, lexicon)) return [];
  const whole = wholeLikeness(a, b, lexicon);
  if (whole < MIN_WHOLE) return [];
  if (PARTIAL.test(a.text) || PARTIAL.test(b.text)) return [];
  const found =
    findOpposite(a, b, whole, lexicon) ??
    findNegated(a, b, whole, lexicon) ??
    swap(findNegated(b, a, whole, lexicon));
  return found === null || frameContrast(a, found.a, b, found.b, lexicon) !== null ? [] : [found];
}

/** What is denied in part, or of some, is not denied. */
const PARTIAL =
  /\b(?:fully|entirely|completely|wholly|in time|himself|herself|alone|some|many|several|part of|partly|certain|others|other|hesitate)\b/iu;

const MIN_WHOLE = 0.3;
/** Least sum of the likeness around the words and of the whole passages. */
const MIN_NEGATED = 0.9;
/** Words after a cue that can be what it negates. */
const MAX_NEGATED = 2;
const MIN_OPPOSITE = 1.05;
/** What "no dogs" beside "six dogs" gains: they say it outright. */
const OUTRIGHT = 0.25;

const swap = (found: FoundPair | null): FoundPair | null =>
  found === null ? null : { ...found, a: found.b, b: found.a };

const negatesAny = ({ words }: PassageReading): boolean => listNegations(words).length > 0;

const negatedIn = perPassage(
  ({ words }: PassageReading): ReadonlySet<number> =>
    new Set(listNegations(words).flatMap(({ scope }) => scope)),
);

/** A word that the first passage negates and the second asserts. */
function findNegated(
  a: PassageReading,
  b: PassageReading,
  whole: number,
  lexicon: Lexicon,
): FoundPair | null {
  const negatedThere = negatedIn(b);
  let best: FoundPair | null = null;
  let most = MIN_NEGATED;
  for (const { cue, scope } of listNegations(a.words)) {
    if (isOfSomeOnly(a.words, cue)) continue;
    const isNoun = /^(?:no|without)$/.test(itemAt(a.words, cue).form);
    const isOfNobody = /^(?:nothing|nobody|none)$/.test(itemAt(a.words, cue).form);
    // "Not" negates its verb, "nobody" the verb after it, "no" the nouns.
    const verbs = scope.filter((at) => itemAt(a.words, at).isVerb);
    const negated = isNoun
      ? scope.slice(0, MAX_NEGATED)
      : verbs.length > 0
        ? verbs.slice(0, 1)
        : scope.slice(0, 1);
    for (const at of negated) {
      const word = itemAt(a.words, at);
      if (
        (isHypothetical(a.words, cue) && !isOfAbility(a.words, at)) ||
        GENERAL.has(word.stem) ||
        // "None of the lost": who they are is no act that is denied.
        (isOfNobody && a.words[at - 1]?.form === 'the') ||
        DENIALS.has(word.stem) ||
        word.isCapital
      )
        continue;
      if (isAnsweredByOpposite(a, scope, b) || isOfValue(a, cue)) continue;
      // Both negate it.
      if ([...negatedThere].some((k) => relatedness(word.stem, itemAt(b.words, k).stem, lexicon) >= 0.7))
        continue;
      // The passage asserts the same word elsewhere: then it is a part that is denied.
      if (a.words.some(({ stem }, other) => stem === word.stem && other !== at && !scope.includes(other)))
        continue;
      for (const [other, there] of b.words.entries()) {
        if (
          !there.isContent ||
          negatedThere.has(other) ||
          isDeniedAt(b, other) ||
          ((isHypothetical(a.words, cue) || isHypothetical(b.words, other)) &&
            !(isOfAbility(a.words, at) && isOfAbility(b.words, other))) ||
          isPlanned(b, { from: other, to: other + 1 }) !== isPlanned(a, { from: at, to: at + 1 })
        )
          continue;
        const related = relatedness(word.stem, there.stem, lexicon);
        if (SCARCE_CUE.test(itemAt(a.words, cue).form) && isScarce(b, other)) continue;
        if (isLimited(a, cue) || areOfOtherPlaces(a, at, b, other, lexicon)) continue;
        // "Did not attend the funeral", "attended the wedding".
        if (word.isVerb && there.isVerb && relatePatients(a, at, b, other, lexicon) === 'other') continue;
        if (
          related < (isNoun ? 1 : isOfNobody ? 0.6 : 0.7) ||
          (isNoun && isGone(b, other)) ||
          isOtherTime(a, cue, b, other) ||
          !haveOneSubject(a, cue, b, other, lexicon)
        )
          continue;
        const sides = { a: { from: cue, to: at + 1 }, b: { from: other, to: other + 1 } };
        // "No dogs" and "six dogs" say it outright.
        const isOutright = related === 1 && isNoun && at <= cue + 2 && isCounted(b, other);
        const score =
          whole +
          likeness(a, sides.a, b, sides.b, lexicon) +
          (isOutright ? OUTRIGHT : related === 1 ? 0.05 : 0);
        if (score > most) [best, most] = [{ kind: 'polarity', ...sides }, score];
      }
    }
  }
  return best;
}

/** "Nothing is left of it but the wall", an exception; "not half of them", how many, which is compared as such. */
const isOfSomeOnly = (words: PassageReading['words'], cue: number): boolean =>
  /^(?:half|all|every|everyone|many|much|enough)$/.test(words[cue + 1]?.form ?? '') ||
  (/^(?:nothing|nobody|none|no)$/.test(itemAt(words, cue).form) &&
    words.slice(cue, cue + EXCEPT_REACH).some(({ form }) => /^(?:but|except|save|besides)$/.test(form)));
const EXCEPT_REACH = 8;

/** "Hardly anyone stayed" and "few stayed on" deny nothing of each other. */
const isScarce = ({ words }: PassageReading, at: number): boolean =>
  words.slice(Math.max(0, at - 4), at).some(({ form }) => /^(?:few|fewer|little|seldom|rarely)$/.test(form));
const SCARCE_CUE = /^(?:hardly|scarcely|barely)$/;

/** "Could not read", "could read a little": what somebody was able to do. */
const isOfAbility = (words: PassageReading['words'], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ form }) => /^(?:could|can|couldn't|cannot)$/.test(form));

/** Words too general to be denied by themselves. */
const GENERAL: ReadonlySet<string> = new Set(
  'time sign part way case year day man men place thing other first last new'.split(' '),
);

/** Two asserted words that are opposites: "passed" and "failed". */
function findOpposite(
  a: PassageReading,
  b: PassageReading,
  whole: number,
  lexicon: Lexicon,
): FoundPair | null {
  const [negatedA, negatedB] = [negatedIn(a), negatedIn(b)];
  const stemsA = new Set(a.words.map(({ stem }) => stem));
  const stemsB = new Set(b.words.map(({ stem }) => stem));
  let best: FoundPair | null = null;
  let most = MIN_OPPOSITE;
  for (const [at, word] of a.words.entries()) {
    if (!word.isContent || isHypothetical(a.words, at)) continue;
    for (const [other, there] of b.words.entries()) {
      if (!areOpposites(a, at, b, other, lexicon) || negatedA.has(at) !== negatedB.has(other)) continue;
      // "Opened by the mayor" and "closed by the bishop" are two acts; "stood open" and "was shut" one state.
      if (PHASES.has(word.stem) && !(isState(a.words, at) && isState(b.words, other))) continue;
      if (isHypothetical(b.words, other) || !haveOneSubject(a, at, b, other, lexicon)) continue;
      if (stemsB.has(word.stem) || stemsA.has(there.stem)) continue;
      const sides: { a: Statement; b: Statement } = {
        a: { from: at, to: at + 1 },
        b: { from: other, to: other + 1 },
      };
      const score = whole + likeness(a, sides.a, b, sides.b, lexicon);
      if (score > most) [best, most] = [{ kind: 'polarity', ...sides }, score];
    }
  }
  return best;
}
