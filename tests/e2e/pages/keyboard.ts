import { expect, type Locator, type Page } from 'playwright/test';

const LONGEST_WAY = 60;

/** Goes on with Tab, or back with Shift+Tab, until the element has the focus. Throws where it is not met. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${LONGEST_WAY} times ${key} did not come to ${String(target)}`);
}

/** Opens the context menu of what has the focus and goes down to an entry. */
export async function chooseByKeys(page: Page, entry: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  const item = page.getByRole('menuitem', { name: entry });
  for (let step = 0; step < LONGEST_WAY && !(await hasFocus(item)); step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
