import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;

/** The tokens of one theme; a token that it does not set is that of the light one, which is also the root's. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const blocks = [...TOKENS.matchAll(/([^{}]+)\{([^}]*)\}/g)];
  const setBy = (name: string) =>
    blocks
      .filter(([, head]) => head?.includes(`[data-theme='${name}']`))
      .flatMap(([, , body]) => [...(body ?? '').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)])
      .map(([, token, colour]) => [token ?? '', colour ?? ''] as const);
  return new Map([...setBy('light'), ...setBy(theme)]);
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ['--same', ['--paper', '--ground', '--same-ground']],
  ['--difference', ['--paper', '--ground', '--difference-ground']],
  ['--unmatched', ['--paper', '--ground', '--unmatched-ground']],
  ['--ink', ['--difference-strong', '--paper']],
  ['--paper', ['--difference']],
] as const;
const EDGES = [
  ['--same-line', ['--paper', '--ground']],
  ['--difference-line', ['--paper', '--ground']],
  ['--unmatched', ['--paper']],
] as const;

describe.each(THEMES)('in the theme “%s”', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (one: string, other: string): number =>
    contrast(tokens.get(one) ?? '#000000', tokens.get(other) ?? '#000000');

  it.each(TEXT)('%s is read on each of its grounds', (token, grounds) => {
    for (const ground of grounds) expect([ground, ratio(token, ground) >= 4.5]).toEqual([ground, true]);
  });
  it.each(EDGES)('%s is seen as an edge', (token, grounds) => {
    for (const ground of grounds) expect([ground, ratio(token, ground) >= 3]).toEqual([ground, true]);
  });
});
