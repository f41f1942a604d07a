/** All of a thing in one passage and a few, or none, of it in the other. */
import { perPassage } from './per-passage';
import { unitValue } from '../language/en/number-words';
import { quantifierAt, type Quantifier } from '../language/en/quantifiers';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { areOpposed } from './opposed';
import type { PassageReading } from './read-passage';
import { likeness, nearest, wholeLikeness, type FoundPair, type Statement } from './stated';
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
  for (const one of ofA)
    for (const other of ofB) {
      const [x, y] = [one.quantifier, other.quantifier];
      if (x.low <= y.high && y.low <= x.high) continue;
      // Two negatives and two weak ones are left to the finder of polarity.
      if (x.high === 0 && y.high < 0.5) continue;
      const isOneNoun =
        one.nouns.length === 0 || other.nouns.length === 0 || nearest(one.nouns, other.nouns, lexicon) >= 0.6;
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
