import type { Locator } from 'playwright/test';
import { expect, test } from '../fixtures';
import { chooseByKeys, tabTo } from '../pages/keyboard';
import { FOG } from '../pages/fog';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

const FIRST = 'Nobody saw the pilot leave the quay that morning, and no log was kept in the harbour office.';

test('an imported article is put right without a mouse, and the focus is never lost', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const window = new ReaderWindow(page);
  await expect(window.row(OFFICER)).toBeVisible();
  await window.bringIn({ name: 'fog.txt', mimeType: 'text/plain', buffer: Buffer.from(FOG) });
  const pane = window.pane(/^Fog over/);
  await expect(pane.passage(5)).toBeVisible();

  const panel = page.getByRole('complementary', { name: 'Edit details' });
  const button = (name: string | RegExp): Locator => panel.getByRole('button', { name });
  const kind = panel.getByRole('combobox', { name: 'Type' });
  const corrections = (count: string): Promise<void> =>
    expect(panel.getByRole('status')).toContainText(count);
  /** Says after each step where the focus is; a frame later, when what was drawn anew has settled, it is still there. */
  const focusIsOn = async (target: Locator): Promise<void> => {
    await expect(target).toBeFocused();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await expect(target).toBeFocused();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  };

  await test.step('a bookmark is set before', async () => {
    for (let step = 0; step < 3; step += 1) await keyboard.press('j');
    await focusIsOn(pane.passage(3));
    await keyboard.press('b');
    await expect(pane.passage(3)).toHaveAccessibleName(/bookmarked/);
    await focusIsOn(pane.passage(3));
  });

  await test.step('its menu opens the panel', async () => {
    await chooseByKeys(page, 'Edit details');
    await expect(button('Done')).toBeVisible();
    await focusIsOn(pane.passage(3));
    await keyboard.press('F6');
    await focusIsOn(button('Done'));
  });

  await test.step('the title', async () => {
    const title = panel.getByRole('textbox', { name: 'Title' });
    await tabTo(page, title);
    await keyboard.press('End');
    await keyboard.type(' mouth');
    await tabTo(page, button('Save citation'));
    await keyboard.press('Enter');
    await expect(window.row('Fog over the estuary mouth')).toBeVisible();
    await expect(title).toHaveValue('Fog over the estuary mouth');
    await focusIsOn(button('Save citation'));
  });

  await test.step('join', async () => {
    await keyboard.press('Shift+F6');
    await focusIsOn(pane.passage(3));
    await keyboard.press('k');
    await keyboard.press('k');
    await focusIsOn(pane.passage(1));
    await keyboard.press('F6');
    await tabTo(page, button('Join with next passage'));
    await keyboard.press('Enter');
    await expect(pane.passage(1)).toContainText(FIRST);
    await focusIsOn(button('Join with next passage'));
  });

  await test.step('split', async () => {
    await tabTo(page, panel.getByRole('textbox', { name: 'Click where to split' }), 'Shift+Tab');
    await keyboard.press('Control+Home');
    for (let step = 0; step < 'Nobody saw the pilot'.length; step += 1) await keyboard.press('ArrowRight');
    await keyboard.type('x');
    await tabTo(page, button('Split at cursor'));
    await keyboard.press('Enter');
    await expect(pane.passage(1)).toContainText(/Nobody saw the pilot$/);
    await expect(pane.passage(2)).toContainText('leave the quay that morning');
    await focusIsOn(button('Split at cursor'));
  });

  await test.step('the passage that a split made goes back into the first, and takes the focus there', async () => {
    await keyboard.press('Shift+F6');
    await keyboard.press('j');
    await focusIsOn(pane.passage(2));
    await keyboard.press('Control+z');
    await expect(pane.passage(1)).toContainText(FIRST);
    await focusIsOn(pane.passage(1));
    await corrections('2 corrections');
  });

  await test.step('mark as a heading, and take it back', async () => {
    await keyboard.press('F6');
    await tabTo(page, kind);
    await keyboard.type('Heading, f');
    await expect(pane.root.getByRole('heading', { name: FIRST })).toBeVisible();
    await focusIsOn(kind);
    await keyboard.press('Control+z');
    await expect(pane.passage(1)).toContainText(FIRST);
    await expect(kind).toHaveValue('0');
    await focusIsOn(kind);
  });

  await test.step('mark as furniture, from the menu of the passage', async () => {
    await keyboard.press('Shift+F6');
    await keyboard.press('j');
    await keyboard.press('j');
    await chooseByKeys(page, 'Mark as header, footer or navigation');
    await expect(pane.root.getByText('1 header, footer or navigation item')).toBeVisible();
    await focusIsOn(pane.focused);
    await expect(pane.focused).toContainText('Our letter comes every Friday.');
    await keyboard.press('j');
    await focusIsOn(pane.passage(3));
  });

  await test.step('add a witness, and give him the passage', async () => {
    await keyboard.press('F6');
    await tabTo(page, button('Add witness'));
    await keyboard.press('Enter');
    const form = panel.getByRole('form', { name: 'New witness' });
    await focusIsOn(form.getByRole('textbox', { name: 'Name' }));
    await keyboard.press('Escape');
    await focusIsOn(button('Add witness'));
    await keyboard.press('Enter');
    await tabTo(page, form.getByRole('radio', { name: 'The whole text' }));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await focusIsOn(form.getByRole('radio', { name: 'No passage yet' }));
    await tabTo(page, form.getByRole('textbox', { name: 'Role' }));
    await keyboard.type('keeper of the light');
    await keyboard.press('Enter');
    await expect(button('Edit keeper of the light')).toBeVisible();
    await focusIsOn(button('Add witness'));
    const teller = panel.getByRole('combobox', { name: 'Speaker' });
    await tabTo(page, teller, 'Shift+Tab');
    await keyboard.type('keeper');
    await expect(pane.passage(3)).toHaveAccessibleName(/keeper of the light/);
    await focusIsOn(teller);
  });

  await test.step('removed, he leaves the focus to what comes next', async () => {
    await tabTo(page, button('Remove keeper of the light'));
    await keyboard.press('Enter');
    await expect(button('Edit keeper of the light')).toHaveCount(0);
    await focusIsOn(button('Add witness'));
  });

  await test.step('taken back one by one', async () => {
    for (const left of ['5 corrections', '4 corrections', '3 corrections', '2 corrections', '1 correction']) {
      await keyboard.press('Control+z');
      await corrections(left);
      await focusIsOn(button('Add witness'));
    }
    await expect(pane.passage(5)).toBeVisible();
    await expect(pane.passage(3)).toHaveAccessibleName(/bookmarked/);
    await expect(pane.passage(3)).toContainText('He was back before the tide');
  });

  await test.step('all headers and footers back, and done', async () => {
    await keyboard.press('Control+Shift+z');
    await keyboard.press('Control+Shift+z');
    await corrections('3 corrections');
    await tabTo(page, button('Restore the hidden header, footer or navigation'), 'Shift+Tab');
    await keyboard.press('Enter');
    await corrections('4 corrections');
    await focusIsOn(kind);
    await tabTo(page, button('Done'), 'Shift+Tab');
    await keyboard.press('Enter');
    await focusIsOn(page.getByRole('tab', { name: 'Source' }));
  });
});
