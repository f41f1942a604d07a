import type { Locator } from 'playwright/test';
import { compare } from '../comparing';
import { expect, test } from '../fixtures';
import { look, settle } from '../looks';
import { JAILED, OFFICER } from '../pages/titles';

const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;

const styleOf = (element: Locator, property: string): Promise<string> =>
  element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

test('where the system imposes its colours, marks, focus and matches are told by their forms', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active' });
  const window = await settle(app, 'light');
  await window.row(OFFICER).click();
  const pane = window.pane(OFFICER);
  for (let colour = 1; colour <= 5; colour += 1) {
    await pane.passage(colour * 2).click();
    await page.keyboard.press('h');
    await expect(
      pane
        .passage(colour * 2)
        .locator('.hl')
        .first(),
    ).toBeVisible();
    // The first is what a highlight has from the start, and its key would take it away.
    if (colour > 1) await page.keyboard.press(String(colour));
    await expect(
      pane
        .passage(colour * 2)
        .locator(`.hl-${COLOURS[colour - 1] ?? ''}`)
        .first(),
    ).toBeVisible();
  }
  await expect
    .poll(async () => {
      const marks = await pane.root.locator('.hl').all();
      return new Set(await Promise.all(marks.map((mark) => styleOf(mark, 'text-decoration-style')))).size;
    })
    .toBe(5);
  await pane.passage(1).click();
  expect(await styleOf(pane.passage(1).locator('.passage-body'), 'outline-style')).toBe('solid');
  expect(await styleOf(pane.passage(4).locator('.passage-body'), 'outline-style')).toBe('none');
  await look(app, 'forced-reading');
  await compare(app, OFFICER, JAILED);
  await window.pane(OFFICER).passage(5).click();
  const kinds = ['join-same-topic', 'join-same-subject'];
  const edges = await Promise.all(
    kinds.map((kind) =>
      styleOf(
        page.locator(`.passage.${kind}:not(.join-differs) > .passage-body`).first(),
        'border-inline-start-style',
      ),
    ),
  );
  expect(edges).toEqual(['dashed', 'solid']);
  await look(app, 'forced-compare');
});
