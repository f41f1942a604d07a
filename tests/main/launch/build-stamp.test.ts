import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, readSources, writeStamp } from '../../../main/launch/build-stamp';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(project, 'core/text'), { recursive: true });
  writeFileSync(join(project, 'core/text/a.ts'), '');
  writeFileSync(join(project, 'core/text/b.ts'), '');
});
afterEach(() => rmSync(project, { recursive: true }));

test('a build is stale until it is stamped, then fresh', () => {
  expect(isStale(project)).toBe(true);
  writeStamp(project, readSources(project));
  expect(isStale(project)).toBe(false);
});

test.each<[string, () => void]>([
  ['changed', () => utimesSync(join(project, 'core/text/a.ts'), new Date(), new Date(Date.now() + 5_000))],
  ['added', () => writeFileSync(join(project, 'core/c.ts'), '')],
  ['removed', () => rmSync(join(project, 'core/text/b.ts'))],
])('a source that was %s makes it stale', (_, change) => {
  writeStamp(project, readSources(project));
  change();
  expect(isStale(project)).toBe(true);
});

test('what no build reads leaves it fresh', () => {
  writeStamp(project, readSources(project));
  mkdirSync(join(project, 'tests'));
  writeFileSync(join(project, 'tests/a.test.ts'), '');
  expect(isStale(project)).toBe(false);
});
