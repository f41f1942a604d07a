import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MINIMUM,
  parseWindowState,
  boundsFor,
  type Bounds,
} from '../../../../main/hosts/desktop/window-bounds';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Bounds = { x: 1440, y: 0, width: 2560, height: 1440 };
const at = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

test('the first window stands in the middle of the first screen', () => {
  expect(boundsFor(null, [laptop])).toEqual(at(80, 33, 1280, 860));
});

test('a window comes back where it was, also on the second screen', () => {
  const saved = at(1600, 100, 1000, 800);
  expect(boundsFor(saved, [laptop, beside])).toEqual(saved);
});

test('a window of a screen that is gone comes to the first one, at its size', () => {
  const { bounds } = boundsFor(at(1600, 100, 1000, 800), [laptop]);
  expect(bounds).toEqual({ x: 220, y: 63, width: 1000, height: 800 });
});

test('a window larger than the screen that is left is cut to it', () => {
  const { bounds } = boundsFor(at(0, 25, 2560, 1440), [laptop]);
  expect(bounds).toMatchObject({ width: 1440, height: 875 });
});

test('wherever it was left, the title bar can be reached', () => {
  const integer = (min: number, max: number) => fc.integer({ min, max });
  const saved = fc.tuple(integer(-9e3, 9e3), integer(-9e3, 9e3), integer(1, 9e3), integer(1, 9e3));
  fc.assert(
    fc.property(saved, ([x, y, width, height]) => {
      const { bounds } = boundsFor(at(x, y, width, height), [laptop, beside]);
      const isReached = [laptop, beside].some(
        (area) =>
          bounds.y >= area.y &&
          bounds.y < area.y + area.height &&
          Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 160,
      );
      expect(isReached).toBe(true);
      expect(bounds.width).toBeGreaterThanOrEqual(MINIMUM.width);
    }),
  );
});

test.each([
  null,
  4,
  'x',
  {},
  { bounds: null },
  { bounds: { x: 0 }, isMaximized: true },
  at(0.5, 0, 9, 9),
  at(0, 0, -1, 9),
])('a damaged place %j counts as none', (value) => expect(parseWindowState(value)).toBeNull());

test('a saved place is read back as it was', () => {
  const saved = at(1, 2, 800, 600);
  expect(parseWindowState(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
});
