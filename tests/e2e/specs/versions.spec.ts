import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { COUNTED, DRAINED, TITLE } from '../../support/harbour-lines';
import { EARLIER, LATER, nameTheKeeper, writeNote } from '../harbour-log';
import { ReaderWindow } from '../pages/reader-window';

test('a later version takes the notes over, says what became of each, and an orphan is put back', async ({
  app,
}) => {
  let window = new ReaderWindow(app.page);
  const { page } = app;
  await window.bringIn(EARLIER);
  await expect(window.pane(TITLE).passage(4)).toBeVisible();
  for (const [at, words] of ['stays', 'moves', 'is lost', 'changes'].entries())
    await writeNote(app, window, at + 1, words);

  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  await test.step('offered, with what speaks for it', async () => {
    await window.bringIn(LATER);
    const offer = dialog('A later version?');
    await expect(offer).toContainText('both have the same title and similar text');
    await expect(offer).toContainText('There are 4 notes on the earlier version.');
    // The palette opens above any dialog, has the keys, and gives them back.
    await page.keyboard.press('Control+Shift+p');
    await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'Command palette' })).toHaveCount(0);
    await offer.getByRole('button', { name: 'Carry notes over' }).press('Enter');
  });

  const carried = dialog('Notes carried over');
  await test.step('each says what became of it', async () => {
    const group = (name: string) => carried.getByRole('region', { name });
    await expect(group('Unchanged')).toContainText('stays');
    await expect(group('Moved')).toContainText('moves');
    await expect(group('Wording changed')).toContainText('changes');
    await expect(group('Passage not found')).toContainText('is lost');
    await group('Passage not found').getByRole('button', { name: 'Note: is lost' }).press('Enter');
  });

  await test.step('the one without a passage is put back by hand', async () => {
    const places = dialog('Put the note on a passage');
    await expect(places).toContainText(DRAINED);
    await expect(places.locator('mark').first()).toContainText('drained that dry dock');
    await expect(places.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(places).toHaveCount(0);
    await expect(window.pane(TITLE).passage(5)).toHaveAccessibleName(/with a note/);
    await expect(page.getByRole('article', { name: 'Note, Passage 4' })).toContainText(
      'The passage stands word for word at another place of the text.',
    );
    await expect(page.getByRole('article', { name: 'Note, Passage 2' })).toContainText(
      'The wording of the passage has changed.',
    );
  });

  await test.step('undone one after the other, and made again', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('article', { name: 'Note, Passage not found' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('article', { name: /^Note/ })).toHaveCount(0);
    expect(await ask(page, 'versions:list', {})).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('article', { name: /^Note/ })).toHaveCount(4);
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('article', { name: 'Note, Passage 5' })).toContainText('is lost');
  });

  await test.step('and so after a restart, with the earlier version still there', async () => {
    await app.restart();
    window = new ReaderWindow(app.page);
    const pane = window.pane(TITLE);
    await expect(pane.passage(5)).toHaveAccessibleName(/with a note/);
    await expect(app.page.getByRole('article', { name: /^Note/ })).toHaveCount(4);
    await pane.root.getByRole('button', { name: 'Earlier version' }).click();
    await expect(pane.root).toContainText(DRAINED);
    await expect(app.page.getByRole('article', { name: /^Note/ })).toHaveCount(0);
    await pane.root.getByRole('button', { name: 'There is a later version' }).click();
    await expect(app.page.getByRole('article', { name: /^Note/ })).toHaveCount(4);
  });
});

test('two versions are compared word by word, by keys, and what changed is copied', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = app;
  const window = new ReaderWindow(page);
  await window.bringIn(EARLIER);
  await expect(window.pane(TITLE).passage(4)).toBeVisible();
  await window.bringIn(LATER);
  const offer = page.getByRole('dialog', { name: 'A later version?' });
  await expect(offer).toContainText('There are no notes on the earlier version.');
  await offer.getByRole('button', { name: 'Compare versions' }).click();

  const compared = page.getByRole('dialog', { name: 'Changes between versions' });
  const row = (name: string) => compared.getByRole('row', { name, exact: true });
  await expect(compared.getByRole('status')).toHaveText('5 places differ');
  await expect(row('Moved from here').locator('del')).toHaveText('−railway');
  await expect(row('Moved here').locator('ins')).toHaveText('+shipping');
  await expect(compared.getByRole('button', { name: 'Next difference' })).toBeFocused();
  await page.keyboard.press(']');
  await expect(compared.getByRole('status')).toHaveText('Place 1 of 5');
  await expect(compared.locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('[');
  await expect(compared.getByRole('status')).toHaveText('Place 5 of 5');
  await page.setViewportSize({ width: 420, height: 800 });
  await compared.getByRole('button', { name: 'Copy changes' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('the owners sold both sheds to the [-railway-]{+shipping+} company.');
  expect(copied).not.toContain(COUNTED);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.keyboard.press('Escape');
  await expect(compared).toHaveCount(0);
  // Nothing was carried over, and both are in the library.
  expect(await ask(page, 'versions:list', {})).toEqual([]);
  await expect(window.row(TITLE)).toHaveCount(2);
});

test('edits go over with the notes where their passage is found, and come back with one undo', async ({
  app,
}) => {
  const { page } = app;
  const window = new ReaderWindow(page);
  await window.bringIn(EARLIER);
  await expect(window.pane(TITLE).passage(4)).toBeVisible();
  await nameTheKeeper(app);
  await window.bringIn(LATER);
  const offer = page.getByRole('dialog', { name: 'A later version?' });
  await expect(offer.getByRole('region', { name: 'Edits that can be carried over' })).toContainText(COUNTED);
  await expect(offer.getByRole('checkbox', { name: /my edits/ })).toBeChecked();
  await offer.getByRole('button', { name: 'Carry notes over' }).press('Enter');
  const carried = page.getByRole('dialog', { name: 'Notes carried over' });
  await expect(carried.getByRole('region', { name: 'Edits carried over' })).toContainText(
    `Attributed to the keeper: ${COUNTED}`,
  );
  const left = carried.getByRole('region', { name: 'Edits that stay with the earlier version' });
  await expect(left).toContainText(DRAINED);
  await expect(left).toContainText('Not found with the same words in the later version');
  await carried.getByRole('button', { name: 'Close' }).last().click();
  const [version] = await ask(page, 'versions:list', {});
  if (version === undefined) throw new Error('no version');
  const { later } = version;
  const editsOf = async () =>
    (await ask(page, 'library:open', { articleId: later }))?.corrected?.corrections.length ?? 0;
  expect(await editsOf()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(editsOf).toBe(0);
  expect(await ask(page, 'versions:list', {})).toEqual([]);
});
