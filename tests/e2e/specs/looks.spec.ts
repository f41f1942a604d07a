import { expect, test } from '../fixtures';
import { look, rest, settle, THEMES, wear } from '../looks';
import { BESIDE, ReaderWindow } from '../pages/reader-window';
import { APPEALS, INTERVIEWED, JAILED, OFFICER } from '../pages/titles';

for (const theme of THEMES) {
  test(`every view in the ${theme} theme has no fault that axe finds`, async ({ app }) => {
    test.setTimeout(180_000);
    const window = new ReaderWindow(app.page);
    await expect(window.row(OFFICER)).toBeVisible();
    await wear(app, theme);
    await look(app, `welcome-${theme}`);
    await settle(app, theme);

    await window.row(INTERVIEWED).click();
    const pane = window.pane(INTERVIEWED);
    await pane.passage(8).click();
    await app.page.keyboard.press('h');
    await pane.passage(10).click();
    await app.page.keyboard.press('n');
    await app.page
      .getByRole('textbox', { name: 'Note, in Markdown' })
      .fill('Compare with **Maxim** on the order of the day before.');
    await app.page.getByRole('combobox', { name: 'Add tag' }).fill('conscripts,');
    await look(app, `note-${theme}`);
    await app.page.getByRole('button', { name: 'Done' }).click();
    await app.page.keyboard.press('b');
    await look(app, `reader-${theme}`);
    await app.page.keyboard.press('Control+f');
    await app.page.getByRole('textbox', { name: 'Find in this article' }).fill('Ukrain');
    await look(app, `find-${theme}`);
    await app.page.keyboard.press('Escape');

    await window.search.fill('refuse commander');
    await expect(window.results.getByRole('option').first()).toBeVisible();
    await look(app, `search-${theme}`);
    await window.search.fill('zzzzz');
    await expect(app.page.getByText('No results')).toBeVisible();
    await look(app, `search-empty-${theme}`);
    await window.search.fill('');

    await window.go('Comparison');
    await look(app, `compare-empty-${theme}`);
    await app.page.getByRole('button', { name: 'Choose articles' }).click();
    await look(app, `picker-${theme}`);
    await window.chooseArticles(OFFICER, JAILED, INTERVIEWED);
    await window.pane(OFFICER).passage(16).click();
    const answer = window.pane(JAILED).root.getByRole('group', { name: BESIDE });
    await rest(answer.first());
    await look(app, `compare-${theme}`);
    await window.go('Topic table');
    await expect(app.page.getByRole('row').nth(2)).toBeVisible();
    await look(app, `topics-${theme}`);

    await window.go('Notebook');
    await expect(app.page.getByText('Maxim').first()).toBeVisible();
    await look(app, `notebook-${theme}`);
    await window.go('Settings');
    await expect(app.page.getByText(/network/i).first()).toBeVisible();
    await look(app, `settings-${theme}`);
    await app.page.keyboard.press('Control+Shift+p');
    await expect(window.dialog).toBeVisible();
    await look(app, `palette-${theme}`);
    await app.page.keyboard.press('Escape');
    await window.go('Library');
    await app.page.keyboard.press('?');
    await expect(window.dialog).toBeVisible();
    await look(app, `keys-${theme}`);
  });
}

test('a narrow window keeps every view usable', async ({ app }) => {
  await app.page.setViewportSize({ width: 900, height: 700 });
  const window = await settle(app, 'light');
  await window.showArticles();
  await look(app, 'narrow-drawer');
  await window.row(APPEALS).click();
  await window.pane(APPEALS).passage(3).click();
  await look(app, 'narrow-reader');
  await window.go('Comparison');
  await app.page.getByRole('button', { name: 'Choose articles' }).click();
  await window.chooseArticles(OFFICER, JAILED, APPEALS);
  await window.pane(OFFICER).passage(5).click();
  await rest(window.pane(OFFICER).passage(5));
  await look(app, 'narrow-compare');
  await window.go('Topic table');
  await look(app, 'narrow-topics');
});
