import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const kinds = (a: string, b: string): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, true)
    .differences.filter(({ status }) => status === 'differs')
    .map(({ kind }) => kind);

test.each([
  ['The chapel came through the shelling intact.', 'By evening the chapel lay in ruins.'],
  ['The gong sounded at the first smoke.', 'The hooter stayed silent while it burned.'],
  ['The dyke withstood the tide.', 'Toward morning the dyke gave way.'],
  ['The canteen served hot tea to the strikers.', 'The canteen was closed throughout.'],
])('two predicates that exclude each other: %s / %s', (a, b) => {
  expect(kinds(a, b)).toEqual(['polarity']);
});

test.each([
  ['The gate of the yard stood wide.', 'The nurses in the yard had run for the cellar.'],
  ['Trams were held up by the snow.', 'At the corner the shutters came down.'],
  ['The clerk came first, with the notary still to follow.', 'The carts went on, and I did not follow.'],
  ['A shout was heard before the bell.', 'The hooter stayed silent.'],
  ['Some of the walls were destroyed.', 'The tower was left intact.'],
])('predicates of two things: %s / %s', (a, b) => {
  expect(kinds(a, b)).not.toContain('polarity');
});

test.each([
  ['A worn bearing started the blaze.', 'The blaze was started by a spark, the wardens say.'],
  ['She blamed a candle.', 'A short circuit set it off, the inspector concludes.'],
  [
    'A squall flung the barge against the pier.',
    'The rudder had jammed, and so the barge drifted onto the pier.',
  ],
])('two causes in aligned passages: %s / %s', (a, b) => {
  expect(kinds(a, b)).toEqual(['cause']);
});

test('what starts at an hour is no cause', () => {
  expect(kinds('The quarrel started at noon.', "By the bell over the baker's the quarrel was long.")).toEqual(
    [],
  );
});

test.each([
  [
    'The clerk told the mayor before he told the council.',
    'The council heard it, and the mayor was told only afterwards.',
  ],
  [
    'The miners locked the gates first, and only then was the yard searched.',
    'The yard was emptied, and when that was done they locked the gates.',
  ],
  ['The doctor arrived well before the priest.', 'No doctor came until the priest had been there an hour.'],
])('two happenings in two orders: %s / %s', (a, b) => {
  expect(kinds(a, b)).toContain('order');
});

test('two happenings in one order, told in two ways', () => {
  expect(
    kinds(
      'The doctor arrived well before the priest.',
      'No priest came until the doctor had been there an hour.',
    ),
  ).not.toContain('order');
});
