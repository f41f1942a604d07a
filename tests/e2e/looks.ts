import { AxeBuilder } from '@axe-core/playwright';
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

export async function settle(app: App, theme: (typeof THEMES)[number]): Promise<ReaderWindow> {
  const settings = await ask(app.page, 'settings:read', {});
  await ask(app.page, 'settings:save', { settings: { ...settings, theme } });
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
  const session = await ask(app.page, 'session:read', {});
  await ask(app.page, 'session:save', { session: { ...session, isWelcomed: true } });
  return new ReaderWindow(app.page);
}

/** Takes a picture, and fails on every fault that axe finds in what is shown. */
export async function look(app: App, name: string): Promise<void> {
  await app.page.evaluate(() => document.fonts.ready);
  await expect(app.page.locator('.loading')).toHaveCount(0);
  await app.page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
