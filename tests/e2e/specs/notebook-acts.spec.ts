import { readFile } from 'node:fs/promises';
import type { CollectionId, TopicId } from '@core/contract/ids';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { noteTheNight } from '../notes-of-the-night';
import { ReaderWindow } from '../pages/reader-window';

const cards = (app: App) => app.page.locator('.notebook .note-card');
const count = (app: App) => app.page.locator('.notebook-head .notebook-count');
const box = (app: App, words: string) => app.page.getByRole('checkbox', { name: `Select: Note: ${words}` });
const bar = (app: App) => app.page.getByRole('toolbar', { name: 'Selected notes' });
const select = (app: App, name: string) => app.page.getByRole('combobox', { name, exact: true });
const headings = (app: App) => app.page.locator('.notebook-group h2');

/** What the cards say, from above. */
const said = (app: App) =>
  app.page
    .locator('.notebook .note-card')
    .evaluateAll((all) =>
      all.map(
        (card) =>
          /Four, as|Who opened|Five; doubtful|The same van|Nothing of a bell/.exec(
            card.textContent ?? '',
          )?.[0] ?? '',
      ),
    );

test('the notebook is narrowed by words, date, collection and topic, says how many of how many, and one button clears', async ({
  app,
}) => {
  const window = await noteTheNight(app);
  const { articles } = await ask(app.page, 'library:list', {});
  const miller = articles.find(({ title }) => title === 'The miller');
  if (miller === undefined) throw new Error('no miller');
  const [note] = await ask(app.page, 'annotations:list', {}).then((all) =>
    all.filter(({ annotation }) => annotation.text.startsWith('Four')),
  );
  if (note?.annotation.target.on !== 'passage') throw new Error('no note');
  await ask(app.page, 'collections:save', {
    collection: {
      ...{ id: '11111111-1111-4111-8111-111111111111' as CollectionId, name: 'The mill', rank: 1 },
      ...{ created: note.annotation.created, modified: note.annotation.created, silent: [] },
      topics: [{ id: '22222222-2222-4222-8222-222222222222' as TopicId, label: 'The hour of the bell' }],
      passages: [
        {
          topicId: '22222222-2222-4222-8222-222222222222' as TopicId,
          articleId: miller.id,
          anchor: note.annotation.target.anchor,
          stance: null,
        },
      ],
    },
  });
  await ask(app.page, 'collections:file', {
    collectionId: '11111111-1111-4111-8111-111111111111' as CollectionId,
    put: [miller.id],
    take: [],
  });
  await window.go('Notebook');
  await expect(count(app)).toHaveText('5 notes');
  const clear = app.page.locator('.notebook-filters').getByRole('button', { name: 'Clear filters' });

  await test.step('by words in another form, by a phrase, and without a word', async () => {
    const words = app.page.getByRole('searchbox', { name: 'Search your notes' });
    await words.fill('open door');
    await expect(count(app)).toHaveText('1 of 5 notes');
    await words.fill('"as three say"');
    await expect(count(app)).toHaveText('1 of 5 notes');
    await words.fill('-hour');
    await expect(count(app)).toHaveText('3 of 5 notes');
    await clear.click();
    await expect(count(app)).toHaveText('5 notes');
  });

  await test.step('by the days on which they were made', async () => {
    await app.page.getByLabel('From', { exact: true }).fill('2024-05-02');
    await app.page.getByLabel('To', { exact: true }).fill('2024-05-03');
    await expect(count(app)).toHaveText('2 of 5 notes');
    await clear.click();
    await expect(app.page.getByLabel('From', { exact: true })).toHaveValue('');
  });

  await test.step('by collection, and by topic, whose articles are read for it', async () => {
    await select(app, 'Collection').selectOption('The mill (2)');
    await expect(count(app)).toHaveText('2 of 5 notes');
    await select(app, 'Topic').selectOption('The hour of the bell');
    await expect(count(app)).toHaveText('1 of 5 notes');
    await expect(cards(app)).toContainText(['Four, as three say.']);
    await clear.click();
    await expect(count(app)).toHaveText('5 notes');
  });
});

