import type { BrowserContext } from 'playwright/test';
import type { WordDocument } from '../support/word-documents';
import { expect, test, type App } from './fixtures';
import { ReaderWindow } from './pages/reader-window';
import { OFFICER } from './pages/titles';

/** Another account of the same morning, with another figure. */
const OTHER = `The harbour in the log

Nobody saw the pilot leave the quay that morning, for the fog lay on the water until the bell.

The log keeper counted 60 crates in the shed at six and wrote the number down before the tide.
`;

/** What a reader does with a document of any format: it comes in, is found, marked, noted on, cited and compared. */
export async function livesWith(
  { page }: App,
  context: BrowserContext,
  { name, mimeType, buffer, title, words, cited }: WordDocument,
): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(page);
  await expect(window.row(OFFICER)).toBeVisible();
  const pane = window.pane(title);
  const passage = pane.root.getByRole('group', { name: /^Passage/ }).filter({ hasText: words });

  await test.step('by the file chooser, and found by its words', async () => {
    await window.bringIn(
      { name, mimeType, buffer },
      { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from(OTHER) },
    );
    await expect(window.notices).toContainText('2 added', { timeout: 60_000 });
    await window.search.fill(`"${words.split(' ').slice(0, 4).join(' ')}"`);
    await expect(window.results.getByRole('group', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('read, noted on and highlighted', async () => {
    await window.row(title).click();
    await expect(passage).toBeVisible();
    await passage.click();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Sixty in the log.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(passage).toHaveAccessibleName(/with a note/);
    await pane.select('40 crates');
    await page
      .getByRole('toolbar', { name: 'Selected text' })
      .getByRole('button', { name: 'Highlight: Green' })
      .click();
    await expect(passage).toHaveAccessibleName(/highlighted, with a note/);
  });

  await test.step('cited with its source and its place', async () => {
    await passage.click();
    await page.keyboard.press('c');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(words);
    expect(await copied()).toContain(cited);
  });

  await test.step('compared with another account', async () => {
    await page.getByRole('button', { name: 'Compare with…' }).click();
    await window.chooseArticles('The harbour in the log');
    await expect(window.pane('The harbour in the log').root).toBeVisible();
    await expect(passage).toHaveAccessibleName(/with a note/);
    await expect(passage.locator('mark.highlight').first()).toBeVisible();
  });
}
