import type { Locator, Page } from 'playwright/test';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED } from '../pages/titles';

const fieldOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Note, in Markdown' });
const saved = (page: Page): Locator => page.getByText('Saved', { exact: true });
const onDisk = async (page: Page): Promise<string | undefined> =>
  (await ask(page, 'annotations:list', {}))[0]?.annotation.text;

/** Faster than the pause after which a note is saved: what is typed is saved when all of it is there. */
const type = (page: Page, text: string): Promise<void> =>
  fieldOf(page).pressSequentially(text, { delay: 40 });

test('two windows that type in one note lose no word, and each goes on where it was', async ({ app }) => {
  const one = app.page;
  const first = new ReaderWindow(one);
  await first.row(JAILED).click();
  await first.pane(JAILED).passage(3).click();
  await one.keyboard.press('n');
  await fieldOf(one).fill('Who saw him?');
  await expect(saved(one)).toBeVisible();

  const other = await one.context().newPage();
  await other.goto(one.url());
  const second = new ReaderWindow(other);
  await second.row(JAILED).click();
  await other.getByRole('button', { name: 'Edit note' }).click();
  await expect(fieldOf(other)).toHaveValue('Who saw him?');

  /** By the one that saved last, whichever that was. */
  const expectTold = (words: string): Promise<void> =>
    expect
      .poll(async () => {
        const counts = await Promise.all(
          [first, second].map(({ notices }) => notices.getByText(words).count()),
        );
        return Math.max(...counts);
      })
      .toBeGreaterThan(0);

  await test.step('each writes a paragraph of its own', async () => {
    await fieldOf(one).press('Control+End');
    await fieldOf(other).press('Control+Home');
    await Promise.all([type(one, '\n\nThe guard says: nobody.'), type(other, 'Ask the lawyer.\n\n')]);
    const both = 'Ask the lawyer.\n\nWho saw him?\n\nThe guard says: nobody.';
    await expect.poll(() => onDisk(one)).toBe(both);
    for (const page of [one, other]) await expect(fieldOf(page)).toHaveValue(both);
    await expectTold('Its changes are in the note');
  });

  await test.step('where the words of the other came in, typing goes on', async () => {
    await type(one, ' Not even the cook.');
    await expect(saved(one)).toBeVisible();
    await expect(fieldOf(other)).toHaveValue(/Not even the cook\.$/);
    await type(other, 'Why? ');
    const now = 'Ask the lawyer.\n\nWhy? Who saw him?\n\nThe guard says: nobody. Not even the cook.';
    await expect.poll(() => onDisk(one)).toBe(now);
    await expect(fieldOf(one)).toHaveValue(now);
  });

  await test.step('Undo takes back what was written here, and nothing of the other window', async () => {
    const before = await onDisk(one);
    await other.keyboard.press('Escape');
    await other.keyboard.press('Control+z');
    await expect.poll(() => onDisk(one)).toBe('Who saw him?\n\nThe guard says: nobody. Not even the cook.');
    await other.keyboard.press('Control+Shift+z');
    await expect.poll(() => onDisk(one)).toBe(before);
    await other.getByRole('button', { name: 'Edit note' }).click();
  });

  await test.step('of a paragraph that both change both versions are there, and it is said', async () => {
    await fieldOf(other).press('Control+End');
    await Promise.all([
      type(one, ' He was away, he says.'),
      type(other, ' The cook denies it, and all others.'),
    ]);
    await expect.poll(() => onDisk(one)).toContain('Written in another window meanwhile:');
    for (const words of ['He was away, he says.', 'The cook denies it, and all others.'])
      await expect.poll(async () => (await onDisk(one))?.split(words).length).toBe(2);
    await expectTold('Both versions are in the note');
  });
  await other.close();
});
