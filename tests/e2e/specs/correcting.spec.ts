import type { Locator } from 'playwright/test';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { FOG } from '../pages/fog';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

test('an imported article is put right, taken back, and its bookmark stays on its words', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await window.bringIn({ name: 'fog.txt', mimeType: 'text/plain', buffer: Buffer.from(FOG) });
  const pane = window.pane('Fog over the estuary');
  await expect(pane.passage(5)).toBeVisible();
  const choose = async (passage: Locator, entry: RegExp): Promise<void> => {
    await passage.click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: entry }).click();
  };
  const bookmarked = (): Locator => app.page.getByRole('group', { name: /bookmarked/ });

  await test.step('a bookmark is set before', async () => {
    await pane.passage(3).click();
    await app.page.keyboard.press('b');
    await expect(pane.passage(3)).toHaveAccessibleName(/bookmarked/);
  });

  const panel = app.page.getByRole('complementary', { name: 'Edit details' });
  await test.step('its title, from the bar of the reader', async () => {
    await app.page.getByRole('button', { name: 'Edit details' }).click();
    await panel.getByRole('textbox', { name: 'Title' }).fill('Fog over the river mouth');
    await panel.getByRole('button', { name: 'Save citation' }).click();
    await expect(window.row('Fog over the river mouth')).toBeVisible();
  });

  const renamed = window.pane('Fog over the river mouth');
  await test.step('a paragraph that was cut is joined, and a stray line folded away', async () => {
    await choose(renamed.passage(1), /Join with next passage/);
    await expect(renamed.passage(1)).toContainText('and no log was kept in the harbour office.');
    await expect(renamed.passage(2)).toHaveAccessibleName(/bookmarked/);
    await choose(renamed.passage(3), /Mark as header, footer or navigation/);
    await renamed.passage(1).click();
    const folded = renamed.root.getByRole('button', { name: 'Show 1 header, footer or navigation item' });
    await expect(folded).toBeVisible();
    await expect(renamed.root.getByText('Our letter comes every Friday.')).toHaveCount(0);
    await folded.click();
    await expect(renamed.root.getByText('Our letter comes every Friday.')).toBeVisible();
  });

  await test.step('a witness is named and given a passage', async () => {
    await panel.getByRole('button', { name: 'Add witness' }).click();
    const form = panel.getByRole('form', { name: 'New witness' });
    await form.getByRole('textbox', { name: 'Role' }).fill('keeper of the light');
    await form.getByRole('button', { name: 'Save witness' }).click();
    // A menu opened before the corrected article is there does not know the witness yet.
    await expect(panel.getByRole('button', { name: /keeper of the light/ }).first()).toBeVisible();
    await choose(renamed.passage(3), /Attribute passage to keeper of the light/);
    await expect(renamed.passage(3)).toHaveAccessibleName(/keeper of the light/);
  });

  await test.step('taken back one by one', async () => {
    await renamed.passage(1).click();
    for (let step = 0; step < 4; step += 1) await app.page.keyboard.press('Control+z');
    await expect(renamed.passage(5)).toBeVisible();
    await expect(bookmarked()).toContainText('He was back before the tide');
    await expect(renamed.passage(3)).toHaveAccessibleName(/bookmarked/);
  });

  await test.step('what was not taken back is there after a restart', async () => {
    await app.page.keyboard.press('Control+Shift+z');
    await expect(renamed.passage(4)).toHaveAccessibleName(/^Passage 4 of 4/);
    await app.restart();
    const after = new ReaderWindow(app.page);
    await after.row('Fog over the river mouth').click();
    await expect(after.pane('Fog over the river mouth').passage(2)).toHaveAccessibleName(/bookmarked/);
    const { articles } = await ask(app.page, 'library:list', {});
    const { id } = articles.find(({ title }) => title === 'Fog over the river mouth') ?? { id: null };
    if (id === null) throw new Error('the corrected article is gone');
    const original = await ask(app.page, 'library:original', { articleId: id });
    expect(Buffer.from(original.base64, 'base64').toString()).toBe(FOG);
  });
});
