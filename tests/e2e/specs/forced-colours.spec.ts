import type { Locator } from 'playwright/test';
import { bring, compare, openTab, panel } from '../comparing';
import { FERRY, FERRY_AGAIN } from '../ferry';
import { expect, test } from '../fixtures';
import { look, settle } from '../looks';
import { JAILED, OFFICER, PRESS } from '../pages/titles';

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

/** What is left of the sign before a voice where the colours are the system's: its form. */
const formOf = (voice: Locator): Promise<string> =>
  voice.evaluate((line) => {
    const { borderRadius, borderTopWidth, transform } = getComputedStyle(line, '::before');
    return [borderRadius, borderTopWidth, transform].join(' ');
  });

test('where the system imposes its colours, a voice is told by its name and the form of its sign', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active' });
  const window = await settle(app, 'light');
  const forms = new Map<string, string>();
  for (const title of [PRESS, JAILED, OFFICER]) {
    await window.row(title).click();
    const pane = window.pane(title);
    await pane.passage(1).waitFor();
    for (const tone of ['account', 'custody', 'source', 'article']) {
      const voice = pane.root.locator(`.passage-voice.from-${tone}`);
      if ((await voice.count()) === 0) continue;
      forms.set(tone, await formOf(voice.first()));
      await expect(voice.first()).not.toBeEmpty();
    }
  }
  expect([...forms.keys()].sort()).toEqual(['account', 'article', 'custody', 'source']);
  expect(new Set(forms.values()).size).toBe(4);
  await look(app, 'forced-voices');
});

/** What is left of a highlight of the text that is painted over it: its line, and its ground. */
const paintOf = (pane: Locator, name: string) =>
  pane
    .locator('.passage-text')
    .first()
    .evaluate((text, highlight) => {
      const style = getComputedStyle(text, `::highlight(${highlight})`);
      const { textDecorationLine: line, textDecorationStyle, textDecorationThickness } = style;
      return {
        line,
        form: `${textDecorationStyle} ${textDecorationThickness}`,
        ground: style.backgroundColor,
      };
    }, name);

test('where the system imposes its colours, a difference and what was decided of it are told by line, sign and word', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active' });
  await bring(app, 'tarn.txt', FERRY);
  await bring(app, 'lake.txt', FERRY_AGAIN);
  const window = await compare(app, 'Fire on the Lady Tarn', 'Lake ferry burns');
  await openTab(app, 'Differences');
  await page.keyboard.press('d');
  await page.keyboard.press('y');
  await page.keyboard.press('d');
  await page.keyboard.press('x');
  await page.keyboard.press('d');
  const rows = panel(app).locator('.finding');
  const [confirmed, dismissed, chosen] = [
    rows.filter({ hasText: 'Confirmed by you' }),
    rows.filter({ hasText: 'Dismissed by you' }),
    rows.filter({ has: page.locator('[aria-current="true"]') }),
  ];
  for (const one of [confirmed, dismissed, chosen]) await expect(one).toHaveCount(1);
  await expect(chosen).toContainText('Not reviewed');
  const signs = await Promise.all(
    [confirmed, dismissed, chosen].map((one) => one.locator('.finding-state svg').innerHTML()),
  );
  expect(new Set(signs).size).toBe(3);
  expect(await styleOf(chosen.locator('.finding-open'), 'outline-style')).toBe('solid');
  expect(await styleOf(confirmed.locator('.finding-open'), 'outline-style')).toBe('none');
  const lines = await Promise.all(
    ['difference', 'difference-own', 'difference-context', 'find', 'jump'].map((name) =>
      paintOf(window.pane('Lake ferry burns').root, name),
    ),
  );
  expect(lines.map(({ line }) => line)).toEqual(lines.map(() => 'underline'));
  expect(new Set(lines.map(({ form }) => form)).size).toBe(lines.length);
  const painted = await paintOf(window.pane('Lake ferry burns').root, 'difference-chosen');
  expect(painted.ground).not.toBe(lines[0]?.ground);
  await look(app, 'forced-differences');
});
