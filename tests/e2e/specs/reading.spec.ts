import { expect, test } from '../fixtures';
import { untilPlaceIsSaved } from '../saved-place';
import { ReaderWindow } from '../pages/reader-window';
import { APPEALS, INTERVIEWED, OFFICER, PRESS } from '../pages/titles';

test('the list says who tells, where and when, and can be ordered and filtered', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(INTERVIEWED)).toContainText('22 Nov 2023');
  await expect(window.row(INTERVIEWED)).toContainText('In custody');
  await expect(window.row(INTERVIEWED)).toContainText('Unread');
  const rows = app.page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await app.page.getByRole('textbox', { name: 'Filter the list' }).fill('sergei');
  await expect(rows).toHaveCount(1);
  await app.page.getByRole('textbox', { name: 'Filter the list' }).fill('zzz');
  await expect(app.page.getByText('No matching articles')).toBeVisible();
  await app.page.getByRole('button', { name: 'Show all' }).click();
  await app.page.getByRole('button', { name: /Sorted by/ }).click();
  await app.page.getByRole('menuitem', { name: 'Length' }).click();
  await expect(rows.first()).toContainText('press conference');
});

test('where the reader left off is where the article opens again, also after a restart', async ({ app }) => {
  let window = new ReaderWindow(app.page);
  await window.row(APPEALS).click();
  await window.pane(APPEALS).passage(40).scrollIntoViewIfNeeded();
  await expect.poll(() => window.pane(APPEALS).scrollTop()).toBeGreaterThan(500);
  await expect(window.row(APPEALS)).toContainText(/% read|Read/);
  await window.row(OFFICER).click();
  await window.row(APPEALS).click();
  await expect(window.pane(APPEALS).passage(40)).toBeInViewport();
  await untilPlaceIsSaved(app.page, window.pane(APPEALS));
  await app.restart();
  window = new ReaderWindow(app.page);
  await expect(window.pane(APPEALS).passage(40)).toBeInViewport();
});

test('back and forward lead through articles and places', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await expect(window.pane(OFFICER).root).toBeVisible();
  await window.row(PRESS).click();
  await expect(window.pane(PRESS).root).toBeVisible();
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(window.pane(OFFICER).root).toBeVisible();
  await app.page.keyboard.press('Alt+ArrowRight');
  await expect(window.pane(PRESS).root).toBeVisible();
});

test('passages are reached by keyboard alone and tell who speaks', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(INTERVIEWED).click();
  await expect(window.pane(INTERVIEWED).passage(1)).toBeVisible();
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('j');
  const pane = window.pane(INTERVIEWED);
  await expect(pane.focused).toHaveAccessibleName(/^Passage 2 of 24, the article/);
  await app.page.keyboard.press('k');
  await expect(pane.focused).toHaveAccessibleName(/^Passage 1 of 24/);
  await pane.root
    .getByRole('group', { name: /Alexei \(pseudonym\)/ })
    .first()
    .focus();
  const panel = app.page.getByRole('complementary', { name: 'About this article' });
  await expect(panel).toContainText('Alexei');
  await expect(panel).toContainText('In custody');
  await expect(panel).toContainText('Kyiv Post');
});

test('the reason of a word given as in the copy shows below it when the tab key stops there', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await window.row(PRESS).click();
  const passage = window.pane(PRESS).passage(2);
  const note = passage.getByRole('note');
  await expect(note).toHaveText('[as in the copy]');
  await expect(note).toHaveAttribute('title', /Vladimir is meant/);
  await passage.focus();
  await app.page.keyboard.press('Tab');
  await expect(note).toBeFocused();
  const shown = () => note.evaluate((element) => getComputedStyle(element, '::after').content);
  await expect.poll(shown).toContain('Vladimir is meant');
});

test('find in the article counts, steps and is blind to case', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  await expect(window.pane(OFFICER).root).toBeVisible();
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('textbox', { name: 'Find in this article' }).fill('COMMANDER');
  const bar = app.page.getByRole('search', { name: 'Find in this article' });
  await expect(bar).toContainText(/1 of \d/);
  await app.page.keyboard.press('Enter');
  await expect(bar).toContainText(/2 of \d/);
  await app.page.keyboard.press('Shift+F3');
  await expect(bar).toContainText(/1 of \d/);
  await app.page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('text size, theme and line length are kept', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Appearance' }).click();
  await app.page.getByText('Sepia', { exact: true }).click();
  await expect(app.page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+=');
  await expect(app.page.locator('html')).toHaveCSS('--read-size', '19px');
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await expect(app.page.locator('html')).toHaveCSS('--read-size', '19px');
});

test('what is copied from a digest is labelled as one and never put in quotation marks', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  await window.row(INTERVIEWED).click();
  await window
    .pane(INTERVIEWED)
    .root.getByRole('group', { name: /Alexei \(pseudonym\)/ })
    .first()
    .click();
  await app.page.keyboard.press('c');
  await expect(window.notices).toContainText('labelled as a digest');
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    "Synoptic digest of “What We Learned From Interviewing Russian POWs”, not the source's words",
  );
  expect(copied).toContain('Alexei');
  expect(copied.split('\n')[0]).not.toMatch(/^["“>]/);
});
