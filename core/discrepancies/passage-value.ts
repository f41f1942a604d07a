/** A value as the reader sees it: its literal words, what they are about, and how it was understood. */
import type { PassageValue } from '../contract/discrepancy';
import { cut } from './excerpt';
import type { Lexicon } from './lexicon';
import { printValue } from './print-value';
import { readPassage, type PassageContext, type PassageReading, type Value } from './read-passage';
import { sideOf } from './sides';
import { itemAt } from '../text/item-at';

/** All values of a passage in the order of the text. */
export function listValues(passage: PassageContext, lexicon: Lexicon): PassageValue[] {
  const reading = readPassage(passage, lexicon);
  return reading.values.map((value) => valueOf(reading, value));
}

export const valueOf = (
  reading: PassageReading,
  value: Pick<Value, 'isNegated' | 'isFormer'> & Omit<Value, 'profile'>,
): PassageValue => ({
  ...sideOf(reading, value),
  ...{ kind: value.kind, isNegated: value.isNegated, isFormer: value.isFormer },
  normalized: printValue(reading, value),
  hedge: hedgeOf(reading, value),
});

/** The hedge as written: the words of the value before its first figure. */
function hedgeOf(
  { text, words }: PassageReading,
  { hedge, from, to }: Pick<Value, 'hedge' | 'from' | 'to'>,
): string | null {
  if (hedge === null) return null;
  let end = from;
  while (end < to - 1 && HEDGE_WORDS.has(itemAt(words, end).form)) end += 1;
  while (end > from && /^(?:the|a|an|of|in)$/.test(itemAt(words, end - 1).form)) end -= 1;
  return end === from ? null : cut(text, itemAt(words, from).start, itemAt(words, end - 1).end).text;
}
const HEDGE_WORDS: ReadonlySet<string> = new Set(
  `about around some roughly approximately an estimated perhaps circa close to in the region of at least no fewer than less
not more over well under below up as many much most within nearly almost just a little shortly before after soon towards by
until till since from better best part greater only nobody never slightly hardly barely`.split(/\s+/),
);
