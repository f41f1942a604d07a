import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canNobodyRun, startHost } from '../../support/start-host';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { openText } from '../marks';
import { ReaderWindow } from '../pages/reader-window';

const FERRY = `# The late ferry

The ferry left the quay at nine, and nobody counted who was on board.

The mate said that the gate had stood open since the morning.
`;
const NOTE = 'Ask the mate who opened it.';

async function writeNote(app: App, text: string): Promise<void> {
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
}

/** Every file below a folder with what it holds. */
function contentsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'hex'),
    ]),
  );
}

function forbid(folder: string): void {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(parentPath, name);
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
  }
  chmodSync(folder, 0o555);
}

function permit(folder: string): void {
  chmodSync(folder, 0o755);
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(parentPath, name), 0o755);
}

test('a folder that may not be written opens for reading, searching and exporting', async ({
  app,
  context,
}) => {
  test.skip(!canNobodyRun(), 'the program lies where only its owner can read it');
  const pane = await openText(app, 'ferry.md', FERRY, /The late ferry/);
  await pane.passage(2).click();
  await writeNote(app, NOTE);
  await app.page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => (await ask(app.page, 'annotations:list', {})).length).toBe(1);
  await app.page.close();
  await app.kill();

  const folder = mkdtempSync(join(tmpdir(), 'synoptic-read-only-'));
  cpSync(app.dataDir, folder, { recursive: true });
  rmSync(join(folder, 'lock'), { force: true });
  forbid(folder);
  const before = contentsOf(folder);
  const host = await startHost(folder, [], 'nobody');
  const page = await context.newPage();
  await page.goto(host.url);
  const window = new ReaderWindow(page);
  await expect(page.getByRole('alert')).toContainText('Read-only: you may not write in the data folder.');
  await expect(window.status).toContainText('Nothing is saved');
  await expect(window.status).not.toContainText('All notes saved');

  await test.step('it is read, searched and exported', async () => {
    await window.row(/The late ferry/).click();
    await expect(page.getByText(NOTE)).toBeVisible();
    await window.search.fill('gate stood open');
    await expect(window.results.getByRole('option').first()).toContainText('gate');
    await window.search.fill('');
    await window.go('Notebook');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all' }).click();
    await page.getByRole('menuitem', { name: 'Markdown', exact: true }).click();
    const text = readFileSync(await (await saved).path(), 'utf8');
    expect(text).toContain(NOTE);
  });

  await test.step('what is written stays in its field, and says why it is not saved', async () => {
    await window.go('Library');
    await window.row(/The late ferry/).click();
    await window
      .pane(/The late ferry/)
      .passage(1)
      .click();
    await page.keyboard.press('n');
    const editor = page.getByRole('textbox', { name: 'Note, in Markdown' });
    await editor.fill('Nine by whose clock?');
    await expect(window.status).toContainText('Read-only');
    await expect(editor).toHaveValue('Nine by whose clock?');
  });

  await page.close({ runBeforeUnload: false });
  await host.close();
  expect(contentsOf(folder)).toEqual(before);
  permit(folder);
  rmSync(folder, { recursive: true });
});

test('a data folder that is moved away while the window is open is told, and nothing is saved elsewhere', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  const pane = await openText(app, 'ferry.md', FERRY, /The late ferry/);
  const moved = `${app.dataDir}-moved`;
  renameSync(app.dataDir, moved);
  await pane.passage(1).click();
  await writeNote(app, 'Nine by whose clock?');
  const alert = app.page.locator('.banner').filter({ hasText: 'Saving has stopped' });
  await expect(alert).toContainText('moved, renamed or removed');
  await expect(app.page.getByRole('textbox', { name: 'Note, in Markdown' })).toHaveValue(
    'Nine by whose clock?',
  );
  expect(readdirSync(tmpdir())).not.toContain(app.dataDir.split('/').at(-1));

  // It is back: the words that were kept are saved.
  renameSync(moved, app.dataDir);
  await expect(alert).toHaveCount(0);
  await app.page
    .getByRole('textbox', { name: 'Note, in Markdown' })
    .fill('Nine by whose clock? The harbour’s.');
  await expect
    .poll(async () => (await ask(app.page, 'annotations:list', {})).map(({ annotation }) => annotation.text))
    .toEqual(['Nine by whose clock? The harbour’s.']);
  await expect(window.status).toContainText('All notes saved');
});

test('a folder whose lock another program took is written no more', async ({ app }) => {
  const pane = await openText(app, 'ferry.md', FERRY, /The late ferry/);
  const lock = join(app.dataDir, 'lock');
  const own = readFileSync(lock, 'utf8');
  writeFileSync(lock, JSON.stringify({ ...(JSON.parse(own) as object), nonce: 'another' }));
  await pane.passage(1).click();
  await writeNote(app, 'Nine by whose clock?');
  await expect(app.page.locator('.banner').filter({ hasText: 'Saving has stopped' })).toContainText(
    'another program',
  );
  expect(await ask(app.page, 'annotations:list', {})).toEqual([]);
  writeFileSync(lock, own);
});

test('a list of articles that cannot be read is not written over', async ({ app }) => {
  await openText(app, 'ferry.md', FERRY, /The late ferry/);
  await app.page.close();
  await app.kill();
  const index = join(app.dataDir, 'library.json');
  rmSync(index);
  // What cannot be read as a file, whoever reads.
  cpSync(join(app.dataDir, 'articles'), index, { recursive: true });
  const before = contentsOf(index);
  await app.restart();
  await expect(app.page.getByRole('alert')).toContainText('library.json in the data folder cannot be read');
  await expect(new ReaderWindow(app.page).row(/The late ferry/)).toBeVisible();
  expect(contentsOf(index)).toEqual(before);
  rmSync(index, { recursive: true });
});
