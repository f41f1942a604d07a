import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { look, settle } from '../looks';
import type { ReaderPane } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

const WORDS = 'summoned his strength and went to his commander';

async function withHighlight(app: App): Promise<ReaderPane> {
  const window = await settle(app, 'light');
  await window.row(OFFICER).click();
  const pane = window.pane(OFFICER);
  await pane.passage(5).click();
  await pane.select(WORDS);
  await app.page.keyboard.press('2');
  await expect(pane.passage(5).locator('mark')).toHaveText(WORDS);
  await app.page.evaluate(() => document.getSelection()?.removeAllRanges());
  return pane;
}

const selected = (app: App): Promise<string> =>
  app.page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
const highlights = async (app: App): Promise<readonly (string | null)[]> =>
  (await ask(app.page, 'annotations:list', {})).flatMap(({ annotation: { kind, target } }) =>
    kind === 'highlight' && target.on === 'passage' ? [target.anchor.exact] : [],
  );

test('a click on a highlight shows its note and leaves the keys with the text', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await withHighlight(app);
  const page = app.page;
  const editor = page.getByRole('textbox', { name: 'Note, in Markdown' });
  const card = page.getByRole('article', { name: 'Highlight, Passage 5' });
  await pane.passage(9).click();

  await test.step('the passage clicked on is the one that the keys act on', async () => {
    await pane.pressOn(WORDS);
    await expect(card).toHaveAttribute('aria-current', 'true');
    await expect(editor).toHaveCount(0);
    await expect(pane.passage(5)).toHaveAttribute('aria-current', 'true');
    await look(app, 'highlight-shown');
    await page.keyboard.press('c');
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('summoned his strength');
    await page.keyboard.press('j');
    await expect(pane.passage(6)).toHaveAttribute('aria-current', 'true');
    await expect(card).not.toHaveAttribute('aria-current');
  });

  await test.step('a click beside it in the same passage points out no note', async () => {
    await pane.pressOn(WORDS);
    await expect(card).toHaveAttribute('aria-current', 'true');
    await pane.pressOn('In the end, the officer said');
    await expect(card).not.toHaveAttribute('aria-current');
  });

  await test.step('with n, with Enter and with a click into the field, the note is written', async () => {
    await pane.pressOn(WORDS);
    await page.keyboard.press('n');
    await expect(editor).toBeFocused();
    await editor.fill('By key.');
    await page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
    await pane.pressOn(WORDS);
    await page.keyboard.press('Enter');
    await expect(editor).toBeFocused();
    await expect(editor).toHaveValue('By key.');
    await page.keyboard.press('Escape');
    await pane.pressOn(WORDS);
    await card.getByRole('button', { name: 'Edit note…' }).click();
    await expect(editor).toBeFocused();
    await page.keyboard.press('Escape');
    expect(await highlights(app)).toEqual([WORDS]);
  });

  await test.step('the sign in the margin shows a note too, and opens it by key', async () => {
    await pane.passage(7).click();
    await page.keyboard.press('b');
    const sign = pane.passage(7).getByRole('button', { name: 'Bookmark' });
    await sign.click();
    await expect(page.getByRole('article', { name: 'Bookmark, Passage 7' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(sign).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Label' })).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('by the tab key alone, Enter on the highlight opens its note', async () => {
    await pane.passage(5).focus();
    await page.keyboard.press('Tab');
    await expect(pane.passage(5).locator('mark')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(editor).toBeFocused();
  });
});

test('words inside a highlight are chosen by drag, double and triple click as anywhere', async ({ app }) => {
  const pane = await withHighlight(app);
  const page = app.page;
  const editor = page.getByRole('textbox', { name: 'Note, in Markdown' });

  await test.step('a double click chooses the word', async () => {
    await pane.pressOn('strength', 2);
    expect(await selected(app)).toBe('strength');
    await page.keyboard.press('4');
    await expect.poll(() => highlights(app)).toEqual([WORDS, 'strength']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => highlights(app)).toEqual([WORDS]);
  });

  // Off the passage and back: no note is pointed out from before.
  await pane.passage(8).click();

  await test.step('a drag chooses what it goes over', async () => {
    await pane.dragOver('strength and went');
    expect(await selected(app)).toBe('strength and went');
    // Words were chosen, no note was asked for: n would write on these words and not on the old highlight.
    await expect(page.getByRole('article', { name: 'Highlight, Passage 5' })).not.toHaveAttribute(
      'aria-current',
    );
    await page.keyboard.press('4');
    await expect.poll(() => highlights(app)).toEqual([WORDS, 'strength and went']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => highlights(app)).toEqual([WORDS]);
  });

  await test.step('a triple click chooses the passage and nothing of the next', async () => {
    await pane.pressOn('strength', 3);
    await page.keyboard.press('3');
    await expect.poll(() => highlights(app)).toHaveLength(2);
    expect(await highlights(app)).toContainEqual(
      expect.stringMatching(/^In the end.*letter of resignation\.$/),
    );
    // The same key on the passage itself takes it away again: it is the same range.
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await page.keyboard.press('3');
    await expect.poll(() => highlights(app)).toEqual([WORDS]);
  });

  await expect(editor).toHaveCount(0);
  expect((await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation.text)).toEqual(['']);
});

test('a double click on a highlight chooses its word while the side panel is closed', async ({ app }) => {
  const pane = await withHighlight(app);
  await app.page.keyboard.press('Control+\\');
  await expect(app.page.getByRole('complementary', { name: 'About this article' })).toHaveCount(0);
  await pane.pressOn('strength', 2);
  expect(await selected(app)).toBe('strength');
  await expect(app.page.getByRole('complementary', { name: 'About this article' })).toHaveCount(0);
});

test('the signs in the margin look alike, whatever they stand for', async ({ app }) => {
  const window = await settle(app, 'light');
  await window.row(OFFICER).click();
  const pane = window.pane(OFFICER);
  await pane.passage(4).click();
  await app.page.keyboard.press('b');
  await app.page.keyboard.press('t');
  await app.page.getByRole('combobox', { name: 'Add tag' }).fill('letters,');
  await app.page.getByRole('button', { name: 'Done' }).click();
  const signs = ['Bookmark', 'Tags'].map((name) => pane.passage(4).getByRole('button', { name }));
  for (const sign of signs) await expect(sign).toBeVisible();
  const looks = await Promise.all(
    signs.map((sign) =>
      sign.evaluate((button) => {
        const { width, height, padding, backgroundColor } = getComputedStyle(button);
        return { width, height, padding, backgroundColor, icon: button.firstElementChild?.clientWidth };
      }),
    ),
  );
  expect(looks[1]).toEqual(looks[0]);
});
