import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { INTERVIEWED, JAILED, OFFICER } from '../pages/titles';
import { walkByTab } from '../tab-walk';

/** Brings the window to a view as a reader has it: with a text, a note, a comparison. */
async function prepare(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  const { keyboard } = app.page;
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(2).click();
  await keyboard.press('b');
  await keyboard.press('h');
  await expect(window.pane(OFFICER).passage(2).locator('mark')).toHaveCount(1);
  await keyboard.press('Alt+2');
  await app.page.getByRole('button', { name: 'Choose articles' }).click();
  await window.chooseArticles(OFFICER, JAILED);
  await expect(window.pane(JAILED).passage(1)).toBeVisible();
  return window;
}

const hasFocus = (app: App): Promise<boolean> =>
  app.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

type Enter = (app: App, window: ReaderWindow) => Promise<void>;
const press =
  (key: string): Enter =>
  ({ page }) =>
    page.keyboard.press(key);

const VIEWS: readonly (readonly [string, Enter])[] = [
  ['Library', press('Alt+1')],
  [
    'Search',
    async ({ page }, { results }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('officer');
      await expect(results.getByRole('option').first()).toBeVisible();
    },
  ],
  ['Comparison', press('Alt+2')],
  ['Topic table', press('Alt+3')],
  ['Notebook', press('Alt+4')],
  ['Settings', press('Control+,')],
];

test('in every view F6 goes round its parts, Tab comes to every control, and the focus is never lost', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const window = await prepare(app);
  const { page } = app;
  for (const [name, enter] of VIEWS) {
    await test.step(name, async () => {
      await enter(app, window);
      await expect.poll(() => hasFocus(app)).toBe(true);
      await expect(page.locator('main .loading')).toHaveCount(0);
      for (const key of ['F6', 'Shift+F6']) {
        const parts = new Set<string>();
        for (let step = 0; step < 10; step += 1) {
          await page.keyboard.press(key);
          expect(await hasFocus(app), `${name}: ${key}`).toBe(true);
          parts.add(
            await page.evaluate(() => {
              const part = document.activeElement?.closest('header, nav, main, aside, footer, [data-pane]');
              return `${part?.tagName ?? ''} ${part?.getAttribute('aria-label') ?? ''}`;
            }),
          );
        }
        expect(parts.size, `${name}: ${[...parts].join(', ')}`).toBeGreaterThanOrEqual(4);
      }
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const { stops, missed } = await walkByTab(page, 'body', key);
        expect(missed, `${name}, ${key}`).toEqual([]);
        expect(stops.length, name).toBeGreaterThan(8);
      }
    });
  }
});

/** What is asked for in the palette, and the name of the dialog that it opens. */
const DIALOGS: readonly (readonly [string, RegExp])[] = [
  ['Keyboard shortcuts', /Keyboard shortcuts/],
  ['Import pasted text', /Paste|pasted/i],
  ['Show log', /Log/i],
];

test('every dialog is walked by keyboard, keeps the focus while it is open, and gives it back', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const window = new ReaderWindow(app.page);
  const { page } = app;
  const { keyboard } = page;
  await window.row(INTERVIEWED).click();
  const passage = window.pane(INTERVIEWED).passage(3);

  const walk = async (name: string): Promise<void> => {
    await expect(window.dialog, name).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') != null), {
        message: name,
      })
      .toBe(true);
    const { missed, isLeft } = await walkByTab(page, '[role=dialog]');
    expect(missed, name).toEqual([]);
    expect(isLeft, name).toBe(false);
    await keyboard.press('Escape');
    await expect(window.dialog, name).toHaveCount(0);
    await expect.poll(() => hasFocus(app), { message: name }).toBe(true);
  };

  for (const [wanted, title] of DIALOGS) {
    await test.step(wanted, async () => {
      await passage.click();
      await keyboard.press('Control+Shift+p');
      await window.dialog.getByRole('combobox').fill(wanted);
      await keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await walk(wanted);
      await expect(passage).toBeFocused();
    });
  }

  for (const [name, key] of [
    ['command palette', 'Control+Shift+p'],
    ['quick open', 'Control+k'],
    ['shortcuts', '?'],
    ['compare with', 'Control+Shift+c'],
  ] as const) {
    await test.step(name, async () => {
      await passage.click();
      await keyboard.press(key);
      await walk(name);
      await expect(passage).toBeFocused();
    });
  }

  await test.step('the menu of a passage', async () => {
    await passage.click();
    await keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(passage).toBeFocused();
  });

  await test.step('a new topic', async () => {
    await passage.click();
    await keyboard.press('p');
    await walk('topic');
    await expect(passage).toBeFocused();
  });
});
