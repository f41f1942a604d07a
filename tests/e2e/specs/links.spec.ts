import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow, type ChosenFile } from '../pages/reader-window';

const FERRYMAN = 'The ferryman';
const CLERK = 'The customs clerk';
const file = (name: string, ...lines: readonly string[]): ChosenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`${lines.join('\n\n')}\n`),
});
const FILES = [
  file(
    'ferryman.txt',
    FERRYMAN,
    'I tied the boat up at the lower landing when the lamp was lit.',
    'Two men asked to be taken across, and I told them that the current was too strong.',
    'Nobody crossed the river that night, neither with me nor with another.',
  ),
  file(
    'clerk.txt',
    CLERK,
    'The ledger of the landing was kept by me from that spring on.',
    'A single boat was entered after dark, and its owner paid for two passengers.',
    'The lamp at the lower landing had been broken for a week.',
  ),
];

async function openBoth(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.bringIn(...FILES);
  await expect(window.row(CLERK)).toBeVisible({ timeout: 60_000 });
  return window;
}

/** Links the ferryman's third passage with the clerk's second, by keys alone. */
async function linkByKeys(app: App, window: ReaderWindow): Promise<void> {
  const { page } = app;
  await window.row(FERRYMAN).click();
  await window.pane(FERRYMAN).passage(3).focus();
  await page.keyboard.press('Shift+L');
  const dialog = page.getByRole('dialog', { name: 'Link two passages' });
  const kind = dialog.getByLabel('What the first passage does to the second');
  await expect(kind).toBeFocused();
  await page.keyboard.press('c');
  await expect(kind).toHaveValue('contradicts');
  await page.keyboard.press('Tab');
  await page.keyboard.type('single boat entered');
  const found = dialog.getByRole('list', { name: 'Passages found' }).getByRole('button');
  await expect(found.first()).toContainText('A single boat was entered');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Second passage' })).toContainText('Passage 2');
  await dialog.getByLabel('Note, in Markdown (optional)').fill('One of them is wrong about the crossing.');
  await dialog.getByRole('button', { name: 'Link', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('two passages are linked by keys alone, seen at both, followed, and followed back', async ({ app }) => {
  let window = await openBoth(app);
  const { page } = app;
  await linkByKeys(app, window);
  await expect(window.pane(FERRYMAN).passage(3)).toHaveAccessibleName(/linked with another passage/);
  const card = page.getByRole('article', { name: 'Link, Passage 3' });
  await expect(card).toContainText('Contradicts');
  await expect(card).toContainText('A single boat was entered after dark');
  await expect(card).toContainText('One of them is wrong about the crossing.');

  await card.getByRole('button', { name: `Passage 2 · “${CLERK}”` }).press('Enter');
  await expect(window.pane(CLERK).passage(2)).toBeFocused();
  await expect(window.pane(CLERK).passage(2)).toHaveAccessibleName(/linked with another passage/);
  const back = page.getByRole('article', { name: 'Link, Passage 2' });
  await expect(back).toContainText('Contradicted by');
  await expect(back).toContainText('Nobody crossed the river that night');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(window.pane(FERRYMAN).passage(3)).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(card).toContainText('Contradicts');
  await app.restart();
  window = new ReaderWindow(app.page);
  await window.row(CLERK).click();
  const again = app.page.getByRole('article', { name: 'Link, Passage 2' });
  await expect(again).toContainText('Contradicted by');
  await again.getByRole('button', { name: 'Edit link' }).click();
  await again.getByLabel('What the first passage does to the second').selectOption('Qualifies');
  await again.getByRole('button', { name: 'Done' }).click();
  await expect(again).toContainText('Qualified by');
  const [kept] = await ask(app.page, 'annotations:list', {});
  expect(kept?.annotation).toMatchObject({
    relation: 'qualifies',
    target: { anchor: { exact: FILES[0]?.buffer.toString().split('\n\n')[3]?.trim() } },
    linkedTo: { anchor: { exact: FILES[1]?.buffer.toString().split('\n\n')[2] } },
  });
  await window.go('Notebook');
  await expect(app.page.getByRole('article', { name: /^Link, / })).toContainText('Qualifies');
});

test('the other passage is pointed out in a text, and Escape stops', async ({ app }) => {
  const window = await openBoth(app);
  const { page } = app;
  await window.row(FERRYMAN).click();
  await window.pane(FERRYMAN).passage(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Link this passage…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link two passages' });
  await dialog.getByRole('button', { name: 'Choose it in a text' }).click();
  const bar = page.getByRole('region', { name: 'Link two passages' });
  await expect(bar).toContainText('I tied the boat up');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  await window.pane(FERRYMAN).passage(1).focus();
  await page.keyboard.press('Shift+L');
  await dialog.getByLabel('What the first passage does to the second').selectOption('Same source as');
  await dialog.getByRole('button', { name: 'Choose it in a text' }).click();
  await window.pane(FERRYMAN).passage(1).focus();
  await page.keyboard.press('Shift+L');
  await expect(window.notices).toContainText('This is the first passage. Choose another one.');
  await window.row(CLERK).click();
  await window.pane(CLERK).passage(3).click();
  await bar.getByRole('button', { name: 'Link to here' }).click();
  await expect(dialog.getByRole('region', { name: 'Second passage' })).toContainText('The lamp at the lower');
  await expect(dialog.getByLabel('What the first passage does to the second')).toHaveValue('same-source');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Link, Passage 3' })).toContainText('Same source as');
});

test('an article at the far end that is in the trash is named, and its passage stays to be read', async ({
  app,
}) => {
  const window = await openBoth(app);
  await linkByKeys(app, window);
  const { articles } = await ask(app.page, 'library:list', {});
  const articleId = articles.find(({ title }) => title === CLERK)?.id;
  if (articleId === undefined) throw new Error('the clerk is not there');
  await ask(app.page, 'library:remove', { articleId });
  const card = app.page.getByRole('article', { name: 'Link, Passage 3' });
  await expect(card).toContainText(`The article of this passage, “${CLERK}”, is in the trash.`);
  await expect(card).toContainText('A single boat was entered after dark');
  await card.getByRole('button', { name: 'Open the trash' }).click();
  const trash = app.page.getByRole('dialog', { name: 'Trash' });
  await trash.getByRole('button', { name: 'Restore' }).click();
  await app.page.keyboard.press('Escape');
  await expect(card.getByRole('button', { name: `Passage 2 · “${CLERK}”` })).toBeVisible();
});

test('the passages in focus in two panes are linked by one command, and the link leads within them', async ({
  app,
}) => {
  const window = await openBoth(app);
  const { page } = app;
  await window.row(FERRYMAN).click();
  await page.keyboard.press('Control+Shift+c');
  await window.chooseArticles(CLERK);
  await window.pane(CLERK).passage(2).click();
  await window.pane(FERRYMAN).passage(3).click();
  await page.keyboard.press('Control+Shift+p');
  await window.dialog.getByRole('combobox').fill('Link the passages in focus');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Link two passages' });
  await expect(dialog.getByRole('region', { name: 'First passage' })).toContainText('Nobody crossed');
  await expect(dialog.getByRole('region', { name: 'Second passage' })).toContainText('A single boat');
  await page.keyboard.press('Control+Enter');
  await expect(window.pane(CLERK).passage(2)).toHaveAccessibleName(/linked with another passage/);
  await window.pane(CLERK).root.getByRole('button', { name: 'Links' }).click();
  const back = page.getByRole('article', { name: 'Link, Passage 2' });
  await expect(back).toContainText('Supported by');
  await back.getByRole('button', { name: `Passage 3 · “${FERRYMAN}”` }).click();
  await expect(window.pane(FERRYMAN).passage(3)).toBeFocused();
});
