import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { startHost, type RunningHost } from '../../support/start-host';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const TEXT = 'The ferry left at nine.\n\nNobody on the pier saw it leave.';
const NAME = 'ferry.txt';
const NOW = '2024-05-06T07:08:09Z';

/** Opens the dialog from the palette, as a reader without a mouse does. */
async function openFromPalette(page: Page, command: string): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Control+Shift+p');
  await new ReaderWindow(page).dialog.getByRole('combobox').fill(command);
  await page.keyboard.press('Enter');
}

async function exportInto(page: Page, folder: string): Promise<string> {
  const window = new ReaderWindow(page);
  await openFromPalette(page, 'Export library as one file');
  await window.dialog.getByRole('textbox', { name: 'Folder for the file' }).fill(folder);
  await window.dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(window.dialog).toContainText('read again to make sure that it is whole');
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  return join(folder, readdirSync(folder).sort().at(-1) ?? '');
}

async function importFrom(page: Page, file: string): Promise<void> {
  const window = new ReaderWindow(page);
  await openFromPalette(page, 'Import library file');
  await window.dialog.getByRole('textbox', { name: 'Path of the library file' }).fill(file);
  await window.dialog.getByRole('button', { name: 'Import', exact: true }).click();
}

const notesOf = async (page: Page) =>
  (await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation);

test('a library goes to an empty profile and comes back from a colleague with both versions of a note', async ({
  context,
}) => {
  test.setTimeout(240_000);
  const root = mkdtempSync(join(tmpdir(), 'synoptic-zip-'));
  const [mine, theirs, files] = ['mine', 'theirs', 'files'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(files);
  const hosts: RunningHost[] = [await startHost(mine), await startHost(theirs)];
  const pages = await Promise.all(hosts.map(() => context.newPage()));
  const [here, there] = pages as [Page, Page];
  await here.goto(hosts[0]?.url ?? '');
  await there.goto(hosts[1]?.url ?? '');
  pages.forEach((page) => page.setDefaultTimeout(20_000));
  const window = new ReaderWindow(here);
  let zip = '';

  await test.step('a text, a note, a comparison and a topic, in one file', async () => {
    const base64 = Buffer.from(TEXT).toString('base64');
    const { added } = await ask(here, 'library:import', { documents: [{ name: NAME, base64 }] });
    const articleId = added[0]?.id;
    if (articleId === undefined) throw new Error('not imported');
    const now = new Date().toISOString();
    await ask(here, 'annotations:save', {
      annotation: {
        id: '00000000-0000-4000-8000-000000000001' as never,
        kind: 'note',
        target: { on: 'article', articleId },
        label: '',
        text: 'Which ferry?',
        colour: null,
        tags: [],
        about: null,
        created: now,
        modified: now,
      },
    });
    const sheet = { passages: [], silent: [], created: now, modified: now };
    const topics = [{ id: 'departure' as never, label: 'Departure' }];
    await ask(here, 'comparisons:save', {
      comparison: {
        id: '00000000-0000-4000-8000-000000000002' as never,
        title: 'Two ferries',
        panes: [{ articleId, accountId: null }],
        judgements: [],
        topics,
        ...sheet,
      },
    });
    zip = await exportInto(here, files);
    expect(readdirSync(files)).toEqual([expect.stringMatching(/^synoptic-library-[-\d]+\.zip$/)]);
  });

  await test.step('what is no library is refused with a sentence, and nothing changes', async () => {
    await importFrom(there, join(mine, 'lock'));
    const dialog = new ReaderWindow(there).dialog;
    await expect(dialog.getByRole('alert')).toContainText('not');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await notesOf(there)).toEqual([]);
  });

  await test.step('comes into an empty profile', async () => {
    await importFrom(there, zip);
    const dialog = new ReaderWindow(there).dialog;
    await expect(dialog.getByRole('row', { name: /^New/ })).toContainText('1');
    const loaded = there.waitForEvent('load');
    await dialog.getByRole('button', { name: 'Show library' }).click();
    await loaded;
    await expect(new ReaderWindow(there).row('ferry')).toBeVisible();
    expect((await notesOf(there)).map(({ text }) => text)).toEqual(['Which ferry?']);
    const [comparison] = await ask(there, 'comparisons:list', {});
    expect([comparison?.title, comparison?.topics[0]?.label]).toEqual(['Two ferries', 'Departure']);
  });

  await test.step('both change the note, and both versions are there', async () => {
    for (const [page, text] of [
      [here, 'Which ferry, the white one?'],
      [there, 'The harbour master says: the red one.'],
    ] as const) {
      const [annotation] = await notesOf(page);
      if (annotation === undefined) throw new Error('no note');
      await ask(page, 'annotations:save', {
        annotation: { ...annotation, text, modified: new Date().toISOString() },
      });
    }
    const back = await exportInto(there, join(root, 'back'));
    await importFrom(here, back);
    await expect(window.dialog).toContainText('One note was changed on both sides');
    await expect(window.dialog.getByRole('row', { name: /^Changed on both sides/ })).toContainText('1');
    const loaded = here.waitForEvent('load');
    await window.dialog.getByRole('button', { name: 'Show library' }).click();
    await loaded;
    await window.go('Notebook');
    const cards = here.getByRole('article');
    await expect(cards.filter({ hasText: 'The harbour master says' })).toHaveCount(1);
    await expect(cards.filter({ hasText: 'the white one' })).toContainText('Second version');
  });

  await test.step('notes from Hypothesis stand on the words that they quote, the others are listed; Undo takes them back', async () => {
    const chooser = here.waitForEvent('filechooser');
    await openFromPalette(here, 'Import notes from a file');
    const row = { created: NOW, updated: NOW, user: 'acct:maria@hypothes.is', text: 'A remark of hers.' };
    const rows = ['on the pier saw it leave', 'A balloon rose over the town'].map((exact, at) => ({
      ...row,
      id: `h${at}`,
      target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    }));
    const buffer = Buffer.from(JSON.stringify({ rows }));
    await (await chooser).setFiles([{ name: 'rows.json', mimeType: 'application/json', buffer }]);
    await expect(window.dialog).toContainText('One note was imported.');
    await expect(window.dialog.getByRole('listitem')).toContainText('A balloon rose over the town');
    await here.keyboard.press('Escape');
    const card = here.getByRole('article').filter({ hasText: 'A remark of hers.' });
    await expect(card).toContainText('by maria, from Hypothesis');
    await here.keyboard.press('Control+z');
    await expect(card).toHaveCount(0);
  });

  await Promise.all(pages.map((page) => page.goto('about:blank')));
  for (const host of hosts) await host.close();
  rmSync(root, { recursive: true, force: true });
});
