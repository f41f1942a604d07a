/** Two happenings told in two orders: "resigned before the audit was out" and "the audit was out when he resigned". */
import { perPassage } from './per-passage';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { partingReason } from '../language/en/scope-contrasts';
import { VERB_STEMS } from '../language/en/verbs';
import { coverage, nearest, stemsOf, wholeLikeness, type FoundPair, type Statement } from './stated';
import { itemAt } from '../text/item-at';

interface Sequence extends Statement {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

const isVerb = (stem: string): boolean => VERB_STEMS.has(stem) && !LIGHT.has(stem);
const LIGHT: ReadonlySet<string> = new Set('come go fall leav'.split(' '));

/** Least coverage of each happening by its counterpart, and how much the crossed reading must fit better. */
const MIN_SCORE = 0.8;
const MARGIN = 0.35;

export function findOrder(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [one, other] = [readSequence(a), readSequence(b)];
  if (one === null || other === null || wholeLikeness(a, b, lexicon) < 0.35) return [];
  const fit = (x: readonly string[], y: readonly string[]): number => coverage(x, y, lexicon);
  const crossed = [fit(one.earlier, other.later), fit(one.later, other.earlier)];
  const straight = [fit(one.earlier, other.earlier), fit(one.later, other.later)];
  const sum = ([x = 0, y = 0]: readonly number[]): number => x + y;
  if (Math.min(...crossed) < MIN_SCORE || sum(crossed) < sum(straight) + MARGIN) return [];
  // "Built before the church" and "restored after it": of two acts.
  const isOneAct = (x: readonly string[], y: readonly string[]): boolean => {
    const [ofX, ofY] = [x.filter(isVerb), y.filter(isVerb)];
    return ofX.length === 0 || ofY.length === 0 || nearest(ofX, ofY, lexicon) >= 0.55;
  };
  if (partingReason(one.earlier, other.later) !== null || partingReason(one.later, other.earlier) !== null)
    return [];
  if (!isOneAct(one.earlier, other.later) || !isOneAct(one.later, other.earlier)) return [];
  return [{ kind: 'order', a: one, b: other }];
}

const readSequence = perPassage((reading: PassageReading): Sequence | null => {
  const { words } = reading;
  const whole = { from: 0, to: words.length };
  const halves = (first: number, second: number, isFirstEarlier: boolean): Sequence | null => {
    const [one, other] = [
      stemsOf(reading, { from: 0, to: first }),
      stemsOf(reading, { from: second, to: words.length }),
    ];
    const [left, right] = [clean(one), clean(other)];
    if (left.length === 0 || right.length === 0) return null;
    return isFirstEarlier
      ? { ...whole, earlier: left, later: right }
      : { ...whole, earlier: right, later: left };
  };
  for (let at = 0; at < words.length; at++) {
    const { form } = itemAt(words, at);
    // "After the fire the library was moved": the subordinate clause first.
    // and "only after the shots did they run".
    if (
      (at === 0 || (at === 1 && itemAt(words, 0).form === 'only')) &&
      (form === 'after' || form === 'before')
    ) {
      const comma = words.findIndex((word) => word.form === ',');
      const inverted = at === 1 ? words.findIndex((word) => word.form === 'did') : -1;
      const cut = comma > 0 ? comma : inverted > 0 ? inverted : nounPhraseEnd(words, at + 1);
      if (cut > 1) return halves(cut, cut, form === 'after');
    }
    // "The crash came first and after it the lights went out": what follows is the later.
    if (form === 'after' && at > 1 && /^(?:it|that|this|which|them)$/.test(words[at + 1]?.form ?? ''))
      return halves(at, at + 2, true);
    if (
      at > 1 &&
      (form === 'before' || form === 'after') &&
      !/^(?:day|days|week|weeks|month|months|year|years|ever|never|long|soon|shortly|just)$/.test(
        itemAt(words, at - 1).form,
      )
    )
      return halves(at, at + 1, form === 'before');
    if (
      at > 1 &&
      /^(?:day|days|week|weeks|month|months|year|years|minute|minutes|hour|hours|shortly|just|soon)$/.test(
        itemAt(words, at - 1).form,
      ) &&
      (form === 'before' || form === 'after')
    )
      return halves(at, at + 1, form === 'before');
    if (form === 'ahead' && words[at + 1]?.form === 'of') return halves(at, at + 2, true);
    // "The roof came down first and the wall followed".
    if (
      form === 'and' &&
      words.slice(0, at).some((word) => word.form === 'first') &&
      words.slice(at).some((word) => word.form === 'followed')
    )
      return halves(at, at + 1, true);
    if (/^(?:then|afterwards|afterward)$/.test(form) && at > 2) return halves(at, at + 1, true);
    // "Resigned, and the audit was published the following week".
    if (form === 'following' || form === 'later' || form === 'next') {
      const cut = words.findIndex(
        (word, k) => k < at && (word.form === ';' || (word.form === ',' && words[k + 1]?.form === 'and')),
      );
      if (cut > 0) return halves(cut, cut + 1, true);
    }
    // "The audit had been out for a fortnight when he resigned".
    if (
      form === 'when' &&
      at > 2 &&
      words.slice(0, at).some((word) => word.form === 'had' || word.form === 'already')
    )
      return halves(at, at + 1, true);
  }
  return null;
});

const nounPhraseEnd = (words: PassageReading['words'], from: number): number => {
  const noun = words.findIndex(({ isContent }, at) => at >= from && isContent);
  return noun < 0 ? -1 : noun + 1;
};

const TEMPORAL: ReadonlySet<string> = new Set(
  'first last earlier minut hour week month year day fortnight follow next previou later good'.split(' '),
);
const clean = (stems: readonly string[]): string[] => stems.filter((stem) => !TEMPORAL.has(stem));
