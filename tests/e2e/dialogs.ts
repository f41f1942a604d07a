import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { tinyEpub } from '../support/tiny-epub';
import { command } from './by-keys';
import { expect, type App } from './fixtures';
import { tabTo } from './pages/keyboard';
import { ReaderWindow } from './pages/reader-window';

const BOOK = tinyEpub({
  metadata: '<dc:title>The Long Pier</dc:title><dc:creator>Ines Calder</dc:creator>',
  chapters: ['<h1>Dawn</h1><p>Fog lay on the pier.</p>', '<h1>Noon</h1><p>The sun came out.</p>'],
  nav: '<ol><li><a href="text/c1.xhtml">Dawn</a></li><li><a href="text/c2.xhtml">Noon</a></li></ol>',
});
const PAGE = `<title>Fog over the estuary</title><nav><a href="/x">All sections</a></nav><article><h1>Fog over the estuary</h1>${'<p>Nobody saw the pilot leave the quay that morning, and no log was kept.</p>'.repeat(4)}</article><footer>Imprint</footer>`;

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

/** A file of the data folder that no program can read, as a crash of the disk leaves it. */
export const damage = (dataDir: string): void =>
  writeFileSync(join(dataDir, 'settings.json'), '{"schema": 1, "theme');

/** Brings in what the dialogs are about: a book, a page, one file that cannot be read; a note, and the result. */
export async function prepareDialogs(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.bringIn(
    file('pier.epub', BOOK),
    file('fog.html', PAGE),
    file('fog copy.html', `${PAGE}<!-- -->`),
    file('broken.docx', 'no zip at all'),
  );
  // The first import waits for its thread, which a busy machine is slow to start.
  await expect(window.notices).toContainText('3 added', { timeout: 60_000 });
  await window.row('Fog over the estuary').first().focus();
  await app.page.keyboard.press('Enter');
  await expect(window.pane('Fog over the estuary').passage(1)).toBeVisible();
  return window;
}

/** A dialog, and how it is opened from an open article with the keys alone. */
export interface DialogOpener {
  readonly name: string;
  readonly title: string | RegExp;
  /** Answers with what had the focus, which is to have it again. */
  readonly open: (app: App, window: ReaderWindow) => Promise<Locator>;
}

const byCommand =
  (article: string, name: string): DialogOpener['open'] =>
  async (app, window) => {
    const passage = await focusPassage(app, window, article);
    await command(app, name);
    return passage;
  };

/** Opens an article by its name and comes to its first passage. */
async function focusPassage(app: App, window: ReaderWindow, article: string): Promise<Locator> {
  const { keyboard } = app.page;
  await keyboard.press('Control+k');
  await expect(window.dialog.getByRole('combobox')).toBeFocused();
  await keyboard.insertText(article);
  await expect(window.dialog.getByRole('option', { name: article }).first()).toBeVisible();
  await keyboard.press('Enter');
  const { focused } = window.pane(article);
  await expect(window.dialog).toHaveCount(0);
  for (let step = 0; step < 3 && (await focused.count()) === 0; step += 1) await keyboard.press('j');
  await expect(focused).toBeFocused();
  return focused;
}

/** Those that are not met on the way through a text: what files brought, what they were, what is made of them. */
export const OPENERS: readonly DialogOpener[] = [
  {
    name: 'recoveries',
    title: 'Repaired at startup',
    open: async ({ page }) => {
      const show = page.getByRole('alert').getByRole('button', { name: 'Show details' });
      await tabTo(page, show);
      await page.keyboard.press('Enter');
      return show;
    },
  },
  {
    name: 'import-results',
    title: 'Import results',
    open: byCommand('Fog over the estuary', 'Results of the last import'),
  },
  {
    name: 'original',
    title: 'Original file',
    open: async (app, window) => {
      const passage = await byCommand('Fog over the estuary', 'Show original')(app, window);
      // The file is read while its dialog stands already.
      await expect(window.dialog.getByRole('region', { name: 'Text of the file' })).toBeVisible();
      return passage;
    },
  },
  {
    name: 'chapters',
    title: 'Split into chapters',
    open: async (app, window) => {
      const passage = await byCommand('The Long Pier', 'Split book')(app, window);
      await expect(window.dialog.getByRole('listitem').first()).toBeVisible();
      return passage;
    },
  },
  { name: 'new-collection', title: 'New collection', open: byCommand('The Long Pier', 'New collection') },
  {
    name: 'add-to-collection',
    title: 'Add to collection',
    open: async (app, window) => {
      const passage = await focusPassage(app, window, 'The Long Pier');
      await app.page.keyboard.press('Control+Shift+l');
      return passage;
    },
  },
  {
    name: 'print',
    title: 'Print',
    open: async (app, window) => {
      const passage = await focusPassage(app, window, 'The Long Pier');
      await app.page.keyboard.press('b');
      await expect(passage).toHaveAccessibleName(/bookmarked/);
      await app.page.keyboard.press('Control+p');
      return passage;
    },
  },
];
