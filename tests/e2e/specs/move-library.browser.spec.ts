import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { listData } from '../../../main/backups/list-data';
import { startHost, type RunningHost } from '../../support/start-host';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

async function write(page: Page, passage: number, text: string): Promise<void> {
  const window = new ReaderWindow(page);
  await window.go('Library');
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(passage).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(window.status).toContainText('All notes saved');
}

const textsOf = async (page: Page): Promise<readonly string[]> =>
  (await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation.text).sort();

test('the library moves to another folder, a restart goes on there, and a folder that is missing is named', async ({
  context,
}) => {
  test.setTimeout(120_000);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-move-')));
  const [dataDir, folder, full] = [join(root, 'old'), join(root, 'new'), join(root, 'full')];
  mkdirSync(full);
  writeFileSync(join(full, 'letter.txt'), 'Dear Ann');
  let host: RunningHost = await startHost(dataDir);
  const page = await context.newPage();
  await page.goto(host.url);
  const window = new ReaderWindow(page);
  const restart = async (): Promise<void> => {
    await page.goto('about:blank');
    await host.close();
    host = await startHost(dataDir);
    await page.goto(host.url);
  };
  await write(page, 3, 'The first note.');
  /** What the copy in the old folder holds: as it was when the library moved, whatever comes later. */
  const copy = (): ReturnType<typeof listData> => listData(dataDir);
  let left: Awaited<ReturnType<typeof copy>> = [];

  await test.step('it is refused a folder that is not empty, and takes one that is new', async () => {
    await window.go('Settings');
    await page.getByRole('button', { name: 'Move library…' }).click();
    const field = window.dialog.getByLabel('New folder of the library');
    await field.fill(full);
    await window.dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(window.dialog.getByRole('alert')).toContainText('That folder is not empty');
    await field.fill(folder);
    await window.dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(window.dialog.getByRole('status')).toContainText('The library was moved');
    await expect(window.dialog).toContainText(dataDir);
    await window.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(page.locator('.banner')).toContainText(`The library was moved to ${folder}`);
  });

  await test.step('nothing is saved in the old folder any more', async () => {
    left = await copy();
    expect(left.length).toBeGreaterThan(2);
    const [note] = await ask(page, 'annotations:list', {});
    if (note === undefined) throw new Error('no note');
    const changed = { ...note.annotation, text: 'Too late.' };
    await expect(ask(page, 'annotations:save', { annotation: changed })).rejects.toThrow();
  });

  await test.step('a restart on the old folder goes on in the new one', async () => {
    await restart();
    await expect(page.locator('.banner')).toHaveCount(0);
    expect(await textsOf(page)).toEqual(['The first note.']);
    await write(page, 4, 'The second note.');
    await window.go('Settings');
    await expect(page.getByText(folder, { exact: true })).toBeVisible();
    await expect(
      page.getByText(`A copy of the library from before it was moved is in ${dataDir}.`),
    ).toBeVisible();
    await restart();
    expect(await textsOf(page)).toEqual(['The first note.', 'The second note.']);
  });

  await test.step('where the folder is missing the copy is shown, for reading alone', async () => {
    await page.goto('about:blank');
    await host.close();
    renameSync(folder, join(root, 'drive'));
    host = await startHost(dataDir);
    await page.goto(host.url);
    await expect(page.locator('.banner')).toContainText(`moved to ${folder}, and that folder is missing`);
    expect(await textsOf(page)).toEqual(['The first note.']);
    expect(existsSync(folder)).toBe(false);
    await page.goto('about:blank');
    await host.close();
    renameSync(join(root, 'drive'), folder);
    host = await startHost(dataDir);
    await page.goto(host.url);
    expect(await textsOf(page)).toEqual(['The first note.', 'The second note.']);
  });
  await page.close();
  await host.close();
  expect(await copy()).toEqual(left);
  rmSync(root, { recursive: true });
});
