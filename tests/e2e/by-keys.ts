import { expect, type App } from './fixtures';
import { tabTo } from './pages/keyboard';
import { ReaderWindow } from './pages/reader-window';
import type { Statement } from './statements';

/** Runs a command of the window by its name. */
export async function command(app: App, name: string): Promise<void> {
  const { dialog } = new ReaderWindow(app.page);
  await app.page.keyboard.press('Control+Shift+p');
  const field = dialog.getByRole('combobox');
  await expect(field).toBeFocused();
  await app.page.keyboard.insertText(name);
  await expect(dialog.getByRole('option', { name }).first()).toBeVisible();
  await app.page.keyboard.press('Enter');
}

/** Pastes a statement, as from another program, and waits until it is open. */
export async function paste(app: App, { title, passages }: Statement): Promise<void> {
  const { page } = app;
  const window = new ReaderWindow(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), [title, ...passages].join('\n\n'));
  await command(app, 'Import pasted text');
  await expect(window.dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+Enter');
  await expect(window.dialog).toHaveCount(0);
  await expect(window.pane(title).passage(2)).toBeVisible();
}

/** Names the witness who tells the whole text, with the condition under which it was told. */
export async function nameWitness(app: App, { witness, condition, title }: Statement): Promise<void> {
  const { page } = app;
  const panel = page.getByRole('complementary', { name: 'Edit details' });
  await command(app, 'Edit details');
  await expect(panel).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Add witness' }));
  await page.keyboard.press('Enter');
  const form = panel.getByRole('form', { name: 'New witness' });
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(witness);
  await expect(form.getByRole('radio', { name: 'The whole text' })).toBeChecked();
  const law = form.getByRole('group', { name: 'Law' }).getByRole('checkbox', { name: condition });
  await tabTo(page, law);
  await page.keyboard.press('Space');
  await expect(law).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await tabTo(page, panel.getByRole('button', { name: 'Done' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(new ReaderWindow(page).pane(title).passage(2)).toHaveAccessibleName(new RegExp(witness));
}

/** Narrows the list of a dialog to one article and takes it. */
export async function chooseOption(app: App, title: string): Promise<void> {
  const { page } = app;
  const { dialog } = new ReaderWindow(page);
  const field = dialog.getByRole('combobox');
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(title);
  const option = dialog.getByRole('option', { name: title });
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(option).toHaveAttribute('aria-selected', 'true');
}
