import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, true).differences.map(
    ({ kind, status, a: one, b: other }) =>
      `${kind} ${status}: ${one.claimant ?? '-'} / ${other.claimant ?? '-'}`,
  );

test.each([
  [
    'Runa Falk said the alarm rang at 9.20.',
    'Olaf Brenner said the alarm rang at 8.50.',
    ['time differs: Runa Falk / Olaf Brenner'],
  ],
  [
    'Falk puts the start of the fire at 9.20.',
    'Brenner puts it at 8.50.',
    ['time claims-differ: Falk / Brenner'],
  ],
  [
    'Captain Falk estimates that she sank at 4.15 a.m.',
    'Mate Brenner believes she sank at 5 a.m.',
    ['time claims-differ: Captain Falk / Mate Brenner'],
  ],
  [
    'Organisers said 40,000 took part.',
    'Police said 12,000 took part.',
    ['count claims-differ: Organisers / Police'],
  ],
  [
    'The engineer, Olaf Brenner, told them the alarm rang at 02:40.',
    'The watchman Runa Falk told the police that the alarm rang at 02:10.',
    ['time differs: Olaf Brenner / The watchman Runa Falk'],
  ],
  [
    'The alarm rang at 9.20, its keeper, Runa Falk, said.',
    'The alarm rang at 8.50, its keeper, Olaf Brenner, said.',
    ['time differs: Runa Falk / Olaf Brenner'],
  ],
  // An age beside a name is the text's own word, and what stands between a name and its verb is no name.
  [
    'The driver, Runa Falk, 44, said that the brakes had failed at 9.20.',
    'Its driver, Runa Falk, who is 46, told police that the brakes had failed at 8.50.',
    ['time differs: Runa Falk / Runa Falk', 'age differs: - / -'],
  ],
])('each side by its own speaker: %s / %s', (a, b, expected) => {
  expect(found(a, b)).toEqual(expected);
});

test('who only says it is no doer', () => {
  expect(found('The warden said the gate was shut.', 'The cook said the gate was shut.')).toEqual([]);
});
