import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { ask } from '../ask';
import { dropPaths } from '../drop-paths';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { sampleDocuments } from '../../support/sample-documents';
import { column, tinyPdf } from '../../support/tiny-pdf';

/** Writes files below the test's own folder and answers with its path. */
function filesOnDisk(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = test.info().outputPath('mine');
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** Notes down every state of the progress from now on: on a quick machine none is there to be looked at for long. */
async function watchProgress(page: Page): Promise<() => Promise<readonly Step[]>> {
  await page.evaluate(() => {
    const seen: Step[] = [];
    (window as { progress?: Step[] }).progress = seen;
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('footer progress');
      if (bar === null) return;
      const said = bar.getAttribute('aria-valuetext') ?? '';
      const name = bar.parentElement?.querySelector('bdi')?.textContent ?? '';
      if (seen.at(-1)?.name !== name) seen.push({ name, said, value: bar.value, max: bar.max });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return () => page.evaluate(() => (window as { progress?: Step[] }).progress ?? []);
}
interface Step {
  readonly name: string;
  readonly said: string;
  /** Bytes. */
  readonly value: number;
  readonly max: number;
}

/** Milliseconds. The first file of each kind loads what reads it, which takes a slow machine seconds. */
const LONG = 60_000;

const count = async (app: App): Promise<number> => (await ask(app.page, 'library:list', {})).articles.length;

test('files of every format and a folder are dropped, one import is cancelled, one article is put right and keeps its notes in place', async ({
  app,
}) => {
  test.slow();
  let window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const documents = sampleDocuments();
  const folder = filesOnDisk({
    ...Object.fromEntries(documents.map(({ name, bytes }) => [name, bytes])),
    'deep/deeper/last.txt': 'Fog over the weir\n\nNobody saw the boat leave, and nobody asked.\n',
    'deep/.hidden.txt': 'A hidden file\n\nis none of the reader’s.\n',
    'deep/Saved.html': documents.find(({ name }) => name === 'page.html')?.bytes ?? '',
    'deep/Saved_files/frame.html': '<p>A frame that the browser saved beside the page.</p>',
    'deep/picture.xyz': Buffer.from([1, 2, 3]),
  });

  await test.step('the drop is watched to its end: files by their names, in files and in bytes', async () => {
    const steps = await watchProgress(app.page);
    const [first, ...others] = documents.map(({ name }) => join(folder, name));
    await dropPaths(app.page, [...others, join(folder, 'deep'), first ?? '']);
    await expect(window.notices).toContainText('11 added, 1 already in the library, 1 not imported.', {
      timeout: LONG,
    });
    const seen = await steps();
    const names = [...documents.map(({ name }) => name), 'Saved.html', 'last.txt', 'picture.xyz'];
    // A short one can be over before it is drawn.
    expect(names).toEqual(expect.arrayContaining(seen.map(({ name }) => name)));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen[0]?.said).toMatch(/^File 1 of 13, 0 bytes of /);
    for (const { said } of seen)
      expect(said).toMatch(/^File \d+ of 13, \d+(?:\.\d)? (?:bytes|kB) of \d+(?:\.\d)? kB$/);
    const values = seen.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
    await expect(window.status.getByRole('progressbar')).toHaveCount(0);
  });

  await test.step('the report names what came in, what was there and what cannot be read', async () => {
    await window.showImportResults();
    const part = (name: string) => window.dialog.getByRole('region', { name });
    for (const { title } of documents) await expect(part('Added')).toContainText(title);
    await expect(part('Already in the library')).toContainText('The gate of the canal in week 1');
    await expect(part('Could not be imported')).toContainText('picture.xyz');
    await app.page.screenshot({ path: 'tests/e2e/screenshots/import-report.png' });
    await window.dialog.getByRole('button', { name: 'Close' }).last().click();
    const { articles, broken } = await ask(app.page, 'library:list', {});
    expect(broken).toEqual([]);
    for (const { id, added } of articles) {
      if (added === null) continue;
      expect((await ask(app.page, 'library:open', { articleId: id })).blocks.length).toBeGreaterThan(0);
    }
  });

  await test.step('each is found by its words', async () => {
    for (const { title } of documents) {
      await window.search.fill(`"${title}"`);
      await expect(window.results.getByRole('group', { name: title })).toBeVisible();
    }
    await app.page.keyboard.press('Escape');
  });

  await test.step('a cancel ends the book at hand and what waits, and keeps what came in before', async () => {
    const before = await count(app);
    const pages = Array.from({ length: 4_000 }, (_, page) =>
      column(72, 72, [`Page ${page} of a book that takes long to read.`]),
    );
    const long = filesOnDisk({
      'long/1.txt': 'The first of many\n\nIt was read before the book.\n',
      'long/2.pdf': tinyPdf({ pages }),
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, k) => [`long/3-${k}.txt`, `Sheet number ${k}\n\nThe weir stood.\n`]),
      ),
    });
    await dropPaths(app.page, [join(long, 'long')]);
    await expect(window.status).toContainText(/\d+ of 62.*2\.pdf|2\.pdf.*\d+ of 62/, { timeout: LONG });
    await app.page.screenshot({ path: 'tests/e2e/screenshots/import-progress.png' });
    await window.status.getByRole('button', { name: 'Cancel' }).click();
    const told = /(\d+) added; the rest was cancelled\./;
    await expect(window.notices).toContainText(told);
    const added = Number(told.exec((await window.notices.textContent()) ?? '')?.[1]);
    expect(await count(app)).toBe(before + added);
    expect((await ask(app.page, 'library:list', {})).broken).toEqual([]);
  });

  let pane = window.pane(/^The gate/);
  const highlighted = (): Locator => pane.root.locator('mark.highlight');
  await test.step('words are highlighted, a passage bears a note and another a bookmark', async () => {
    // A long list draws the rows in view alone.
    const filter = app.page.getByRole('textbox', { name: 'Filter the list' });
    await filter.fill('The gate');
    await window.row(/^The gate/).click();
    await filter.fill('');
    await pane.passage(3).click();
    await pane.select('raised the water by 4 hands');
    await app.page.keyboard.press('h');
    await expect(highlighted()).toHaveText('raised the water by 4 hands');
    await pane.passage(5).click();
    await app.page.keyboard.press('n');
    await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Six hands on the fifth day.');
    await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
    await app.page.getByRole('button', { name: 'Done' }).click();
    await pane.passage(6).click();
    await app.page.keyboard.press('b');
    await expect(pane.passage(6)).toHaveAccessibleName(/bookmarked/);
  });

  const panel = app.page.getByRole('complementary', { name: 'Edit details' });
  const choose = async (passage: number, entry: RegExp): Promise<void> => {
    await pane.passage(passage).click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: entry }).click();
  };
  await test.step('the article is put right: title, a join, a split, a heading, furniture', async () => {
    await app.page.getByRole('button', { name: 'Edit details' }).click();
    await panel.getByRole('textbox', { name: 'Title' }).fill('The log of the gate');
    await panel.getByRole('button', { name: 'Save citation' }).click();
    pane = window.pane('The log of the gate');
    await expect(pane.root).toBeVisible();

    await choose(1, /Join with next passage/);
    await expect(pane.passage(1)).toContainText('On day 2 of week 1');
    await expect(pane.passage(5)).toHaveAccessibleName(/^Passage 5 of 5, .*bookmarked/);

    // The cut goes through the highlighted words.
    await pane.passage(2).click();
    await pane.select('the water by 4 hands');
    // On the selected words: elsewhere the click would take the selection away, as it does for a hand.
    await highlighted().click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: /Split at selection/ }).click();
    await expect(pane.passage(3)).toContainText('the water by 4 hands and wrote');
    await expect(pane.passage(2)).not.toContainText('water');
    await expect(pane.passage(6)).toHaveAccessibleName(/^Passage 6 of 6, .*bookmarked/);

    await choose(4, /Mark as header, footer or navigation/);
    await choose(1, /Mark as heading/);
    await expect(pane.root.getByRole('heading', { name: /On day 1 of week 1/ })).toBeVisible();
    await expect(
      pane.root.getByRole('button', { name: 'Show 1 header, footer or navigation item' }),
    ).toBeVisible();
  });

  const expectNotesInPlace = async (): Promise<void> => {
    await expect(highlighted()).toHaveText(['raised', 'the water by 4 hands']);
    await expect(pane.root.getByRole('group', { name: /with a note/ })).toContainText('On day 5 of week 1');
    await expect(pane.root.getByRole('group', { name: /bookmarked/ })).toContainText('On day 6 of week 1');
  };
  await test.step('and every note is on its words', expectNotesInPlace);

  await test.step('after a restart as well', async () => {
    await app.restart();
    window = new ReaderWindow(app.page);
    pane = window.pane('The log of the gate');
    await window.row('The log of the gate').click();
    await expectNotesInPlace();
    await app.page.screenshot({ path: 'tests/e2e/screenshots/corrected-with-notes.png' });
  });
});
