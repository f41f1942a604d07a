import { damage, OPENERS, prepareDialogs } from '../dialogs';
import { expect, test } from '../fixtures';
import { walkByTab } from '../tab-walk';

test.use({ before: { start: damage } });

test('results, originals, chapters, repairs, collections and printing are opened, walked and left by keyboard', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  const window = await prepareDialogs(app);
  for (const { name, title, open } of OPENERS) {
    await test.step(name, async () => {
      const opener = await open(app, window);
      const dialog = page.getByRole('dialog', { name: title });
      await expect(dialog).toBeVisible();
      await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const { stops, missed, isLeft } = await walkByTab(page, '[role=dialog]', key);
        expect(missed, `${name}, ${key}`).toEqual([]);
        expect(isLeft, `${name}, ${key}`).toBe(false);
        expect(stops.length, `${name}, ${key}`).toBeGreaterThanOrEqual(2);
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(opener).toBeFocused();
    });
  }
});
