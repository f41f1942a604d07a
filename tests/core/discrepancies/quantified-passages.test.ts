import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, true)
    .differences.filter(({ status }) => status === 'differs')
    .map(({ kind, a: one, b: other }) => `${kind}: ${one.text} / ${other.text}`);

test.each([
  [
    'Every one of the monks had fled to the hills.',
    'Hardly any of the monks had left; they sat in the crypt.',
  ],
  [
    'Most of the weavers in the guild had supported her.',
    'Among the weavers of her guild hardly any stood by her.',
  ],
  ['All the guests were locked in the cold cellar.', 'He alone was shut up in the cellar, the cook says.'],
])('two shares of one group: %s / %s', (a, b) => {
  expect(found(a, b).filter((line) => line.startsWith('quantifier'))).toHaveLength(1);
});

test.each([
  ['All of the pilgrims were searched at the gate.', 'Only a handful of the pilgrims were injured.'],
  ['Every one of the choristers survived.', 'None of the choristers died.'],
  ['All but one of the pumps were working.', 'One pump alone was out of order.'],
  ['Most of the aldermen supported her.', 'Among the aldermen hardly any opposed her.'],
])('no two shares: %s / %s', (a, b) => {
  expect(found(a, b)).toEqual([]);
});
