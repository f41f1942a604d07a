import { expect, test } from 'vitest';
import { stepRow, type DifferenceRow } from '../../../../../renderer/features/compare/model/difference-rows';
import { rowsOfPair } from '../pair';

const rows = rowsOfPair([
  { kind: 'count', status: 'different-scope', because: 'other-count', a: '52', b: '14' },
  { kind: 'time', status: 'differs', a: '7.10', b: '7.40' },
  { kind: 'date', status: 'differs', a: '3 May', b: '4 May' },
]);
const groups = (row: DifferenceRow | null): string | null => row?.group ?? null;
const key = (at: number): string => rows[at]!.difference.key;

test('the keys go from one counted difference to the next, round the end of the list', () => {
  expect(groups(stepRow(rows, 'all', null, 1))).toBe('times');
  expect(groups(stepRow(rows, 'all', key(1), 1))).toBe('dates');
  expect(groups(stepRow(rows, 'all', key(2), 1))).toBe('times');
  expect(groups(stepRow(rows, 'all', null, -1))).toBe('dates');
  expect(groups(stepRow(rows, 'all', key(1), -1))).toBe('dates');
});

test('nothing is stepped to where the filter leaves nothing', () => {
  expect(stepRow(rows, 'confirmed', null, 1)).toBeNull();
  expect(stepRow([], 'all', null, -1)).toBeNull();
});
