/** All of a thing in one passage and a few, or none, of it in the other. */
import { perPassage } from './per-passage';
import { relateActs } from './acts';
import { unitValue } from '../language/en/number-words';
import { quantifierAt, type Quantifier } from '../language/en/quantifiers';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { listNegations } from './negation';
import { areOpposed } from './opposed';
import type { PassageReading } from './read-passage';
import { likeness, nearest, stemsOf, wholeLikeness, type FoundPair, type Statement } from './stated';
import { itemAt } from '../text/item-at';

interface Quantified extends Statement {
  readonly quantifier: Quantifier;
  /** Stems of the nouns after it. */
  readonly nouns: readonly string[];
}

export function findQuantifiers(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [ofA, ofB] = [readQuantifiers(a), readQuantifiers(b)];
  if (ofA.length === 0 || ofB.length === 0) return [];
  const whole = wholeLikeness(a, b, lexicon);
  const shared = findOpposedShares(a, ofA, b, ofB, whole, lexicon);
  if (shared !== null) return [shared];
  for (const one of ofA)
    for (const other of ofB) {
      const [x, y] = [one.quantifier, other.quantifier];
      if (x.low <= y.high && y.low <= x.high) continue;
      // Two negatives and two weak ones are left to the finder of polarity.
      if (x.high === 0 && y.high < 0.5) continue;
      const isOneNoun =
        one.nouns.length === 0 || other.nouns.length === 0 || nearest(one.nouns, other.nouns, lexicon) >= 0.6;
      if (
        areOfOtherModifiers(one.nouns, other.nouns, lexicon) ||
        areOfOtherPhrases(a, one, b, other, lexicon)
      )
        continue;
      // "Everyone" and "one of the nurses": of whom, only what they did tells.
      const isOfAnyone = one.nouns.length === 0 || other.nouns.length === 0;
      if (isOfAnyone && relateActs(a, one, b, other, lexicon) === 'other') continue;
      if (!isOneNoun || partingReason(one.nouns, other.nouns) !== null) continue;
      const score = whole + likeness(a, one, b, other, lexicon);
      const isOutright = (x.low === 1 && y.high === 0) || (x.high === 0 && y.low === 1);
      if (score < (isOutright ? MIN_OF_ALL_AND_NONE : MIN_SCORE) || areOpposed(a, one, b, other, lexicon))
        continue;
      if (frameContrast(a, one, b, other, lexicon) !== null) continue;
      return [{ kind: 'quantifier', a: one, b: other }];
    }
  return [];
}
/** "The whole crew was saved" and "a third of the crew drowned": all of it, and some of it the opposite. */
function findOpposedShares(
  a: PassageReading,
  ofA: readonly Quantified[],
  b: PassageReading,
  ofB: readonly Quantified[],
  whole: number,
  lexicon: Lexicon,
): FoundPair | null {
  if (whole < MIN_WHOLE || listNegations(a.words).length > 0 || listNegations(b.words).length > 0)
    return null;
  for (const one of ofA)
    for (const other of ofB) {
      const isAllAndSome =
        (one.quantifier.low === 1 && other.quantifier.low > 0) ||
        (other.quantifier.low === 1 && one.quantifier.low > 0);
      if (!isAllAndSome || one.nouns.length === 0 || other.nouns.length === 0) continue;
      if (nearest(one.nouns.slice(0, 1), other.nouns.slice(0, 1), lexicon) < ONE_NOUN) continue;
      if (!areOpposed(a, one, b, other, lexicon) || partingReason(one.nouns, other.nouns) !== null) continue;
      if (frameContrast(a, one, b, other, lexicon) === null) return { kind: 'quantifier', a: one, b: other };
    }
  return null;
}
const MIN_WHOLE = 0.4;
const ONE_NOUN = 0.85;

/** "The ground floor" and "the upper floor": one noun with two modifiers. */
const areOfOtherModifiers = (one: readonly string[], other: readonly string[], lexicon: Lexicon): boolean =>
  one.length > 1 &&
  other.length > 1 &&
  one.at(-1) === other.at(-1) &&
  nearest(one.slice(0, -1), other.slice(0, -1), lexicon) < OTHER;

/** "The boats on the beach" and "the boats in the harbour". */
function areOfOtherPhrases(
  a: PassageReading,
  one: Quantified,
  b: PassageReading,
  other: Quantified,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [phraseAfter(a, one), phraseAfter(b, other)];
  return ofA.length > 0 && ofB.length > 0 && nearest(ofA, ofB, lexicon) < OTHER;
}
const OTHER = 0.5;

/** Content stems of the prepositional phrase that begins beside the quantified noun. */
function phraseAfter({ words }: PassageReading, { from, to }: Quantified): string[] {
  const at = words.findIndex(
    ({ form }, k) => k > from && k <= to + 1 && /^(?:on|in|at|near|under|from|behind|aboard)$/.test(form),
  );
  if (at < 0) return [];
  const end = words.findIndex(
    ({ isPunctuation, isVerb, form }, k) =>
      k > at && (isPunctuation || isVerb || /^(?:was|were|had|is|are)$/.test(form)),
  );
  return stemsOf({ words }, { from: at + 1, to: Math.min(end < 0 ? words.length : end, at + 5) });
}

const MIN_SCORE = 0.8;
const MIN_OF_ALL_AND_NONE = 0.65;

const readQuantifiers = perPassage(({ words, values }: PassageReading): Quantified[] => {
  const forms = words.map(({ form }) => form);
  const found: Quantified[] = [];
  for (let at = 0; at < forms.length; at++) {
    const hit = quantifierAt(forms, at);
    // "A day and a half" is a value.
    if (
      hit === null ||
      values.some(({ kind, from, to }) => kind !== 'name' && at >= from && at < to && forms[at] === 'half')
    )
      continue;
    let to = at + hit.length;
    // "Some thirty people" is a hedged number.
    if (
      /^(?:some|several|many)$/.test(forms[at] ?? '') &&
      (unitValue(forms[to] ?? '') !== null ||
        /^(?:\d.*|hundred|thousand|dozen|dozens|scores|hundreds|thousands|times?)$/.test(forms[to] ?? '') ||
        /^(?:as|so|how|too|for|after)$/.test(forms[at - 1] ?? ''))
    )
      continue;
    const isAfterAll =
      /^(?:at|after|in|of|above|for|not)$/.test(forms[at - 1] ?? '') &&
      forms[at] === 'all' &&
      !/^(?:of|the|\d)/.test(forms[to] ?? '') &&
      unitValue(forms[to] ?? '') === null;
    if (isAfterAll || (forms[at] === 'no' && /^(?:longer|doubt|more|fewer|less|\.)$/.test(forms[to] ?? '')))
      continue;
    const nouns: string[] = [];
    while (to < words.length && nouns.length < 2 && to < at + hit.length + 5) {
      const word = itemAt(words, to);
      if (word.isPunctuation || (word.isVerb && nouns.length > 0)) break;
      if (word.isContent) nouns.push(word.stem);
      to += 1;
    }
    found.push({ from: at, to: Math.max(at + hit.length, to), quantifier: hit.quantifier, nouns });
    at += hit.length - 1;
  }
  return found;
});