test('notes stand in groups and in order, and the export says so', async ({ app }) => {
  const window = await noteTheNight(app);
  await window.go('Notebook');
  await select(app, 'Group by').selectOption('Tag');
  await expect(headings(app)).toHaveText(['hour', 'Without a tag']);
  await select(app, 'Sort by').selectOption('Date created, newest first');
  await expect
    .poll(() => said(app))
    .toEqual([...['Five; doubtful', 'Four, as'], ...['Nothing of a bell', 'The same van', 'Who opened']]);
  await expect(cards(app).first()).toContainText('The ferryman');
  await app.page.getByRole('button', { name: /^hour/ }).click();
  await expect(count(app)).toHaveText('2 of 5 notes');
  await app.page.getByRole('button', { name: 'Export these' }).click();
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('menuitem', { name: 'Markdown', exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(
    '2 notes.\n\nTag: hour\n\nGrouped by: Tag; sorted by: Date created, newest first\n\n## hour',
  );
  expect(text.indexOf('Five; doubtful.')).toBeLessThan(text.indexOf('Four, as three say.'));
  expect(text).not.toContain('The same van');
});

test('many notes are chosen by box, Shift and keys, acted on once, and taken back at once', async ({
  app,
}) => {
  const window = await noteTheNight(app);
  const { page } = app;
  await window.go('Notebook');
  await select(app, 'Group by').selectOption('No groups');
  await select(app, 'Sort by').selectOption('Date created, newest first');
  const said5 = ['Nothing of a bell', 'The same van', 'Five; doubtful', 'Who opened', 'Four, as'];
  await expect.poll(() => said(app)).toEqual(said5);

  await test.step('with Shift a range, with the arrows one more, Escape none', async () => {
    await box(app, 'The same van?').check();
    await box(app, 'Who opened').click({ modifiers: ['Shift'] });
    await expect(bar(app)).toContainText('3 notes selected');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar(app)).toContainText('4 notes selected');
    await expect(box(app, 'Four, as three say.')).toBeFocused();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(bar(app)).toContainText('3 notes selected');
    await page.keyboard.press('Escape');
    await expect(bar(app)).toBeHidden();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('status').filter({ hasText: '5 notes selected' })).toHaveCount(1);
    await page.keyboard.press('Escape');
  });

  await test.step('a tag for two, taken back with one undo', async () => {
    await box(app, 'The same van?').check();
    await box(app, 'Nothing of a bell.').check();
    await bar(app).getByRole('button', { name: 'Add or remove a tag' }).click();
    await window.dialog
      .getByRole('textbox', { name: 'Tag name' })
      .or(window.dialog.getByRole('combobox'))
      .fill('later');
    await window.dialog.getByRole('button', { name: 'Add tag' }).click();
    await expect(page.getByText('Tag “later” added to 2 notes')).toBeVisible();
    const tagged = async () =>
      (await ask(page, 'annotations:list', {})).filter(({ annotation }) => annotation.tags.includes('later'))
        .length;
    expect(await tagged()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(tagged).toBe(0);
  });

  await test.step('a colour, and a copy', async () => {
    await bar(app).getByRole('button', { name: 'Change colour' }).click();
    await page.getByRole('menuitem', { name: 'Blue' }).click();
    await expect(page.getByText('Colour changed on 2 notes')).toBeVisible();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bar(app).getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('2 notes copied as Markdown')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Selected by hand: 2 notes');
    expect(copied).toContain('> The van of the baker');
    expect(copied).not.toContain('Five; doubtful');
  });

  await test.step('to the trash, and back after a restart with one undo', async () => {
    await page.keyboard.press('Escape');
    await box(app, 'Four, as three say.').focus();
    await page.keyboard.press('Control+a');
    await bar(app).getByRole('button', { name: 'Move to trash' }).click();
    await expect(page.getByRole('heading', { name: 'Your notebook is empty' })).toBeVisible();
    await app.restart();
    const again = new ReaderWindow(app.page);
    await again.go('Notebook');
    await expect(app.page.getByRole('heading', { name: 'Your notebook is empty' })).toBeVisible();
    await app.page.keyboard.press('Control+z');
    await expect(count(app)).toHaveText('5 notes');
  });
});

test('the reader puts notes in an order of his own, by key and by drag, and it is there after a restart', async ({
  app,
}) => {
  const window = await noteTheNight(app);
  const { page } = app;
  const byHand = async (in_: ReaderWindow): Promise<void> => {
    await in_.go('Notebook');
    await select(app, 'Group by').selectOption('No groups');
    await select(app, 'Sort by').selectOption('My own order');
  };
  await byHand(window);
  const before = ['Four, as', 'Who opened', 'Five; doubtful', 'The same van', 'Nothing of a bell'];
  await expect.poll(() => said(app)).toEqual(before);
  const handle = (words: string) => page.getByRole('button', { name: `Move: Note: ${words}` });
  await handle('Who opened').focus();
  await page.keyboard.press('Alt+ArrowUp');
  const first = ['Who opened', 'Four, as', 'Five; doubtful', 'The same van', 'Nothing of a bell'];
  await expect.poll(() => said(app)).toEqual(first);
  await expect(page.getByRole('status').filter({ hasText: 'Moved to position 1 of 5' })).toHaveCount(1);
  await expect(handle('Who opened')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => said(app)).toEqual(before);
  await handle('Nothing of a bell.').dragTo(cards(app).nth(1), { targetPosition: { x: 60, y: 4 } });
  const dragged = ['Four, as', 'Nothing of a bell', 'Who opened', 'Five; doubtful', 'The same van'];
  await expect.poll(() => said(app)).toEqual(dragged);
  await app.restart();
  await byHand(new ReaderWindow(app.page));
  await expect.poll(() => said(app)).toEqual(dragged);
});
