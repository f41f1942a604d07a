import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { faultsOf } from '../window-faults';
import { INTERVIEWED, JAILED, OFFICER } from '../pages/titles';

test('selected words are highlighted in the colour chosen, and recoloured and taken away by the same', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  const pane = window.pane(OFFICER);
  await pane.passage(5).click();
  await pane.select('letter of resignation');
  await app.page
    .getByRole('toolbar', { name: 'Selected text' })
    .getByRole('button', { name: 'Highlight: Green' })
    .click();
  const mark = pane.passage(5).locator('mark');
  await expect(mark).toHaveText('letter of resignation');
  await expect(mark).toHaveClass(/hl-green/);
  await pane.select('letter of resignation');
  await app.page.keyboard.press('3');
  await expect(mark).toHaveClass(/hl-blue/);
  await pane.select('letter of resignation');
  await app.page.keyboard.press('3');
  await expect(mark).toHaveCount(0);
  await app.page.keyboard.press('Control+z');
  await expect(mark).toHaveText('letter of resignation');
});

test('a note outlives a kill the moment that it is called saved', async ({ app }) => {
  let window = new ReaderWindow(app.page);
  await window.row(JAILED).click();
  await window.pane(JAILED).passage(3).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Kept through a kill.');
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  await app.kill();
  await app.restart();
  window = new ReaderWindow(app.page);
  await window.row(JAILED).click();
  await expect(window.pane(JAILED).passage(3)).toHaveAccessibleName(/with a note/);
  await expect(app.page.getByText('Kept through a kill.')).toBeVisible();
});

test('an empty note leaves no trace', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(2).click();
  await app.page.keyboard.press('n');
  await app.page.keyboard.press('Escape');
  expect(await ask(app.page, 'annotations:list', {})).toEqual([]);
});

test('every removal can be undone, from the notice and by key', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  const passage = window.pane(OFFICER).passage(4);
  await passage.click();
  await app.page.keyboard.press('b');
  await expect(passage).toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('b');
  await expect(passage).not.toHaveAccessibleName(/bookmarked/);
  await window.notices.getByRole('button', { name: 'Undo' }).last().click();
  await expect(passage).toHaveAccessibleName(/bookmarked/);
  await passage.focus();
  await app.page.keyboard.press('b');
  await expect(passage).not.toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('Control+z');
  await expect(passage).toHaveAccessibleName(/bookmarked/);
  await app.page.keyboard.press('Control+Shift+z');
  await expect(passage).not.toHaveAccessibleName(/bookmarked/);
});

test('tags, inferences and labels are kept and the notebook finds them', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(INTERVIEWED).click();
  const pane = window.pane(INTERVIEWED);
  await pane.passage(8).click();
  await app.page.keyboard.press('t');
  await app.page.getByRole('combobox', { name: 'Add tag' }).fill('conscripts');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await pane.passage(9).click();
  await app.page.keyboard.press('i');
  await app.page.getByRole('combobox', { name: 'Conclusion about' }).selectOption('A date');
  await app.page.getByRole('textbox', { name: 'My conclusion, in Markdown' }).fill('Before the summer.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await expect(pane.passage(9)).toHaveAccessibleName(/with your conclusion/);
  await window.go('Notebook');
  await expect(app.page.getByText('conscripts').first()).toBeVisible();
  await expect(app.page.getByText('Before the summer.')).toBeVisible();
});

test('a tag is renamed and merged on the notes of all articles, and one undo takes it back', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  for (const [title, tag] of [
    [INTERVIEWED, 'conscripts'],
    [OFFICER, 'conscripts'],
    [JAILED, 'soldiers'],
  ] as const) {
    await window.row(title).click();
    await window.pane(title).passage(6).click();
    await app.page.keyboard.press('b');
    await expect(window.pane(title).passage(6)).toHaveAccessibleName(/bookmarked/);
    const made = (await ask(app.page, 'annotations:list', {})).find(
      ({ annotation }) => annotation.tags.length === 0,
    );
    if (made === undefined) throw new Error('no bookmark');
    await ask(app.page, 'annotations:save', { annotation: { ...made.annotation, tags: [tag] } });
  }
  await window.go('Notebook');
  const tags = app.page.getByRole('group', { name: 'Tag', exact: true });
  await tags.getByRole('button', { name: /conscripts/ }).click();
  await app.page.getByRole('button', { name: 'Rename, merge or colour tag…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Rename “conscripts”' });
  await dialog.getByRole('textbox', { name: 'Tag name' }).fill('soldiers');
  await expect(dialog.getByText('“soldiers” is already on 1 note.')).toBeVisible();
  for (const width of [420, 1440]) {
    await app.page.setViewportSize({ width, height: 860 });
    await expect.poll(() => faultsOf(app.page), { message: `${String(width)} px` }).toEqual([]);
    await app.page.screenshot({ path: `tests/e2e/screenshots/rename-tag-${String(width)}.png` });
  }
  await dialog.getByRole('button', { name: 'Merge tags' }).click();
  await expect(tags.getByRole('button', { name: /conscripts/ })).toHaveCount(0);
  await expect(tags.getByRole('button', { name: /soldiers/ })).toHaveText('soldiers3');
  await app.page.keyboard.press('Control+z');
  await expect(tags.getByRole('button', { name: /conscripts/ })).toHaveText('conscripts2');
  await app.page.keyboard.press('Control+Shift+z');
  await expect(tags.getByRole('button', { name: /soldiers/ })).toHaveText('soldiers3');
  await app.page.reload();
  await window.go('Notebook');
  await expect(tags.getByRole('button', { name: /soldiers/ })).toHaveText('soldiers3');
});

test('notes are found by the search of the library', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await window.pane(OFFICER).passage(6).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('A zeppelin of an argument.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await window.search.fill('zeppelin');
  await expect(window.results.getByRole('option', { name: /zeppelin/ })).toBeVisible();
});

test('a damaged notes file is set aside and named, and the rest is there', async ({ app }) => {
  let window = new ReaderWindow(app.page);
  for (const title of [OFFICER, JAILED]) {
    await window.row(title).click();
    await window.pane(title).passage(2).click();
    await app.page.keyboard.press('b');
    await expect(window.pane(title).passage(2)).toHaveAccessibleName(/bookmarked/);
  }
  const file = join(app.dataDir, 'articles/officer-resigns/notes.json');
  // The file follows its journal once nothing has changed for a moment.
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
  await app.kill();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60));
  await app.restart();
  window = new ReaderWindow(app.page);
  await app.page.getByRole('button', { name: 'Show details' }).click();
  await expect(
    app.page
      .getByRole('dialog')
      .getByText(/officer-resigns\/notes\.json/)
      .first(),
  ).toBeVisible();
  await app.page.keyboard.press('Escape');
  const all = await ask(app.page, 'annotations:list', {});
  expect(
    all.some(
      ({ annotation: { target } }) => target.on === 'passage' && target.articleId === 'jailed-soldiers',
    ),
  ).toBe(true);
});
