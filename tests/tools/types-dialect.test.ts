import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';

const eslint = new ESLint({ cwd: PROJECT });
const RULES = new Set(['types/non-null', 'no-restricted-syntax']);

/** Faults of the two rules, with the types that a file of the alignment has. */
async function faultsOf(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(PROJECT, 'core/alignment/mlp.ts') });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? '').filter((rule) => RULES.has(rule));
}

describe('the lint of one dialect', { timeout: 60_000 }, () => {
  test.each([
    'export const f = (list: readonly number[]) => list[0]!;',
    'export const f = (known: Map<string, number>) => known.get("a")!;',
    'export const f = (lists: readonly Float64Array[]) => lists[0]!;',
    'export const f = (one: string | null) => one!.length;',
  ])('refuses the non-null assertion in %s', async (code) => {
    expect(await faultsOf(code)).toEqual(['types/non-null']);
  });

  test.each([
    'export const f = (list: Float64Array) => list[0]!;',
    'export const f = (list: Float64Array | Int32Array) => list[0]!;',
  ])('leaves it for the element of a typed array in %s', async (code) => {
    expect(await faultsOf(code)).toEqual([]);
  });

  test.each([
    'export class A { private readonly one = 1; get two() { return this.one; } }',
    'export class A { private f() {} }',
    'export class A { constructor(private readonly one: number) {} }',
    'export function f(count: number) { count++; return count; }',
  ])('refuses the other style of privacy and of counting in %s', async (code) => {
    expect(await faultsOf(code)).toEqual(['no-restricted-syntax']);
  });
});
