import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { BESIDE, ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

test('a new user finds, reads, compares, bookmarks, notes, quits, comes back and exports', async ({
  app,
}) => {
  let window = new ReaderWindow(app.page);

  await test.step('finds "letter of resignation" by typing "resign"', async () => {
    await window.search.fill('resign');
    const hit = window.results.getByRole('option', { name: /letter of resignation/ });
    await expect(hit).toBeVisible();
    await expect(hit.locator('mark')).toHaveText('resignation');
    await hit.click();
    await expect(window.pane(OFFICER).focused).toContainText('letter of resignation');
  });

  await test.step('puts that article beside the one on jailed soldiers', async () => {
    await app.page.getByRole('button', { name: 'Compare with…' }).click();
    await window.chooseArticles(JAILED);
    await expect(window.pane(OFFICER).root).toBeVisible();
    await expect(window.pane(JAILED).root).toBeVisible();
  });

  await test.step('sees which passages answer each other on refusing', async () => {
    await window.pane(OFFICER).passage(5).click();
    const answer = window.pane(JAILED).root.getByRole('group', { name: BESIDE });
    await expect(answer).toBeInViewport();
    await expect(window.pane(JAILED).root.getByRole('status')).toContainText(
      'Refusing, resigning, surrendering',
    );
  });

  await test.step('bookmarks one passage and writes a note on another', async () => {
    await window.pane(OFFICER).passage(5).focus();
    await app.page.keyboard.press('b');
    await expect(window.pane(OFFICER).passage(5)).toHaveAccessibleName(/bookmarked/);
    await window.pane(JAILED).passage(8).click();
    await app.page.keyboard.press('n');
    await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Compare the **two refusals**.');
    await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
    await app.page.keyboard.press('Control+Enter');
    await expect(app.page.locator('strong', { hasText: 'two refusals' }).first()).toBeVisible();
  });

  await test.step('quits, comes back and finds everything', async () => {
    await app.page.getByRole('textbox', { name: 'Name of this comparison' }).fill('Refusing to fight');
    await app.page.keyboard.press('Enter');
    await expect(window.status).toContainText('All notes saved');
    await app.restart();
    window = new ReaderWindow(app.page);
    await expect(app.page.getByRole('textbox', { name: 'Name of this comparison' })).toHaveValue(
      'Refusing to fight',
    );
    await expect(window.pane(OFFICER).passage(5)).toHaveAccessibleName(/bookmarked/);
    await expect(window.pane(JAILED).passage(8)).toHaveAccessibleName(/with a note/);
    await window.go('Notebook');
    await expect(app.page.getByText('two refusals').first()).toBeVisible();
  });

  await test.step('exports the notes, each with its source and never as a quotation of it', async () => {
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Export all' }).click();
    await app.page.getByRole('menuitem', { name: 'Markdown', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('Compare the **two refusals**.');
    expect(text).toContain("not the source's words");
    expect(text).not.toMatch(/^> .*resignation/m);
  });
});
