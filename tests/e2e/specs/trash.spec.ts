import type { Locator } from 'playwright/test';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

test('a note that was removed is restored from the trash after a restart', async ({ app }) => {
  let window = new ReaderWindow(app.page);
  await window.row(JAILED).click();
  await window.pane(JAILED).passage(3).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Who counted them?');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await app.page.getByRole('button', { name: 'Remove note' }).click();
  await expect(app.page.getByText('Who counted them?')).toHaveCount(0);
  await app.restart();

  window = new ReaderWindow(app.page);
  await window.row(JAILED).click();
  await app.page.getByRole('button', { name: 'Trash…' }).click();
  const trash = app.page.getByRole('dialog', { name: 'Trash' });
  const row = trash.getByRole('listitem', { name: 'Note: Who counted them?' });
  await expect(row).toContainText(JAILED);
  await row.getByRole('button', { name: 'Restore' }).click();
  await expect(trash.getByText('The trash is empty.')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(window.pane(JAILED).passage(3)).toHaveAccessibleName(/with a note/);
  await expect(app.page.getByText('Who counted them?')).toBeVisible();
});

test('what is removed for good is asked for once, and gone after a restart', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(2).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Not to be kept.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await app.page.getByRole('button', { name: 'Remove note' }).click();
  await app.page.getByRole('button', { name: 'Trash…' }).click();
  const trash = app.page.getByRole('dialog', { name: 'Trash' });
  await trash.getByRole('button', { name: 'Remove for good…' }).click();
  await expect(trash.getByText('Remove the note “Not to be kept.” and its history for good?')).toBeVisible();
  await trash.getByRole('button', { name: 'Remove for good' }).click();
  await expect(trash.getByRole('status')).toContainText('Removed for good.');
  await app.restart();
  expect(await ask(app.page, 'trash:list', {})).toEqual([]);
});

test('the history of a note shows what each version changed, across restarts, and restores one', async ({
  app,
}) => {
  let window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(5).click();
  await app.page.keyboard.press('n');
  const field = (): Locator => app.page.getByRole('textbox', { name: 'Note, in Markdown' });
  await field().fill('The letter was dated in May.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  const [first] = await ask(app.page, 'annotations:list', {});
  await app.restart();

  window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  // Saves that follow each other at once are one version; a removal stands between two.
  await app.page.getByRole('button', { name: 'Remove note' }).click();
  await app.page.keyboard.press('Control+z');
  await app.page.getByRole('button', { name: 'Edit note', exact: true }).click();
  await field().fill('The letter was dated in June.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await app.page.getByRole('button', { name: 'History…' }).click();
  const history = app.page.getByRole('dialog', { name: 'Note history' });
  await expect(history.getByRole('radio')).toHaveCount(3);
  const changes = history.getByRole('region', { name: 'Changes in this version' });
  await history.getByRole('radio').last().check();
  await expect(changes.locator('del')).toHaveText('−May');
  await expect(changes.locator('ins')).toHaveText('+June');
  await history.getByRole('radio').first().check();
  await expect(changes).toContainText('The letter was dated in May.');
  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect(history).toHaveCount(0);
  await expect(app.page.getByText('The letter was dated in May.')).toBeVisible();
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByText('The letter was dated in June.')).toBeVisible();
  expect(first?.annotation.text).toBe('The letter was dated in May.');
});

test('what was done before a restart is undone and redone by the same keys', async ({ app }) => {
  let window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(4).click();
  await app.page.keyboard.press('b');
  await expect(window.pane(OFFICER).passage(4)).toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('b');
  await expect(window.pane(OFFICER).passage(4)).not.toHaveAccessibleName(/bookmarked/);
  await app.restart();

  window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(2).click();
  await app.page.keyboard.press('Control+z');
  await expect(window.pane(OFFICER).passage(4)).toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('Control+z');
  await expect(window.pane(OFFICER).passage(4)).not.toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('Control+Shift+z');
  await expect(window.pane(OFFICER).passage(4)).toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('Control+Shift+z');
  await expect(window.pane(OFFICER).passage(4)).not.toHaveAccessibleName(/bookmarked/);
});
