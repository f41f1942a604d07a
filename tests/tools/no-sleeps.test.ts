import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';

/**
 * A sleep of fixed length makes a test slow where the machine is fast and false where it is slow: a test waits on what
 * is to come about. Those that are named here do not wait for anything.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  'tests/main/annotations/sudden-death.test.ts': 'kills at a random moment',
  'tests/main/import/import-batch.test.ts': 'kills at a random moment',
  'tests/main/workers/limits.test.ts': 'waiting is what the worker under test does',
  'tests/main/search/search-service.test.ts': 'looks again until a state has come',
};

/** A page that is told to wait, and a promise that only a clock fulfils. One without a time is a turn of the event loop. */
const SLEEP =
  /waitForTimeout\(|node:timers\/promises|setTimeout\(\s*\(?resolve\)?\s*,|setTimeout\(\s*\(\)\s*=>\s*resolve\(\)\s*,/;

const sleeping = (files: readonly string[]): readonly string[] =>
  files.filter((file) => SLEEP.test(readFileSync(join(PROJECT, file), 'utf8')));

test('tests wait on state and never on time', () => {
  const files = globSync('tests/{core,main,renderer,e2e,support}/**/*.{ts,tsx}', { cwd: PROJECT });
  expect(files.length).toBeGreaterThan(100);
  expect(sleeping(files).filter((file) => !(file in ALLOWED))).toEqual([]);
});

test('none is named that does not need it', () => {
  expect(sleeping(Object.keys(ALLOWED))).toEqual(Object.keys(ALLOWED));
});

test.each([
  'await page.waitForTimeout(900);',
  'await new Promise((resolve) => setTimeout(resolve, 50));',
  'await new Promise<void>((resolve) => setTimeout(() => resolve(), 50));',
])('%s is a sleep', (code) => expect(SLEEP.test(code)).toBe(true));

test('a turn of the event loop is none', () => {
  expect(SLEEP.test('await new Promise((resolve) => setTimeout(resolve));')).toBe(false);
});
