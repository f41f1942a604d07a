import type { Locator } from 'playwright/test';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER, PRESS } from '../pages/titles';

const heading = (app: App, name: string): Locator =>
  app.page.getByRole('heading', { name, exact: true, level: 1 });
const focusIsSomewhere = (app: App): Promise<void> =>
  expect.poll(() => app.page.evaluate(() => document.activeElement !== document.body)).toBe(true);

/** What the two side buttons of a mouse do, which Playwright has no names for. */
const pressSideButton = (app: App, button: 3 | 4): Promise<boolean> =>
  app.page.evaluate((pressed) => {
    const event = (type: string): MouseEvent =>
      new MouseEvent(type, { button: pressed, bubbles: true, cancelable: true });
    const target = document.querySelector('main') ?? document.body;
    return ['mousedown', 'mouseup', 'auxclick'].every((type) => !target.dispatchEvent(event(type)));
  }, button);

test('Back leads through views and texts in the order in which they were left', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  const { keyboard } = app.page;
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(3).click();
  await window.row(PRESS).click();
  await expect(window.pane(PRESS).passage(1)).toBeVisible();
  await window.go('Notebook');
  await expect(heading(app, 'Notebook')).toBeAttached();
  await keyboard.press('Control+,');
  await expect(heading(app, 'Settings')).toBeAttached();
  await focusIsSomewhere(app);

  await keyboard.press('Alt+ArrowLeft');
  await expect(heading(app, 'Notebook')).toBeAttached();
  await focusIsSomewhere(app);
  await keyboard.press('Alt+ArrowLeft');
  await expect(window.pane(PRESS).passage(1)).toBeVisible();
  await focusIsSomewhere(app);
  await keyboard.press('Alt+ArrowLeft');
  await expect(window.pane(OFFICER).passage(3)).toBeVisible();
  await focusIsSomewhere(app);
  await keyboard.press('Alt+ArrowRight');
  await expect(window.pane(PRESS).passage(1)).toBeVisible();
  await keyboard.press('Alt+ArrowRight');
  await expect(heading(app, 'Notebook')).toBeAttached();
});

test('the buttons of the mouse and of the browser go back inside the window', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  const { page } = app;
  await window.row(OFFICER).click();
  await expect(window.pane(OFFICER).passage(1)).toBeVisible();
  await window.row(PRESS).click();
  await expect(window.pane(PRESS).passage(1)).toBeVisible();

  await test.step('mouse', async () => {
    expect(await pressSideButton(app, 3)).toBe(true);
    await expect(window.pane(OFFICER).passage(1)).toBeVisible();
    expect(await pressSideButton(app, 4)).toBe(true);
    await expect(window.pane(PRESS).passage(1)).toBeVisible();
  });

  await test.step('browser', async () => {
    const atHome = (): Promise<boolean> =>
      page.evaluate(() => (history.state as { place?: number } | null)?.place === 1);
    await expect.poll(atHome).toBe(true);
    await page.evaluate(() => history.back());
    await expect(window.pane(OFFICER).passage(1)).toBeVisible();
    await expect.poll(atHome).toBe(true);
    await page.evaluate(() => history.forward());
    await expect(window.pane(PRESS).passage(1)).toBeVisible();
    await expect.poll(atHome).toBe(true);
    // Further back than there is anything leaves the window where it is.
    for (let times = 0; times < 4; times += 1) {
      await page.evaluate(() => history.back());
      await expect.poll(atHome).toBe(true);
    }
    await expect(window.pane(OFFICER).passage(1)).toBeVisible();
  });
});

test('a view that is left takes no focus with it', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  const { keyboard } = app.page;
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(4).click();
  for (const key of ['Alt+4', 'Control+,', 'Alt+2', 'Alt+3']) {
    await keyboard.press(key);
    await focusIsSomewhere(app);
  }
  await keyboard.press('Alt+1');
  await expect(window.pane(OFFICER).passage(4)).toBeFocused();

  await test.step('a card that is removed in the notebook gives it to the next', async () => {
    for (const number of [2, 3]) {
      await window.pane(OFFICER).passage(number).click();
      await keyboard.press('b');
      await expect(window.pane(OFFICER).passage(number)).toHaveAccessibleName(/bookmarked/);
    }
    await keyboard.press('Alt+4');
    const remove = app.page.getByRole('button', { name: 'Remove bookmark' });
    await expect(remove).toHaveCount(2);
    await remove.first().focus();
    await keyboard.press('Enter');
    await expect(remove).toHaveCount(1);
    await focusIsSomewhere(app);
    await remove.first().focus();
    await keyboard.press('Enter');
    await expect(remove).toHaveCount(0);
    await focusIsSomewhere(app);
  });

  await test.step('a note that is opened from the notebook gives it to its passage', async () => {
    await keyboard.press('Control+z');
    const place = app.page.getByRole('button', { name: /^Passage 3/ });
    await place.first().focus();
    await keyboard.press('Enter');
    await expect(window.pane(OFFICER).passage(3)).toBeFocused();
    await keyboard.press('k');
    await expect(window.pane(OFFICER).passage(2)).toBeFocused();
  });
});
