import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string, isAligned = false): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, isAligned)
    .differences.filter(({ status }) => status === 'differs')
    .map(({ kind, a: one, b: other }) => `${kind}: ${one.text} / ${other.text}`);

test.each([
  [
    'The strike was called by the railwaymen.',
    'The dockers called the strike.',
    ['agent: the railwaymen / The dockers'],
  ],
  [
    'The granary was burned down by a party of sailors.',
    'The militia burned down the granary.',
    ['agent: sailors / The militia'],
  ],
])('two doers of one deed: %s / %s', (a, b, expected) => {
  expect(found(a, b)).toEqual(expected);
});

test('a man can be the postman, and a boy a pupil', () => {
  expect(found('A boy smashed the window.', 'The window was smashed by one of the pupils.')).toEqual([]);
  expect(found('Her brother studied law in Graz.', 'Her sister studied law in Graz.')).toEqual([]);
});

test.each([
  [
    'The works closed for want of orders.',
    'A quarrel of the partners led to the closing of the works.',
    ['cause: orders / A quarrel of the partners'],
  ],
  ['What ruined the mill was a flood.', 'The mill was ruined by debt.', ['cause: a flood / debt']],
])('two causes of one effect: %s / %s', (a, b, expected) => {
  expect(found(a, b)).toEqual(expected);
});

test('a clause that one denies and the other asserts in other words', () => {
  const [a, b] = ['Not a drop of water came from the hydrants.', 'The hydrants gave water, the warden said.'];
  expect(found(a, b, true)).toEqual(['polarity: Not a drop of water / water']);
  expect(found('The pump was not used until noon.', 'The pump was used at noon.', true)).toEqual([]);
  expect(found('They found nothing wrong with the pump.', 'The pump passed the test.', true)).toEqual([]);
});
