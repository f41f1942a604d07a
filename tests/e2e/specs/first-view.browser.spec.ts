import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

const START = /\/assets\/start-.*\.js$/;

test('the library stands in the page before the program is there, and the program puts it where it was', async ({
  app,
}) => {
  await expect(new ReaderWindow(app.page).row(JAILED)).toBeVisible();
  await app.restart();
  const { page } = app;
  await expect(new ReaderWindow(page).row(JAILED)).toBeVisible();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(START, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const drawn = page.locator('.place-first .library-title', { hasText: OFFICER });
  await expect(drawn).toBeVisible();
  // Drawn in the style of the window, which the policy admits: a refused style would put it at the left margin.
  const before = await drawn.boundingBox();
  await expect(page.locator('.place-first')).toHaveAttribute('inert', '');
  release();
  await expect(page.locator('.place-first')).toHaveCount(0);
  const after = await new ReaderWindow(page).row(OFFICER).locator('.library-title').boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThanOrEqual(1);
  expect(faults).toEqual([]);
});
