import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { startHost, startHostAtHome, type RunningHost } from '../../support/start-host';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

async function write(page: Page, title: RegExp | string, passage: number, text: string): Promise<void> {
  const window = new ReaderWindow(page);
  await window.go('Library');
  await window.row(title).click();
  await window.pane(title).passage(passage).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(window.status).toContainText('All notes saved');
}

const textsOf = async (page: Page): Promise<readonly string[]> =>
  (await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation.text).sort();

test('a backup is made, looked through, gives back a note, and takes the place of what is there', async ({
  context,
}) => {
  test.setTimeout(180_000);
  const root = mkdtempSync(join(tmpdir(), 'synoptic-backups-'));
  const [dataDir, backups] = [join(root, 'data'), join(root, 'backups')];
  let host: RunningHost = await startHost(dataDir, ['--backups', backups]);
  const page = await context.newPage();
  await page.goto(host.url);
  const window = new ReaderWindow(page);
  await write(page, OFFICER, 3, 'The first note.');
  await write(page, JAILED, 2, 'The second note.');

  await window.go('Settings');
  await expect(page.getByText('As --backups says.')).toBeVisible();
  await expect(page.getByText('No backup has been made yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const rows = page.getByRole('list', { name: 'Backups, the newest first' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('on request');
  await rows
    .first()
    .getByRole('button', { name: /^Check/ })
    .click();
  await expect(window.notices).toContainText('Every file of this backup is as it was written.');

  /** The window is loaded anew after it. */
  const confirm = async (): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await window.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await loaded;
  };

  await test.step('a note that was removed, and one that says something else', async () => {
    const [first, second] = (await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation);
    if (first === undefined || second === undefined) throw new Error('no notes');
    await ask(page, 'annotations:remove', { annotationId: first.id });
    await ask(page, 'annotations:save', { annotation: { ...second, text: 'Other words.' } });
    await rows
      .first()
      .getByRole('button', { name: /^Notes/ })
      .click();
    const items = window.dialog.getByRole('listitem');
    await expect(items).toHaveCount(2);
    await expect(items.filter({ hasText: first.text })).toContainText('Not in the library');
    await expect(items.filter({ hasText: second.text })).toContainText('Other words now');
    await items.filter({ hasText: first.text }).getByRole('button', { name: 'Bring back' }).click();
    await expect(items).toHaveCount(1);
    expect(await textsOf(page)).toEqual(['Other words.', first.text].sort());
    await page.keyboard.press('Escape');
  });

  await test.step('the whole', async () => {
    await rows
      .first()
      .getByRole('button', { name: /^Restore/ })
      .click();
    await expect(window.dialog).toContainText('What is there now is backed up first');
    await confirm();
    await expect(window.dialog).toHaveCount(0);
    await expect.poll(() => textsOf(page)).toEqual(['The first note.', 'The second note.']);
    await window
      .row(JAILED)
      .or(page.getByRole('heading', { name: 'Settings' }))
      .first()
      .waitFor();
    await window.go('Settings');
    await expect(rows.filter({ hasText: 'before a restore' })).toHaveCount(1);
  });

  await test.step('and it stays so over a restart; what was there before can be come back to', async () => {
    await page.goto('about:blank');
    await host.close();
    host = await startHost(dataDir, ['--backups', backups]);
    await page.goto(host.url);
    expect(await textsOf(page)).toEqual(['The first note.', 'The second note.']);
    await window.go('Settings');
    await rows
      .filter({ hasText: 'before a restore' })
      .getByRole('button', { name: /^Restore/ })
      .click();
    await confirm();
    await expect.poll(() => textsOf(page)).toContain('Other words.');
  });

  await test.step('a damaged one is told of, and nothing is changed', async () => {
    await page.goto('about:blank');
    await host.close();
    const newest = readdirSync(backups).sort().at(-1) ?? '';
    const damaged = join(backups, newest, 'data', 'session.json');
    // It may share its file with another one.
    rmSync(damaged);
    writeFileSync(damaged, '{}');
    host = await startHost(dataDir, ['--backups', backups]);
    await page.goto(host.url);
    const before = await textsOf(page);
    await window.go('Settings');
    const { backups: listed } = await ask(page, 'backups:state', {});
    const at = listed.findIndex(({ id }) => id === newest);
    await rows
      .nth(at)
      .getByRole('button', { name: /^Restore/ })
      .click();
    await window.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(window.notices).toContainText('This backup is damaged');
    expect(await textsOf(page)).toEqual(before);
  });
  await page.close();
  await host.close();
  rmSync(root, { recursive: true });
});

test('a folder for backups is offered once there are notes, chosen, refused inside the data folder, and given up', async ({
  context,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'synoptic-offered-'));
  const home = join(root, 'config', 'synoptic');
  const host = await startHostAtHome(join(root, 'config'));
  const page = await context.newPage();
  await page.goto(host.url);
  const window = new ReaderWindow(page);
  const offer = page.locator('.banner').filter({ hasText: 'Keep backups' });
  for (const [at, text] of ['One.', 'Two.', 'Three.'].entries()) {
    await expect(offer).toHaveCount(0);
    await write(page, OFFICER, at + 2, text);
  }
  await offer.getByRole('button', { name: 'Choose…' }).click();
  const field = page.getByLabel('Folder for backups');
  await field.fill(join(home, 'inside'));
  await page.getByRole('button', { name: 'Back up here' }).click();
  await expect(window.notices).toContainText('outside the data folder');
  await field.fill(join(root, 'copies'));
  await page.getByRole('button', { name: 'Back up here' }).click();
  await expect(offer).toHaveCount(0);
  const rows = page.getByRole('list', { name: 'Backups, the newest first' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  expect(readdirSync(join(root, 'copies'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Stop backing up' }).click();
  await expect(field).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.close();
  await host.close();
  rmSync(root, { recursive: true });
});
