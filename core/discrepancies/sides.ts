import type { DiscrepancySide } from '../contract/discrepancy';
import { isOfSpeaker } from './claims';
import { contextOf, cut } from './excerpt';
import type { PassageReading, Value } from './read-passage';
import { itemAt } from '../text/item-at';
import { quotedWords } from '../text/uncertain-sign';

export const sideOf = (
  reading: PassageReading,
  { from, to, heads }: Pick<Value, 'from' | 'to' | 'heads'>,
): DiscrepancySide => {
  const { text, words } = reading;
  return {
    ...cut(text, itemAt(words, from).start, itemAt(words, to - 1).end),
    context: contextOf(text, words, from, to),
    about: words[heads.at(-1) ?? -1]?.stem ?? '',
    claimant: claimantOf(reading, { from, to }),
  };
};

const claimantOf = (
  { text, words, claim }: PassageReading,
  value: Pick<Value, 'from' | 'to'>,
): string | null =>
  claim === null || isOfSpeaker(words, claim, value)
    ? null
    : quotedWords(text, itemAt(words, claim.from).start, itemAt(words, claim.to - 1).end);
