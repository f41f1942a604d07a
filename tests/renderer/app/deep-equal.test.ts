import { expect, test } from 'vitest';
import { isDeepEqual } from '../../../renderer/app/deep-equal';

test('values of JSON are the same whatever the order of their keys, and different in anything else', () => {
  expect(isDeepEqual({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  for (const [a, b] of [
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    ['1', 1],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ] as const)
    expect(isDeepEqual(a, b)).toBe(false);
});
