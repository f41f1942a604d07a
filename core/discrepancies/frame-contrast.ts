/**
 * Two sentences alike but for one modifier report two things: the old pier and the new one, the town council and the
 * county council. Looked for only where the sentences are alike: in two that are worded freely, some noun always has two
 * different modifiers.
 */
import type { ScopeReason } from '../contract/discrepancy';
import { findContrast } from '../language/en/contrasts';
import type { Lexicon } from './lexicon';
import { likenessOfWholes } from './whole-likeness';
import type { PassageReading } from './read-passage';
import { readSequence } from './read-sequence';
import { coverage } from './stated';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Mean likeness of two whole passages from which they count as worded alike. */
const ALIKE = 0.85;
/** The same for two sentences of few words, of which one word is a larger share. */
const ALIKE_OF_SHORT = 0.5;
const SHORT = 13;

export function frameContrast(
  a: PassageReading,
  one: Span,
  b: PassageReading,
  other: Span,
  lexicon: Lexicon,
): ScopeReason | null {
  const isShort = a.words.length <= SHORT && b.words.length <= SHORT;
  if (likenessOfWholes(a, b, lexicon) < (isShort ? ALIKE_OF_SHORT : ALIKE)) return null;
  const isDay = [a, b].some(({ values }) =>
    values.some((value) => value.date !== null && (value === one || value === other)),
  );
  const contrast = findContrast(without(a, one, isDay), without(b, other, isDay));
  return contrast === 'other-day' && tellOneOrder(a, b, lexicon) ? null : contrast;
}

/** "Lay there before the dog came" and "the dog came after she had lain there": no two times but one order. */
function tellOneOrder(a: PassageReading, b: PassageReading, lexicon: Lexicon): boolean {
  const [one, other] = [readSequence(a), readSequence(b)];
  return (
    one !== null &&
    other !== null &&
    coverage(one.earlier, other.earlier, lexicon) >= ONE_HAPPENING &&
    coverage(one.later, other.later, lexicon) >= ONE_HAPPENING
  );
}
const ONE_HAPPENING = 0.6;

/** The text without the span and the values, which are compared by themselves; days stay where they tell times apart. */
function without({ text, words, values, claim }: PassageReading, span: Span, isDay: boolean): string {
  const cuts = [
    span,
    // Who says it tells two voices apart and not two things.
    ...(claim === null ? [] : [claim]),
    ...values.filter(({ kind, date }) => kind !== 'name' && kind !== 'place' && (isDay || date === null)),
  ];
  return words
    .map(({ start, end }, at) =>
      cuts.some(({ from, to }) => at >= from && at < to) ? ',' : text.slice(start, end),
    )
    .join(' ');
}
