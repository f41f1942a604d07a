import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright/test';
import type { CollectionId } from '@core/contract/ids';
import { unpacked } from '../../support/unpacked';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { openText } from '../marks';
import { ReaderWindow } from '../pages/reader-window';

const FERRY = `# The late ferry

The ferry left the quay at nine, and nobody counted who was on board.

Mara Lindqvist said that the gate had stood open since the morning. Lindqvist's boat stayed. Then came Odo Rask, on 3 May 1984.
`;

/** Opens the text and writes a note on its second passage. */
async function noteOnFerry(app: App, text: string): Promise<ReaderWindow> {
  const { page } = app;
  const pane = await openText(app, 'ferry.md', FERRY, /The late ferry/);
  await pane.passage(2).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
  await page.getByRole('button', { name: 'Done' }).click();
  const window = new ReaderWindow(page);
  await expect(window.status).toContainText('All notes saved');
  return window;
}

async function saved({ page }: App, press: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await press();
  return download;
}

const partsOf = async (download: Download) => unpacked(await readFile(await download.path()));

test('notes leave as a Word document and as a project for qualitative analysis', async ({ app }) => {
  const { page } = app;
  const window = await noteOnFerry(app, 'Ask who opened it.');
  await window.go('Settings');
  const docx = await saved(app, () =>
    page.getByRole('button', { name: 'Export all notes as a Word document (DOCX)' }).click(),
  );
  expect(docx.suggestedFilename()).toMatch(/^synoptic-notes-\d{4}-\d\d-\d\d\.docx$/);
  const document = (await partsOf(docx)).get('word/document.xml')?.toString('utf8') ?? '';
  for (const said of ['Ask who opened it.', 'Mara Lindqvist said that the gate', 'passage 2'])
    expect(document).toContain(said);
  await page.getByRole('button', { name: 'More formats' }).click();
  const qdpx = await saved(app, () => page.getByRole('menuitem', { name: /REFI-QDA/ }).click());
  expect(qdpx.suggestedFilename()).toMatch(/\.qdpx$/);
  const parts = await partsOf(qdpx);
  expect([...parts.keys()]).toEqual(['project.qde', expect.stringMatching(/^sources\/[0-9a-f-]{36}\.txt$/)]);
  expect(parts.get('project.qde')?.toString('utf8')).toContain('<PlainTextSelection ');
});

test('an article goes out under pseudonyms, after what may still identify was shown', async ({ app }) => {
  const { page } = app;
  const window = await noteOnFerry(app, 'Is Lindqvist the mate?');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('under pseudonyms');
  await page.getByRole('option', { name: /under pseudonyms/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export under pseudonyms' });
  await dialog.getByRole('checkbox', { name: /^Mara Lindqvist/ }).check();
  await dialog.getByRole('textbox', { name: 'Pseudonym for Mara Lindqvist' }).fill('Witness A');
  await dialog.getByRole('button', { name: 'HTML' }).click();
  await dialog.getByRole('button', { name: 'Show what may still identify' }).click();
  await expect(dialog.getByRole('region', { name: 'Dates' })).toContainText('3 May 1984');
  const names = dialog.getByRole('region', { name: 'Other names' });
  await expect(names).toContainText('Odo Rask');
  await expect(names).not.toContainText('Lindqvist');
  await expect(dialog).toContainText('Nothing is written yet.');
  await names.getByRole('listitem').filter({ hasText: 'Odo Rask' }).getByRole('button').click();
  await expect(names).toBeHidden();

  const file = await saved(app, () => dialog.getByRole('button', { name: 'Export', exact: true }).click());
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('Is Witness A the mate?');
  expect(text).toContain("Witness A's boat");
  expect(text).not.toMatch(/lindqvist|mara|rask/i);
  await expect(dialog).not.toContainText('Nothing is written yet.');
  const key = await saved(app, () => dialog.getByRole('button', { name: 'Save the key' }).click());
  expect(await readFile(await key.path(), 'utf8')).toContain('"Mara Lindqvist","Witness A"');
  await expect(window.notices).toContainText('synoptic-pseudonym-key.csv');
});

test('a collection goes out under pseudonyms from the settings, with one key for its articles', async ({
  app,
}) => {
  const { page } = app;
  const window = await noteOnFerry(app, 'Is Lindqvist the mate?');
  await openText(app, 'gate.md', '# The gate\n\nLindqvist held the gate of the quay.\n', /^The gate/);
  const { articles } = await ask(page, 'library:list', {});
  const put = articles.filter(({ added }) => added !== null).map(({ id }) => id);
  const collectionId = '11111111-2222-4333-8444-555555555555' as CollectionId;
  const at = '2026-01-02T03:04:05.000Z';
  const fields = { id: collectionId, name: 'The Lindqvist case', created: at, modified: at, rank: 1 };
  await ask(page, 'collections:save', {
    collection: { ...fields, topics: [], passages: [], silent: [] },
  });
  await ask(page, 'collections:file', {
    collectionId,
    put,
    take: [],
    putComparisons: [],
    takeComparisons: [],
  });
  await page.reload();
  await window.go('Settings');
  await page.getByRole('button', { name: 'Export notes under pseudonyms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export under pseudonyms' });
  await dialog.getByRole('combobox', { name: 'What to export' }).selectOption('The Lindqvist case');
  await dialog.getByRole('button', { name: 'Choose names' }).click();
  await dialog.getByRole('checkbox', { name: /^Mara Lindqvist/ }).check();
  await dialog.getByRole('checkbox', { name: /with the texts/i }).check();
  await dialog.getByRole('button', { name: 'Markdown' }).click();
  await dialog.getByRole('button', { name: 'Show what may still identify' }).click();
  const sources = dialog.getByRole('region', { name: 'The source, which can be looked up' });
  await expect(sources).toContainText('The gate');
  await expect(sources).toContainText('The late ferry');
  const file = await saved(app, () => dialog.getByRole('button', { name: 'Export', exact: true }).click());
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('# Notes from Synoptic: The Name 1 case');
  expect(text).toContain('Name 1 held the gate of the quay.');
  expect(text).not.toMatch(/lindqvist|mara/i);
});
