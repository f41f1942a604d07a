import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { wordDocuments } from '../../support/word-documents';

/** Another account of the same morning, with another figure. */
const OTHER = `The harbour in the log

Nobody saw the pilot leave the quay that morning, for the fog lay on the water until the bell.

The log keeper counted 60 crates in the shed at six and wrote the number down before the tide.
`;

for (const { name, mimeType, buffer, title, words, cited } of wordDocuments())
  test(`${name} comes in, is found, read, compared, highlighted, annotated and cited`, async ({
    app,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const window = new ReaderWindow(app.page);
    await expect(window.row(OFFICER)).toBeVisible();
    const pane = window.pane(title);
    const passage = pane.root.getByRole('group', { name: /^Passage/ }).filter({ hasText: words });

    await test.step('by the file chooser, and found by its words', async () => {
      await window.bringIn(
        { name, mimeType, buffer },
        { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from(OTHER) },
      );
      await expect(window.notices).toContainText('2 added');
      await window.search.fill(`"${words.split(' ').slice(0, 4).join(' ')}"`);
      await expect(window.results.getByRole('group', { name: title })).toBeVisible();
      await app.page.keyboard.press('Escape');
    });

    await test.step('read, highlighted and noted on', async () => {
      await window.row(title).click();
      await expect(passage).toBeVisible();
      await passage.click();
      await pane.select('40 crates');
      await app.page
        .getByRole('toolbar', { name: 'Selected text' })
        .getByRole('button', { name: 'Highlight: Green' })
        .click();
      await expect(passage.locator('mark')).toHaveText('40 crates');
      await passage.click();
      await app.page.keyboard.press('n');
      await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Sixty in the log.');
      await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
      await app.page.keyboard.press('Escape');
    });

    await test.step('cited with its source and its place', async () => {
      await passage.click();
      await app.page.keyboard.press('c');
      const copied = () => app.page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toContain(words);
      expect(await copied()).toContain(cited);
    });

    await test.step('compared with another account', async () => {
      await app.page.getByRole('button', { name: 'Compare with…' }).click();
      await window.chooseArticles('The harbour in the log');
      await expect(window.pane('The harbour in the log').root).toBeVisible();
      await expect(passage).toHaveAccessibleName(/with a note/);
      await expect(passage.locator('mark.highlight').first()).toBeVisible();
    });
  });

test('an old Word file and a WARC are refused with what to do', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await window.bringIn(
    { name: 'letter.doc', mimeType: 'application/msword', buffer },
    { name: 'crawl.warc', mimeType: 'application/warc', buffer: Buffer.from('WARC/1.0\r\n') },
  );
  await expect(window.notices).toContainText('2 not imported');
  await window.showImportResults();
  await expect(window.dialog).toContainText('save it as .docx');
  await expect(window.dialog).toContainText('save the page as HTML or MHTML');
});
