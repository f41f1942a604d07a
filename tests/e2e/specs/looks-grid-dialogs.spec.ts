import { damage, OPENERS, prepareDialogs } from '../dialogs';
import { expect, test } from '../fixtures';
import { GRID, lookAtGrid } from '../grid';
import { settle, wear } from '../looks';

test.use({ before: { start: damage } });

/** The other dialogs of the window, by the keys or the command that opens them. */
const BY_KEY: readonly (readonly [string, string])[] = [
  ['palette', 'Control+Shift+p'],
  ['quick-open', 'Control+k'],
  ['shortcuts', '?'],
  ['compare-with', 'Control+Shift+c'],
  ['topic', 'p'],
];

for (const theme of GRID.themes) {
  test(`no dialog has a fault that axe finds or cuts anything off, in ${theme} and at each width`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    await settle(app, theme);
    const window = await prepareDialogs(app);
    await wear(app, theme);
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(window.dialog).toHaveCount(0);
    };
    for (const { name, title, open } of OPENERS) {
      await open(app, window);
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await lookAtGrid(app, `${name}-${theme}`);
      await close();
    }
    for (const [name, key] of BY_KEY) {
      await page.keyboard.press(key);
      await expect(window.dialog).toBeVisible();
      await lookAtGrid(app, `${name}-${theme}`);
      await close();
    }
  });
}
