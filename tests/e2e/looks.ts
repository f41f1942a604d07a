import axe from 'axe-core';
import type { Locator, Page } from 'playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { ask } from './ask';
import { expect, type App } from './fixtures';
import { ReaderWindow } from './pages/reader-window';

/** For whoever works on the looks: made anew by each run and kept out of git. */
const SHOTS = join(PROJECT, 'tests/e2e/screenshots');
mkdirSync(SHOTS, { recursive: true });

export const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;

type Theme = (typeof THEMES)[number];

export async function wear(app: App, theme: Theme): Promise<void> {
  const settings = await ask(app.page, 'settings:read', {});
  await ask(app.page, 'settings:save', { settings: { ...settings, theme } });
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** In the theme, and past the welcome. */
export async function settle(app: App, theme: Theme): Promise<ReaderWindow> {
  await wear(app, theme);
  const session = await ask(app.page, 'session:read', {});
  await ask(app.page, 'session:save', { session: { ...session, isWelcomed: true } });
  return new ReaderWindow(app.page);
}

/** Waits until what scrolls by itself has come to its place: it is in view and no longer moves. */
export async function rest(locator: Locator): Promise<void> {
  await expect(locator).toBeInViewport();
  let before: number | undefined;
  await expect
    .poll(async () => {
      const now = (await locator.boundingBox())?.y;
      const isStill = now !== undefined && now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}

/** Takes a picture, and fails on every fault that axe finds in what is shown. */
export async function look(app: App, name: string): Promise<void> {
  await app.page.evaluate(() => document.fonts.ready);
  await expect(app.page.locator('.loading')).toHaveCount(0);
  await app.page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
  expect.soft((await axeFaultsOf(app.page)).map((fault) => `${name}: ${fault}`)).toEqual([]);
}

/** In the page and not by `@axe-core/playwright`, which reads its program again for each look: a third of the time. */
async function axeFaultsOf(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
