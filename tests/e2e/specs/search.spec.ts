import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

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
  await expect(app.page.getByText(/is no field/)).toBeVisible();
  await expect(app.page.locator('.query-faults u')).toHaveText(/colour/);
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
  await expect(app.page.getByText('Nothing found')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(window.row(OFFICER)).toBeVisible();
});
