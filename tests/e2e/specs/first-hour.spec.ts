import { ask } from '../ask';
import { bring } from '../comparing';
import { FERRY, FERRY_AGAIN } from '../ferry';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const [A, B] = ['Fire on the Lady Tarn', 'Lake ferry burns'];
const GARDEN = 'Aster beds\n\nIn spring the asters are divided and set a hand apart.';

test('what bears on the open article is offered first, and the rest by title', async ({ app }) => {
  await bring(app, 'tarn.txt', FERRY);
  await bring(app, 'lake.txt', FERRY_AGAIN);
  await bring(app, 'garden.txt', GARDEN);
  const window = new ReaderWindow(app.page);
  await window.row(A).click();
  await app.page.keyboard.press('Control+Shift+c');
  const options = window.dialog.getByRole('option');
  await expect(options.first()).toHaveAccessibleName(B);
  await expect(options.first()).toContainText('Related');
  const others = (await options.allTextContents()).filter((text) => !text.includes('Related'));
  expect(others[0]).toContain('Aster beds');
});

test('the head of a column says where and when its text appeared, or that this is unknown', async ({
  app,
}) => {
  await bring(app, 'tarn.txt', FERRY);
  await bring(app, 'lake.txt', FERRY_AGAIN);
  const window = new ReaderWindow(app.page);
  await window.row(A).click();
  const asked = app.page.getByRole('region', { name: 'What this text does not say of itself' });
  await asked.getByRole('button', { name: 'Add now…' }).click();
  await asked.getByLabel('Outlet').fill('The Orrin Post');
  await asked.getByLabel('Date').fill('3 May 1931');
  await app.page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await app.page.keyboard.press('Control+Shift+c');
  await window.chooseArticles(B);
  await expect(window.pane(A).root.getByText('The Orrin Post · 3 May 1931')).toBeVisible();
  await expect(window.pane(B).root.getByText('Outlet and date unknown')).toBeVisible();
});

test('comparisons in which nothing was left do not pile up', async ({ app }) => {
  const ids = [];
  for (let at = 1; at <= 8; at += 1)
    ids.push(
      await bring(app, `${at}.txt`, `Report ${at}\n\nThe mill stood still on day ${at} of the frost.`),
    );
  const window = new ReaderWindow(app.page);
  const compareWith = async (title: string): Promise<void> => {
    await window.go('Library');
    await window.row('Report 1').click();
    await app.page.keyboard.press('Control+Shift+c');
    await window.chooseArticles(title);
    await expect(window.pane(title).root).toBeVisible();
  };
  const saved = async () => (await ask(app.page, 'comparisons:list', {})).length;
  await compareWith('Report 2');
  await compareWith('Report 2');
  expect(await saved()).toBe(1);
  for (let at = 3; at <= 8; at += 1) await compareWith(`Report ${at}`);
  await expect.poll(saved).toBe(5);
});

test('a toast lies over no text, and a host that is gone is not called saved', async ({ app }) => {
  await bring(app, 'tarn.txt', FERRY);
  const window = new ReaderWindow(app.page);
  await window.row(A).click();
  await window.pane(A).root.getByText('Rescue boats', { exact: false }).click();
  // There is nothing to undo, which is said.
  await app.page.keyboard.press('Control+z');
  const toast = app.page.locator('.toast').first();
  await expect(toast).toBeVisible();
  await expect
    .poll(async () => {
      const [text, notice] = await Promise.all([
        app.page.locator('.place-view').boundingBox(),
        toast.boundingBox(),
      ]);
      return text === null || notice === null ? null : text.y + text.height <= notice.y;
    })
    .toBe(true);
  await expect(window.status).toContainText('All notes saved');
  await app.kill();
  await expect(window.status).toContainText('Not connected to Synoptic: nothing can be saved now');
  await expect(window.status).not.toContainText('All notes saved');
});

test('the first screen shows two bundled passages as they are compared now, and nothing of it is kept', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  const figure = app.page.getByRole('figure', { name: 'Passages of two example articles, compared' });
  await expect(figure).toBeVisible({ timeout: 30_000 });
  const { articles } = await ask(app.page, 'library:list', {});
  const texts = await Promise.all(
    articles.map(async ({ id }) => (await ask(app.page, 'library:open', { articleId: id })).text),
  );
  const passages = await figure.locator('.compare-example-pair .compare-example-row p').allInnerTexts();
  expect(passages.length).toBeGreaterThanOrEqual(2);
  for (const passage of passages) {
    const words = passage.replace(/^… | …$/g, '');
    expect(texts.filter((text) => text.includes(words))).not.toEqual([]);
  }
  await expect(figure.locator('mark').first()).toBeVisible();
  await expect(figure).toContainText('Not reviewed');
  expect(await ask(app.page, 'comparisons:list', {})).toEqual([]);
  expect(await ask(app.page, 'annotations:list', {})).toEqual([]);
  await expect(window.status).toContainText(`${articles.length} articles`);
  await window.go('Pairs');
  await window.go('Library');
  await expect(app.page.getByRole('button', { name: 'Import files or paste text' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Start reading' })).toBeVisible();
  const titles = await figure.locator('.is-head b').allInnerTexts();
  await app.page.getByRole('button', { name: 'See an example comparison' }).click();
  for (const title of titles) await expect(window.pane(title).root).toBeVisible();
});
