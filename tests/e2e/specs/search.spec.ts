import { expect, test, type App } from '../fixtures';
import { bring } from '../comparing';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

test('results come while typing, and Enter opens the passage', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await app.page.keyboard.press('/');
  await expect(window.search).toBeFocused();
  await app.page.keyboard.type('radio');
  await expect(window.results.getByRole('option').first()).toBeVisible();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('[data-pane] [aria-current="true"]')).toContainText(/radio/);
});

test('a word typed to its end never loses what its beginning found', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  for (const typed of ['resi', 'resig', 'resign', 'resigna', 'resignat', 'resignation']) {
    await window.search.fill(typed);
    await expect(window.results.getByRole('option', { name: /letter of resignation/ })).toBeVisible();
  }
});

test('a faulty query underlines its fault and still shows what can be shown', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.search.fill('colour:red resign');
  await expect(app.page.getByText(/is not a field/)).toBeVisible();
  await expect(app.page.locator('.search-faults u')).toHaveText(/colour/);
  await expect(window.results.getByRole('group', { name: OFFICER })).toBeVisible();
});

test('phrases, exclusions and fields narrow the results', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  const groups = window.results.getByRole('group');
  await window.search.fill('"letter of resignation"');
  await expect(groups).toHaveCount(1);
  await window.search.fill('maxim');
  await expect(groups).toHaveCount(2);
  await window.search.fill('maxim -lawyer');
  await expect(groups).toHaveCount(1);
  await window.search.fill('witness:sergei');
  await expect(groups).toHaveCount(1);
});

test('no query breaks the window', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  for (const query of [
    '"',
    '+',
    '-',
    '*',
    '(((',
    'a~99',
    'title:',
    '__proto__',
    '👨‍👩‍👧',
    'abcdefghijkl~11',
    'x'.repeat(3_000),
  ]) {
    await window.search.fill(query);
    await expect(window.search).toHaveValue(query);
  }
  await window.search.fill('resign');
  await expect(window.results.getByRole('option').first()).toBeVisible();
});

test('nothing found says so, and Escape leads back to the library', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.search.fill('qqqqqq');
  await expect(app.page.getByText('No results')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(window.row(OFFICER)).toBeVisible();
});

/** Single keys act: one opens the list of keys, two go through the text, and none is typed into the field. */
async function expectKeysToAct(app: App, typed: string): Promise<void> {
  const window = new ReaderWindow(app.page);
  await expect(window.search).not.toBeFocused();
  await app.page.keyboard.press('?');
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(window.dialog).toHaveCount(0);
  await app.page.keyboard.press('k');
  await app.page.keyboard.press('j');
  await expect(app.page.locator('[data-pane] [aria-current="true"]')).toBeFocused();
  await expect(window.search).toHaveValue(typed);
}

test('after a search the keys go to the text, however it was left, and the field keeps its words', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  const options = window.results.getByRole('option');
  const type = async (words: string): Promise<void> => {
    await app.page.keyboard.press('/');
    await expect(window.search).toBeFocused();
    await app.page.keyboard.type(words);
    await expect(app.page.locator(`[data-answers="${words}"]`)).toBeVisible();
  };
  await window.row(JAILED).click();
  await window.pane(JAILED).passage(3).click();

  await test.step('Enter on the first hit', async () => {
    await type('resignation');
    await app.page.keyboard.press('Enter');
    await expect(window.pane(OFFICER).focused).toBeFocused();
    await expectKeysToAct(app, 'resignation');
  });
  await test.step('a click on a hit', async () => {
    await type('radio');
    await options.first().click();
    await expect(app.page.locator('[data-pane] [aria-current="true"]')).toContainText(/radio/);
    await expectKeysToAct(app, 'radio');
  });
  await test.step('arrow down and Enter', async () => {
    await type('officer');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await expect(app.page.locator('[data-pane] [aria-current="true"]')).toContainText(/officer/i);
    await expectKeysToAct(app, 'officer');
  });
  await test.step('Escape, and back to the results by Enter', async () => {
    await type('radio');
    await app.page.keyboard.press('Escape');
    await expect(window.row(OFFICER)).toBeVisible();
    await expect(app.page.locator('[data-pane] [aria-current="true"]')).toBeFocused();
    await expectKeysToAct(app, 'radio');
    await window.search.focus();
    await app.page.keyboard.press('Enter');
    await expect(options.first()).toBeVisible();
    await app.page.keyboard.press('Escape');
  });
  await test.step('a hit in a note shows the note and does not write in it', async () => {
    await window.row(OFFICER).click();
    await window.pane(OFFICER).passage(6).click();
    await app.page.keyboard.press('n');
    await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('A zeppelin of an argument.');
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('textbox', { name: 'Note, in Markdown' })).toHaveCount(0);
    await window.row(JAILED).click();
    await expect(window.pane(JAILED).passage(1)).toBeVisible();
    await type('zeppelin');
    await options.first().click();
    await expect(window.pane(OFFICER).passage(6)).toBeFocused();
    await expect(app.page.getByRole('article', { name: 'Note, Passage 6' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expectKeysToAct(app, 'zeppelin');
    await expect(app.page.getByText('A zeppelin of an argument.').first()).toBeVisible();
  });
  await test.step('a hit in a note on a whole article', async () => {
    await app.page.keyboard.press('Control+Shift+p');
    await window.dialog.getByRole('combobox').fill('whole article');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('On the dirigible as a whole.');
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('textbox', { name: 'Note, in Markdown' })).toHaveCount(0);
    await window.search.fill('');
    await window.go('Library');
    await window.row(JAILED).click();
    await expect(window.pane(JAILED).passage(1)).toBeVisible();
    await type('dirigible');
    await app.page.keyboard.press('Enter');
    await expect(window.pane(OFFICER).scroller).toBeFocused();
    await expectKeysToAct(app, 'dirigible');
  });
});

test('passages beyond the fifth of an article are opened from the list, by keys alone', async ({ app }) => {
  const days = Array.from({ length: 12 }, (_, at) => `Day ${at + 1}: the pontoon was towed upstream.`);
  await bring(app, 'pontoon.txt', ['The pontoon', ...days].join('\n\n'));
  const window = new ReaderWindow(app.page);
  await window.search.fill('pontoon upstream');
  const results = window.results.getByRole('group', { name: 'The pontoon' }).getByRole('option');
  await expect(results).toHaveCount(6);
  await expect(results.last()).toHaveText('7 more passages in this article');
  for (let step = 0; step < 5; step += 1) await app.page.keyboard.press('ArrowDown');
  await expect(results.last()).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('Enter');
  await expect(results).toHaveCount(12);
  await expect(results.nth(5)).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('[data-pane] [aria-current="true"]')).toContainText('pontoon was towed');
});
