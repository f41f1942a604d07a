import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED } from '../pages/titles';

test('a tag gets a colour beside its name, which goes along when it is renamed, and back by Undo', async ({
  app,
}) => {
  let window = new ReaderWindow(app.page);
  const { page } = app;
  await window.row(JAILED).click();
  await window.pane(JAILED).passage(3).focus();
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Add tag' }).fill('letters');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  await window.go('Notebook');
  const choice = page.getByRole('button', { name: /^letters/ });
  await choice.click();
  await page.getByRole('button', { name: 'Rename, merge or colour tag…' }).click();
  const pink = window.dialog.getByRole('group', { name: 'Colour of “letters”' }).getByLabel('Pink');
  await pink.check();
  await page.screenshot({ path: 'tests/e2e/screenshots/tag-colours-dialog.png' });
  const dots = page.locator('.tag-dot-pink');
  await expect(dots).toHaveCount(2);
  await window.dialog.getByLabel('Tag name').fill('the letters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByText('the letters')).toBeVisible();
  await expect(dots).toHaveCount(2);
  await app.restart();

  window = new ReaderWindow(app.page);
  await window.go('Notebook');
  await expect(app.page.locator('.tag-dot-pink')).toHaveCount(2);
  await expect(app.page.getByTitle('Colour of the tag: Pink').first()).toBeVisible();
  await app.page.getByRole('button', { name: /^the letters/ }).click();
  await app.page.getByRole('button', { name: 'Rename, merge or colour tag…' }).click();
  await window.dialog.getByLabel('None').check();
  await expect(app.page.locator('.tag-dot-pink')).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+z');
  await expect(app.page.locator('.tag-dot-pink')).toHaveCount(2);
  await app.page.screenshot({ path: 'tests/e2e/screenshots/tag-colours-notebook.png' });
});
