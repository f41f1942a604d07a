import type { Page } from 'playwright/test';
import { compare } from '../comparing';
import { expect, test } from '../fixtures';
import { look, settle } from '../looks';
import { ReaderWindow } from '../pages/reader-window';
import { APPEALS, INTERVIEWED, JAILED, OFFICER } from '../pages/titles';
import { charactersALine, faultsOf } from '../window-faults';

/** CSS pixels; 360 is a window of 1440 at 400 %. */
const WIDTHS = [360, 420, 720, 900, 1024, 1440, 2560] as const;
const LEAST_CHARACTERS = 30;

/** Tabs in front whose panel, as they name it, is not in the page. */
const tabsWithoutPanel = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=tab][aria-selected=true]')]
      .filter((tab) => document.getElementById(tab.getAttribute('aria-controls') ?? '') === null)
      .map((tab) => tab.textContent),
  );

const resize = (page: Page, width: number): Promise<void> => page.setViewportSize({ width, height: 860 });

test('no view cuts anything off, scrolls sideways or has a target too small, from 360 to 2560 px', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  const window = await settle(app, 'light');
  const atEveryWidth = async (view: string, check: (at: string) => Promise<void>): Promise<void> => {
    for (const width of WIDTHS) {
      await resize(page, width);
      const at = `${view} at ${String(width)} px`;
      await expect.poll(() => faultsOf(page), { message: at }).toEqual([]);
      await check(at);
    }
    await resize(page, 1440);
  };
  const nothingMore = (): Promise<void> => Promise.resolve();
  const readable = async (at: string): Promise<void> =>
    expect
      .poll(async () => Math.min(...(await charactersALine(page))), { message: at })
      .toBeGreaterThanOrEqual(LEAST_CHARACTERS);

  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(3).click();
  await page.keyboard.press('h');
  await atEveryWidth('reading', readable);
  await window.search.fill('refuse commander');
  await expect(window.results.getByRole('option').first()).toBeVisible();
  await atEveryWidth('search', nothingMore);
  await window.search.fill('');
  await window.go('Comparison');
  await atEveryWidth('comparisons', nothingMore);
  await compare(app, OFFICER, JAILED, APPEALS, INTERVIEWED);
  await atEveryWidth('comparison', async (at) => {
    await readable(at);
    const ways = page.getByRole('group', { name: 'View of this comparison' });
    await expect(ways.getByRole('button', { name: 'Topic table' }), at).toBeVisible();
    expect(await tabsWithoutPanel(page), at).toEqual([]);
  });
  for (const view of ['Topic table', 'Notebook', 'Pairs', 'Settings'] as const) {
    await window.go(view);
    await atEveryWidth(view, nothingMore);
  }
});

test('three columns stand beside the open panel at 1280 px, four at 1440, each of readable lines', async ({
  app,
}) => {
  const { page } = app;
  await resize(page, 1280);
  await compare(app, OFFICER, JAILED, APPEALS);
  const columns = page.locator('.compare-frame [data-pane]');
  await expect(page.getByRole('button', { name: 'Hide side panel' })).toBeVisible();
  await expect(columns).toHaveCount(3);
  expect(Math.min(...(await charactersALine(page)))).toBeGreaterThanOrEqual(LEAST_CHARACTERS);
  await resize(page, 1440);
  await page.getByRole('button', { name: 'Add article…' }).click();
  const { dialog } = new ReaderWindow(page);
  await dialog.getByRole('option', { name: INTERVIEWED }).click();
  await dialog.getByRole('button', { name: /Compare|Add/ }).click();
  await expect(columns).toHaveCount(4);
  expect(Math.min(...(await charactersALine(page)))).toBeGreaterThanOrEqual(LEAST_CHARACTERS);
});

test('in a narrow window the list is a drawer that takes the keys and gives them back', async ({ app }) => {
  const { page } = app;
  await resize(page, 420);
  const window = await settle(app, 'light');
  const open = page.getByRole('button', { name: 'Show articles' });
  const drawer = page.getByRole('dialog', { name: 'Library' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeVisible();
  await expect(drawer.locator(':focus')).toHaveCount(1);
  await look(app, 'drawer-420');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(open).toBeFocused();
  await open.click();
  await page.mouse.click(410, 500);
  await expect(drawer).toBeHidden();
  await open.click();
  await window.row(OFFICER).click();
  await expect(drawer).toBeHidden();
  await expect(window.pane(OFFICER).passage(1)).toBeInViewport();
  await page.keyboard.press('j');
  await expect(window.pane(OFFICER).focused).toBeVisible();
});

test('in a narrow window results stand in the place of the text until one is opened', async ({ app }) => {
  const { page } = app;
  await resize(page, 420);
  const window = await settle(app, 'light');
  await window.search.fill('refuse commander');
  await window.results.getByRole('option').first().click();
  await expect(page.locator('[data-pane]')).toBeVisible();
  await page.getByRole('button', { name: 'Show results' }).click();
  await expect(window.results).toBeVisible();
});

test('in a narrow window the side panel is a sheet under the text, and Escape closes it', async ({ app }) => {
  const { page } = app;
  const window = new ReaderWindow(page);
  await window.row(OFFICER).click();
  await resize(page, 420);
  const sheet = page.getByRole('complementary', { name: 'About this article' });
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'Show side panel' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.locator(':focus')).toHaveCount(1);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show side panel' })).toBeFocused();
  await resize(page, 1440);
  await expect(sheet).toBeVisible();
});

for (const width of [1280, 420])
  test(`at ${String(width)} px the editor of a note opens in view with its passage`, async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await resize(page, width);
    const window = await settle(app, 'light');
    if (width < 1001) await window.showArticles();
    await window.row(OFFICER).click();
    // So many notes before and after it that the new one would lie far from its passage in their list.
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21, 22]) {
      await window.pane(OFFICER).passage(number).focus();
      await page.keyboard.press('h');
      await expect(window.pane(OFFICER).passage(number).locator('mark').first()).toBeAttached();
    }
    const passage = window.pane(OFFICER).passage(14);
    await passage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await passage.click();
    await page.keyboard.press('n');
    const card = page.getByRole('article', { name: 'New note' });
    await expect(card.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await expect(passage).toBeInViewport({ ratio: 0.3 });
    if (width < 1001) return;
    // That of a mark far down in the list comes up beside its passage.
    await page.keyboard.press('Escape');
    const marked = window.pane(OFFICER).passage(20);
    await marked.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await marked.click();
    await page.keyboard.press('n');
    const own = page.getByRole('article', { name: 'Highlight, Passage 20' });
    await expect(own.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
    const apart = async (): Promise<number> =>
      Math.abs(((await own.boundingBox())?.y ?? 0) - ((await marked.boundingBox())?.y ?? 0));
    await expect.poll(apart).toBeLessThan(40);
  });
