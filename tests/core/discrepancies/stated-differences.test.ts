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
  expect(found('The cook came to the farm at dawn.', 'The guard came to the farm at dawn.')).toEqual([]);
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

test('two places of one happening, and none that is denied', () => {
  expect(found('The blaze began in the hayloft.', 'The blaze had begun in the dairy.')).toEqual([
    'place: in the hayloft / in the dairy',
  ]);
  expect(found('The kite did not land in the pond.', 'The kite landed in a field.')).toEqual([]);
});

test('a depth is set against no length, and a part against no whole', () => {
  expect(
    found('The tunnel is 400 metres long.', 'The tunnel lies 60 metres below the street.', true),
  ).toEqual([]);
  expect(found('The chapel cost two million.', 'The furniture of the chapel cost 150,000.', true)).toEqual(
    [],
  );
});
