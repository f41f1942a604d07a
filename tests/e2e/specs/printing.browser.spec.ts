import { ask } from '../ask';
import { bring, compare, openTab, panel } from '../comparing';
import { FERRY, FERRY_AGAIN } from '../ferry';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { all, catchPrinting, printed } from '../printing';
import { readPdf, type ReadPdf } from '../../support/read-pdf';

const [A, B] = ['Fire on the Lady Tarn', 'Lake ferry burns'];

async function writeNote(app: App, text: string): Promise<void> {
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(text);
  await app.page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => (await ask(app.page, 'annotations:list', {})).length).toBe(1);
}

/** A text of so many passages that a part of it alone is in the page. */
const LONG = [
  'The long winter',
  ...Array.from(
    { length: 400 },
    (_, at) =>
      `Passage ${at + 1} tells of day ${at + 1} of the frost, when the lake was shut and nobody crossed it.`,
  ),
].join('\n\n');

test('Ctrl+P prints an article whole, with its head, its numbers and the number of each page', async ({
  app,
}) => {
  const id = await bring(app, 'winter.txt', LONG);
  const window = new ReaderWindow(app.page);
  await window.row('The long winter').click();
  await expect(window.pane('The long winter').root).toBeVisible();
  await catchPrinting(app);
  await app.page.keyboard.press('Control+p');
  const paper = await printed(app);
  expect(paper.pages.length).toBeGreaterThan(5);
  for (const day of [1, 200, 400])
    expect(all(paper)).toContain(`Passage ${day} tells of day ${day} of the frost`);
  expect(all(paper)).toContain('Author unknown');
  expect(all(paper)).toContain('Source trail');
  paper.pages.forEach((page, at) => {
    expect(page).toContain('The long winter');
    expect(page).toMatch(new RegExp(`\\b${at + 1} / ${paper.pages.length}\\b`));
  });
  await test.step('the window is as it was', async () => {
    await expect(app.page).toHaveTitle('Synoptic');
    await expect(window.pane('The long winter').root).toBeVisible();
  });
  await test.step('with notes there is a choice, and they stand at their passages', async () => {
    const article = await ask(app.page, 'library:open', { articleId: id });
    const words = 'day 2 of the frost';
    expect(article.text).toContain(words);
    await window.pane('The long winter').root.getByText('Passage 2 tells', { exact: false }).first().click();
    await writeNote(app, 'The lake was **not** shut in my diary.');
    await app.page.keyboard.press('Control+p');
    await window.dialog.getByRole('radio', { name: 'The article with your note' }).check();
    await window.dialog.getByRole('button', { name: 'Print…' }).click();
    const noted = all(await printed(app));
    expect(noted.indexOf('The lake was not shut in my diary.')).toBeGreaterThan(
      noted.indexOf('Passage 2 tells'),
    );
    expect(noted.indexOf('The lake was not shut in my diary.')).toBeLessThan(
      noted.indexOf('Passage 3 tells'),
    );
  });
});

test('what the menu of the browser prints is the same sheet', async ({ app }) => {
  await bring(app, 'winter.txt', LONG);
  const window = new ReaderWindow(app.page);
  await window.row('The long winter').click();
  await expect(window.pane('The long winter').root).toBeVisible();
  // What draws the sheet is fetched when the window has nothing to do; until then there is none to print.
  await expect
    .poll(async () => all(await readPdf(await app.page.pdf())).includes('Passage 400 tells'))
    .toBe(true);
});

test('a comparison is printed in columns or, where paper is narrow, one text below the other', async ({
  app,
}) => {
  await bring(app, 'tarn.txt', FERRY);
  await bring(app, 'lake.txt', FERRY_AGAIN);
  const window = await compare(app, A, B);
  await openTab(app, 'Differences');
  const count = await panel(app)
    .getByRole('button', { name: /^Difference \d+ of \d+\./ })
    .count();
  await catchPrinting(app);
  const print = async (
    what: string,
    paper: { width: string; height: string } | null = null,
  ): Promise<ReadPdf> => {
    await app.page.keyboard.press('Control+p');
    await window.dialog.getByRole('radio', { name: what }).check();
    await window.dialog.getByRole('button', { name: 'Print…' }).click();
    return printed(app, paper);
  };
  await test.step('side by side, both whole, with what corresponds and what differs', async () => {
    const paper = await print('The texts side by side');
    for (const text of [FERRY, FERRY_AGAIN])
      for (const passage of text.split('\n\n').slice(1)) expect(all(paper)).toContain(passage);
    expect(all(paper)).toMatch(/↔ B \d/);
    expect(all(paper)).toMatch(/≠ \d/);
    expect(paper.size[0]).toBeLessThan(paper.size[1]);
  });
  await test.step('on narrow paper each passage has its text’s name', async () => {
    const narrow = all(await print('The texts side by side', { width: '105mm', height: '148mm' }));
    expect(narrow.split(`A · ${A}`).length).toBeGreaterThan(4);
    for (const passage of FERRY.split('\n\n').slice(1)) expect(narrow).toContain(passage);
  });
  await test.step('the differences, each with both values and that nobody reviewed it', async () => {
    const paper = await print('The list of differences');
    expect(paper.size[0]).toBeGreaterThan(paper.size[1]);
    expect(all(paper).split('Not reviewed').length - 1).toBe(count);
    expect(all(paper)).toContain('in the engine room');
    expect(all(paper)).toContain('on the car deck');
  });
  await test.step('all values', async () => {
    const paper = all(await print('The table of all values'));
    for (const value of ['210', '14', '19', '37', '52']) expect(paper).toContain(value);
  });
});

test('the notebook is printed as it is filtered, with passage, place and source of each note', async ({
  app,
}) => {
  await bring(app, 'tarn.txt', FERRY);
  const window = new ReaderWindow(app.page);
  await window.row(A).click();
  await window.pane(A).root.getByText('The fire killed 14 people', { exact: false }).first().click();
  await writeNote(app, 'Which list did the police use?');
  await window.go('Notebook');
  await expect(app.page.getByText('Which list did the police use?')).toBeVisible();
  await catchPrinting(app);
  await app.page.keyboard.press('Control+p');
  const paper = all(await printed(app));
  expect(paper).toContain('Which list did the police use?');
  expect(paper).toContain('The fire killed 14 people and injured 37, the lake police said.');
  expect(paper).toContain('Passage 2');
  expect(paper).toContain(A);
});
