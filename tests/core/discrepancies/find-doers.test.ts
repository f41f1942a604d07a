/** Two doers of one deed in aligned passages, whatever the form of the sentences. */
import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const doers = (a: string, b: string, isAligned = true): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, isAligned)
    .differences.filter(({ status, kind }) => status === 'differs' && /^(?:agent|name)$/.test(kind))
    .map(({ kind, a: one, b: other }) => `${kind}: ${one.text} / ${other.text}`);

test.each([
  [
    'The order to drain the lock was given by the Ferrand family, who lease it.',
    'It was the union that gave the order to drain the lock.',
    'agent: the Ferrand family / the union',
  ],
  [
    'The plans of the dyke were sold by a surveyor in the harbour office.',
    'It was a retired senator who handed the plans of the dyke to the harbour newspaper.',
    'agent: a surveyor / a retired senator',
  ],
  [
    'In spring the tug Anselm pulled them ashore.',
    'At noon the Corvina dragged them ashore by a hawser.',
    'name: the tug Anselm / the Corvina',
  ],
  [
    'Her successor as keeper of the archive is Piet Lunden.',
    'In her place comes Dora Vance, as keeper of the archive.',
    'name: Piet Lunden / Dora Vance',
  ],
])('%s / %s', (a, b, due) => {
  expect(doers(a, b)).toEqual([due]);
});

test.each([
  // A body acts through its members.
  ['The council pulled the raft ashore.', 'The mayor dragged the raft ashore.'],
  // One can be the other.
  ['It was a stranger who opened the gate.', 'A plumber opened the gate.'],
  // More than one did it.
  ['A plumber pulled the raft ashore.', 'A baker also dragged the raft ashore.'],
  // Two deeds.
  ['The plumber mended the pump.', 'The baker painted the shop.'],
  // Two that speak.
  ['A plumber said the cellar was dry.', 'A baker said the cellar was wet through.'],
  // Who is denied to have done it.
  ['It was not the baker who rang the bell.', 'The plumber rang the bell.'],
])('no two doers of one deed: %s / %s', (a, b) => {
  expect(doers(a, b)).toEqual([]);
});
