import { expect, test } from 'vitest';
import type { Reason } from '@core/alignment/sentence';
import { joinNames } from '@core/comparison/joined-names';

const REASONS: readonly Reason[] = [
  { kind: 'name', text: 'Bridge', weight: 0.3 },
  { kind: 'place', text: 'Tanner', weight: 0.2 },
  { kind: 'word', text: 'cart', weight: 0.3 },
  { kind: 'name', text: 'Mill', weight: 0.2 },
];

test('a name of several words that both passages have is one reason, of the kind of its first word', () => {
  const found = joinNames(
    REASONS,
    'The cart left Tanner Mill Bridge.',
    'At Tanner Mill Bridge a cart was found.',
  );
  expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['place Tanner Mill Bridge', 'word cart']);
  expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
});

test('words that stand apart in either passage stay apart', () => {
  const found = joinNames(REASONS, 'The cart left Tanner Bridge.', 'Tanner saw the cart at Mill Bridge.');
  expect(found).toEqual(REASONS);
});
