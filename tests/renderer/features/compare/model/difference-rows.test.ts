import { expect, test } from 'vitest';
import {
  isUnderFilter,
  pairsOf,
  stepRow,
  type DifferenceRow,
} from '../../../../../renderer/features/compare/model/difference-rows';
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

test('of three accounts the differences of two are listed and stepped through alone', () => {
  const between = (row: DifferenceRow, a: number, b: number): DifferenceRow => ({
    ...row,
    a: { ...row.a, column: { ...row.a.column, at: a } },
    b: { ...row.b, column: { ...row.b.column, at: b } },
  });
  const counted = rows.slice(1);
  const [first, second] = [between(counted[0]!, 0, 2), between(counted[1]!, 0, 1)];
  expect(pairsOf([first, second])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect([first, second].map((row) => isUnderFilter(row, 'all', [0, 1]))).toEqual([false, true]);
  expect(stepRow([first, second], 'all', null, 1, [0, 1])).toBe(second);
  expect(stepRow([first, second], 'all', second.difference.key, 1, [0, 1])).toBe(second);
});
