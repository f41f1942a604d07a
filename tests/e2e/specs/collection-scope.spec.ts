import { readFile } from 'node:fs/promises';
import { addCollection, bringNight, NIGHT } from '../collections';
import { expect, test, type App } from '../fixtures';
import type { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

/** Writes a note on the second passage of an article. */
async function writeOn(app: App, window: ReaderWindow, title: RegExp | string, text: string): Promise<void> {
  await window.row(title).click();
  await window.pane(title).passage(1).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
  await app.page.keyboard.press('Control+Enter');
  await expect(app.page.getByRole('article').filter({ hasText: text }).first()).toBeVisible();
}

test('while a collection is chosen, comparing, the notebook and the export are about its articles alone', async ({
  app,
}) => {
  const window = await bringNight(app);
  const { page } = app;
  await writeOn(app, window, OFFICER, 'A note outside.');
  await addCollection(app, 'The night');
  await page.getByRole('button', { name: 'Collection: The night' }).click();
  await page.getByRole('menuitem', { name: 'All articles' }).click();
  for (const { title } of NIGHT.slice(0, 3))
    await page.getByRole('checkbox', { name: `Select “${title}” for comparison` }).check();
  await page.keyboard.press('Control+Shift+l');
  await window.dialog.getByRole('checkbox', { name: /The night/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^The night, / }).click();
  await writeOn(app, window, 'The miller', 'A note inside.');

  await test.step('articles to compare, unless all are asked for', async () => {
    await page.keyboard.press('Control+Shift+c');
    const options = window.dialog.getByRole('option');
    await expect(options).toHaveText([/The baker/, /The ferryman/]);
    await window.dialog.getByRole('button', { name: 'All articles' }).click();
    await expect(window.dialog.getByRole('option', { name: OFFICER })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(window.dialog).toHaveCount(0);
  });

  await test.step('notes', async () => {
    await window.go('Notebook');
    await expect(page.getByText('A note inside.').first()).toBeVisible();
    await expect(page.getByText('A note outside.')).toHaveCount(0);
  });

  await test.step('what is exported', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export this collection' }).click();
    await page.getByRole('menuitem', { name: 'Markdown', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('A note inside.');
    expect(text).not.toContain('A note outside.');
  });

  await test.step('and from its own menu, in any format', async () => {
    await window.go('Library');
    await page.getByRole('button', { name: /^The night, / }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Export notes and topics…' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('A note inside.');
    expect(text).not.toContain('A note outside.');
    await window.go('Notebook');
  });

  await test.step('all of them again', async () => {
    await page.getByRole('button', { name: 'Collection: The night' }).click();
    await page.getByRole('menuitem', { name: 'All articles' }).click();
    await expect(page.getByText('A note outside.').first()).toBeVisible();
  });
});
