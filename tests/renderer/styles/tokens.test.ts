import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');
const read = (path: string): string => readFileSync(join(RENDERER, path), 'utf8');

it('every design token is used', () => {
  const sources = globSync('**/*.{css,ts,tsx}', { cwd: RENDERER }).map(read).join('\n');
  const tokens = new Set(
    read('styles/tokens.css')
      .match(/^ +--[\w-]+/gm)
      ?.map((token) => token.trim()),
  );
  expect(tokens.size).toBeGreaterThan(30);
  expect([...tokens].filter((token) => !sources.includes(`var(${token})`))).toEqual([]);
});
