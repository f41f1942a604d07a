import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataAsJson } from '../../tools/build/data-as-json';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the bundle would hold in place of a module. */
async function loadOf(name: string, code: string): Promise<{ path: string; code: string | null }> {
  const path = join(folder, name);
  await writeFile(path, code);
  const { load } = dataAsJson((id) => id.endsWith('.data.mjs'));
  const loaded = (await (load as (id: string) => Promise<{ readonly code: string } | null>)(path)) ?? null;
  return { path, code: loaded?.code ?? null };
}

test('a module of data says the same once it is parsed', async () => {
  const { code } = await loadOf(
    'a.data.mjs',
    `export const grams = { 'ê&"\\\\ \\u2028': { 59: 52 } }, list = [1];`,
  );
  const out = join(folder, 'out.mjs');
  await writeFile(out, code ?? '');
  expect({ ...(await import(out)) }).toEqual({ grams: { 'ê&"\\ \u2028': { 59: 52 } }, list: [1] });
  expect(code).toContain('JSON.parse');
});

test('other modules stay as they are', async () => {
  expect((await loadOf('b.mjs', 'export const a = 1;')).code).toBeNull();
});

test('what JSON would lose is no data', async () => {
  await expect(loadOf('c.data.mjs', 'export const day = new Date(0);')).rejects.toThrow(
    /day is more than JSON/,
  );
});
