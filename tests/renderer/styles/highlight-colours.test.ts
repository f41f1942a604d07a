import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemAt } from '@core/text/item-at';

const TOKENS = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;

/** ΔE*ab. An eye can just tell 2.3 (Mahy et al., 1994); colours told at a glance, with nothing beside them, are wider apart. */
const LEAST_DIFFERENCE = 10;

function coloursOf(theme: string): readonly string[] {
  const block = [...TOKENS.matchAll(/([^{}]+)\{([^}]*)\}/g)].find(
    ([, head, body]) => head?.includes(`[data-theme='${theme}']`) && body?.includes('--hl-yellow'),
  );
  return COLOURS.map(
    (name) => new RegExp(`--hl-${name}:\\s*(#[0-9a-f]{6})`).exec(block?.[2] ?? '')?.[1] ?? '',
  );
}

/** CIE 1976 L*a*b* of an sRGB colour under D65 (CIE 15; IEC 61966-2-1). */
function labOf(colour: string): readonly [number, number, number] {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  const f = (share: number): number =>
    share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27) * (share / 116) + 16 / 116;
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, other: string): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(THEMES)('the colours of highlights in the theme “%s”', (theme) => {
  it('are told apart, each from each', () => {
    const colours = coloursOf(theme);
    const alike = colours.flatMap((one, at) =>
      colours.slice(at + 1).flatMap((other, after) => {
        const apart = difference(one, other);
        const names = `${itemAt(COLOURS, at)} and ${itemAt(COLOURS, at + 1 + after)}`;
        return apart >= LEAST_DIFFERENCE ? [] : [`${names}: ${apart.toFixed(1)}`];
      }),
    );
    expect(colours.every((colour) => colour !== '')).toBe(true);
    expect(alike).toEqual([]);
  });
});
