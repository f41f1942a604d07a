import { rmSync, writeFileSync } from 'node:fs';
import { longText } from '../../support/long-text';
import { writeManyNotes } from '../../support/many-notes';
import { startHost } from '../../support/start-host';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const FLOOD = /^The book of the flood/;
const MANY = { highlights: 2_000, notes: 10_000 };
const ALL = MANY.highlights + MANY.notes;
/** Drawn of the notes at most: those in view, and as many beyond it as keep the tab key going. */
const CARDS = 60;
/** The same of the marks in the text, of which every passage bears a dozen. */
const MARKS = 2_500;

test.use({
  before: {
    start: async (dataDir: string): Promise<void> => {
      const path = `${dataDir}-flood.md`;
      writeFileSync(path, longText({ title: 'The book of the flood', paragraphs: 600, part: 100 }));
      const host = await startHost(dataDir, ['--import', path]);
      await host.waitFor(/Imported: 1 added/);
      await host.close();
      rmSync(path);
      writeManyNotes(dataDir, MANY);
    },
  },
});
test.describe.configure({ timeout: 180_000 });

test('of thousands of notes those near the view are drawn, and all of them are reached', async ({ app }) => {
  const { page } = app;
  const window = new ReaderWindow(page);
  const panel = page.getByRole('complementary', { name: 'About this article' });
  const cards = panel.locator('.note-card');
  const item = (at: number) => page.locator(`[role="listitem"][aria-posinset="${at}"]`);
  const pane = window.pane(FLOOD);

  await test.step('the text opens with a few of its passages and notes drawn', async () => {
    await expect(window.status).toContainText(ALL.toLocaleString('en'), { timeout: 60_000 });
    await window.row(FLOOD).click();
    await expect(pane.passage(1)).toBeInViewport();
    await expect(cards.first()).toBeVisible();
    expect(await cards.count()).toBeLessThan(CARDS);
    expect(await pane.root.locator('mark').count()).toBeLessThan(MARKS);
    await expect(item(1)).toHaveAttribute('aria-setsize', String(ALL));
  });

  await test.step('the tab key goes from card to card', async () => {
    await item(1).getByRole('button').last().focus();
    await page.keyboard.press('Tab');
    await expect(item(2).locator(':focus')).toHaveCount(1);
    for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab');
    await expect(panel.locator('[role="listitem"] :focus')).toBeInViewport();
    expect(await cards.count()).toBeLessThan(CARDS);
  });

  await test.step('the end of the list is reached, and what has the keys keeps them', async () => {
    const focused = panel.locator('[role="listitem"] :focus');
    const before = await focused.evaluate((it) =>
      it.closest('[role="listitem"]')?.getAttribute('aria-posinset'),
    );
    // What is measured on the way moves the end.
    await expect(async () => {
      await panel.locator('.panel-scroller').evaluate((it) => (it.scrollTop = it.scrollHeight));
      await expect(item(ALL)).toBeInViewport({ timeout: 500 });
    }).toPass();
    expect(await cards.count()).toBeLessThan(CARDS);
    await expect(item(Number(before)).locator(':focus')).toHaveCount(1);
  });

  await test.step('a mark far down in the text brings its card', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('search', { name: 'Find in this article' }).getByRole('textbox').fill('Entry 555:');
    await expect(pane.passage(555)).toBeInViewport();
    await page.keyboard.press('Escape');
    await pane.passage(555).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const editor = panel.getByRole('textbox').first();
    await expect(editor).toBeFocused();
    await expect(editor).toBeInViewport();
    expect(await cards.count()).toBeLessThan(CARDS);
    await page.keyboard.press('Escape');
  });

  await test.step('a mark is put and seen, and no other is asked for again', async () => {
    await expect(window.status).toContainText('All notes saved');
    await page.evaluate(recordQuestions);
    await pane.passage(555).focus();
    await page.keyboard.press('b');
    await expect(pane.passage(555).locator('.of-bookmark')).toBeVisible();
    await expect(window.status).toContainText((ALL + 1).toLocaleString('en'));
    await expect(window.status).toContainText('All notes saved');
    const asked = await page.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
    expect(asked.some((question) => question.includes('annotations:save'))).toBe(true);
    expect(asked.filter((question) => /annotations:(list|page)/.test(question))).toEqual([]);
  });

  await test.step('the notebook draws those near the view too, and finds any', async () => {
    await window.go('Notebook');
    await expect(page.locator('.note-card').first()).toBeVisible();
    expect(await page.locator('.note-card').count()).toBeLessThan(CARDS);
    await page.getByRole('searchbox').or(page.locator('.notebook-words')).first().fill('Entry 9876');
    await expect(page.locator('.note-card')).toHaveCount(1);
  });
});

/** Runs in the page: keeps the beginning of whatever it asks the program from then on. */
function recordQuestions(): void {
  const asked: string[] = [];
  (globalThis as { asked?: string[] }).asked = asked;
  const prototype = WebSocket.prototype;
  const send = prototype.send;
  prototype.send = function (this: WebSocket, data) {
    asked.push(String(data).slice(0, 80));
    send.call(this, data);
  };
}
