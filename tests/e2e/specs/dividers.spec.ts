import type { Locator } from 'playwright/test';
import { compare } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

const dividerOfList = (app: App): Locator => app.page.getByRole('separator', { name: 'Width of the list' });
const widthOf = async (part: Locator): Promise<number> => Math.round((await part.boundingBox())?.width ?? 0);

test('the list is made wider by fine steps, to its ends, back again, and stays so after a restart', async ({
  app,
}) => {
  const list = (): Locator => app.page.getByRole('region', { name: 'Library' });
  await new ReaderWindow(app.page).row(OFFICER).click();
  await expect(list()).toBeVisible();
  const usual = await widthOf(list());
  const { keyboard } = app.page;
  await dividerOfList(app).focus();
  await keyboard.press('ArrowRight');
  await expect.poll(async () => (await widthOf(list())) - usual).toBe(8);
  await keyboard.press('ArrowLeft');
  await expect.poll(async () => (await widthOf(list())) - usual).toBe(0);
  await keyboard.press('Home');
  await expect.poll(() => widthOf(list())).toBe(210);
  await keyboard.press('End');
  await expect.poll(() => widthOf(list())).toBeGreaterThan(usual);
  await dividerOfList(app).dblclick();
  await expect.poll(async () => Math.abs((await widthOf(list())) - 340)).toBeLessThanOrEqual(1);
  await dividerOfList(app).focus();
  for (let step = 0; step < 5; step += 1) await keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(list())).toBeLessThanOrEqual(301);
  const narrower = await widthOf(list());
  await app.restart();
  await expect.poll(async () => Math.abs((await widthOf(list())) - narrower)).toBeLessThanOrEqual(2);
});

test('a double click between two columns makes them alike', async ({ app }) => {
  await app.page.setViewportSize({ width: 1440, height: 860 });
  const window = await compare(app, OFFICER, JAILED);
  const [left, right] = [window.pane(OFFICER).root, window.pane(JAILED).root];
  const divider = app.page.getByRole('separator', { name: /columns/i }).first();
  await divider.focus();
  for (let step = 0; step < 4; step += 1) await app.page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await widthOf(right)) - (await widthOf(left))).toBeGreaterThan(150);
  await divider.dblclick();
  await expect
    .poll(async () => Math.abs((await widthOf(right)) - (await widthOf(left))))
    .toBeLessThanOrEqual(2);
});
