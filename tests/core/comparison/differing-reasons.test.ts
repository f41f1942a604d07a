import { expect, test } from 'vitest';
import { withoutDiffering } from '@core/comparison/differing-reasons';
import type { Reason } from '@core/alignment/sentence';
import type { Discrepancy, DiscrepancyKind, DiscrepancySide } from '@core/contract/discrepancy';

const side = (text: string): DiscrepancySide => {
  const excerpt = { text, start: 0, end: text.length };
  return { ...excerpt, context: excerpt, about: '', claimant: null };
};
const differing = (kind: DiscrepancyKind, a: string, b: string): Discrepancy => ({
  kind,
  status: 'differs',
  a: side(a),
  b: side(b),
  because: null,
});
const reasons = (...texts: string[]): Reason[] =>
  texts.map((text) => ({ kind: 'word', text, weight: 1 / texts.length }));
const left = (found: readonly Reason[]): string[] => found.map(({ text }) => text);

test('a value that differs is no reason, whatever its kind', () => {
  const all = reasons('crew', '14', 'engine ~ motor', 'Port');
  expect(left(withoutDiffering(all, [differing('count', '14', '19')]))).toEqual([
    'crew',
    'engine ~ motor',
    'Port',
  ]);
  expect(left(withoutDiffering(all, [differing('attribute', 'engine room', 'car deck')]))).not.toContain(
    'engine ~ motor',
  );
});

test('nor is what two different names have in common', () => {
  const found = withoutDiffering(reasons('Port', 'quay'), [differing('place', 'Port Merrow', 'Port Ellen')]);
  expect(left(found)).toEqual(['quay']);
});

test('words that both sides say beside their values stay', () => {
  const found = withoutDiffering(reasons('inspection', 'failed ~ passed'), [
    differing('polarity', 'failed the inspection', 'passed the inspection'),
  ]);
  expect(left(found)).toEqual(['inspection']);
});
