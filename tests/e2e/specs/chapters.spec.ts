import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { tinyEpub } from '../../support/tiny-epub';

const BOOK = tinyEpub({
  metadata:
    '<dc:title>The Long Pier</dc:title><dc:creator>Ines Calder</dc:creator><dc:language>en</dc:language>',
  chapters: [
    '<h1>Dawn</h1><p>Fog lay on the pier.</p><h2 id="boat">The boat</h2><p>Nobody saw the skipper leave.</p>',
    '<h1>Noon</h1><p>The sun came out over the breakwater.</p>',
  ],
  nav: `<ol><li><a href="text/c1.xhtml">Dawn</a><ol><li><a href="text/c1.xhtml#boat">The boat</a></li></ol></li>
    <li><a href="text/c2.xhtml">Noon</a></li></ol>`,
});

test('a book is split into its chapters, and the note on it stays on its words', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await window.bringIn({ name: 'pier.epub', mimeType: 'application/epub+zip', buffer: BOOK });
  const book = window.pane('The Long Pier');
  const rows = () => app.page.getByRole('list', { name: 'Articles' }).getByRole('button');

  await test.step('a passage of the book is bookmarked', async () => {
    await book.passage(2).click();
    await app.page.keyboard.press('b');
    await expect(book.passage(2)).toHaveAccessibleName(/bookmarked/);
  });

  const dialog = app.page.getByRole('dialog', { name: 'Split into chapters' });
  await test.step('by keyboard alone: from the row of the book to the deed', async () => {
    await window.row('The Long Pier').focus();
    await app.page.keyboard.press('Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Split into chapters' }).press('Enter');
    await expect(dialog.getByText('with your note on it')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveText([/^Dawn/, /^Noon/]);
    await dialog.getByRole('radio', { name: /2 chapters/ }).focus();
    await app.page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('listitem')).toHaveText([/^Dawn/, /^The boat/, /^Noon/]);
    await dialog.getByRole('button', { name: 'Split into 3 chapters' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(window.row('The boat')).toBeVisible();
  });

  await test.step('each chapter is read, found and noted on by itself', async () => {
    await window.row('The boat').click();
    await expect(window.pane('The boat').passage(1)).toContainText('Nobody saw the skipper leave.');
    await window.search.fill('breakwater');
    await expect(window.results.getByRole('option')).toHaveCount(1);
    await expect(window.results).toContainText('Noon');
    await window.go('Library');
  });

  await test.step('the same file adds nothing', async () => {
    await window.bringIn({ name: 'copy.epub', mimeType: 'application/epub+zip', buffer: BOOK });
    await expect(window.notices).toContainText('is already in the library');
    await expect(book.passage(2)).toHaveAccessibleName(/bookmarked/);
  });

  await test.step('taken back and made again, also after a restart', async () => {
    const all = await rows().count();
    await app.page.keyboard.press('Control+z');
    await expect(rows()).toHaveCount(all - 3);
    await expect(book.passage(2)).toHaveAccessibleName(/bookmarked/);
    await app.page.keyboard.press('Control+Shift+z');
    await expect(rows()).toHaveCount(all);
    await app.restart();
    await expect(rows()).toHaveCount(all);
    const after = new ReaderWindow(app.page);
    await after.row('The Long Pier').click();
    await expect(after.pane('The Long Pier').passage(2)).toHaveAccessibleName(/bookmarked/);
    const { articles } = await ask(app.page, 'library:list', {});
    expect(articles.filter(({ chapterOf }) => chapterOf !== undefined)).toHaveLength(3);
  });
});
