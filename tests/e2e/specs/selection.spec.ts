import type { Locator } from 'playwright/test';
import { expect, test } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';
import { OFFICER } from '../pages/titles';

/** CSS pixels: the least that a pointer target measures each way. */
const MIN_TARGET = 24;
const WIDTHS = [420, 900, 1440];

test('the colours of the selection bar stand apart, large enough to hit, in every theme and width', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const window = await settle(app, 'light');
  await window.row(OFFICER).click();
  // The looks of a place come with it and stay: those of the notebook must not reach the bar.
  await window.go('Notebook');
  await expect(app.page.getByRole('heading', { name: 'Notebook' }).first()).toBeVisible();
  await window.go('Library');
  // The tooltip of what the pointer rests on is no part of these looks.
  await app.page.mouse.move(640, 5);
  await expect(app.page.getByRole('tooltip')).toHaveCount(0);
  const pane = window.pane(OFFICER);
  const bar = app.page.getByRole('toolbar', { name: 'Selected text' });
  const swatches = bar.getByRole('button', { name: /^Highlight: / });
  for (const theme of THEMES) {
    await wear(app, theme);
    for (const width of WIDTHS) {
      await app.page.setViewportSize({ width, height: 860 });
      await pane.passage(5).scrollIntoViewIfNeeded();
      const at = `${theme}, ${width} px`;
      // A scroll that is still under way takes the bar away again.
      await expect(async () => {
        await app.page.evaluate(() => document.getSelection()?.removeAllRanges());
        await pane.select('letter of resignation');
        await expect(swatches).toHaveCount(5, { timeout: 500 });
        const seen = await seenOf(swatches);
        expect(seen).toHaveLength(5);
        const boxes = seen.map(({ box }) => box);
        expect(boxes.flatMap((box, place) => tooSmall(box, `${at}: ${place}`))).toEqual([]);
        expect(overlapping(boxes), at).toEqual([]);
        expect(
          boxes.filter(({ x, width: own }) => x < 0 || x + own > width),
          at,
        ).toEqual([]);
        // What is seen of a swatch is its dot, in the colour that it gives.
        expect(overlapping(seen.map(({ dot }) => dot)), at).toEqual([]);
        expect(new Set(seen.map(({ ground }) => ground)).size, at).toBe(1);
        expect(new Set(seen.map(({ colour }) => colour)).size, at).toBe(5);
      }).toPass({ timeout: 10_000 });
      await look(app, `selection-bar-${theme}-${width}`);
    }
  }
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Seen {
  readonly box: Box;
  readonly dot: Box;
  readonly ground: string;
  readonly colour: string;
}

/** In one go, for the bar may leave at any time. */
const seenOf = (swatches: Locator): Promise<readonly Seen[]> =>
  swatches.evaluateAll((buttons) => {
    const boxOf = (element: Element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    return buttons.map((button) => {
      const dot = button.firstElementChild ?? button;
      return {
        box: boxOf(button),
        dot: boxOf(dot),
        ground: getComputedStyle(button).backgroundColor,
        colour: getComputedStyle(dot).backgroundColor,
      };
    });
  });

const tooSmall = ({ width, height }: Box, name: string): readonly string[] =>
  width >= MIN_TARGET && height >= MIN_TARGET ? [] : [`${name} measures ${width} × ${height}`];

function overlapping(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((a, first) =>
    boxes.slice(first + 1).flatMap((b, step) => {
      const isApart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      return isApart ? [] : [`${first} and ${first + step + 1}`];
    }),
  );
}
