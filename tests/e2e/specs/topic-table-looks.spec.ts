import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

/** Characters on a line of a cell below which a passage is not read but spelt. */
const LEAST_CHARACTERS = 30;

/** The topic table of the bundle: many accounts, whole passages and many empty cells. */
async function openTable(app: App) {
  const window = new ReaderWindow(app.page);
  await app.page.getByRole('button', { name: /^Collection: / }).click();
  await app.page.getByRole('menuitem', { name: 'Example articles' }).click();
  await window.go('Topic table');
  const table = app.page.getByRole('region', { name: 'Topics in rows, accounts in columns' });
  await expect(table.getByRole('rowheader').first()).toBeVisible();
  return table;
}

test('the heads and the topics of the table stay in view however far it is scrolled', async ({ app }) => {
  const table = await openTable(app);
  const corner = table.locator('.topic-corner');
  const head = table.getByRole('columnheader').nth(1);
  const topics = table.getByRole('rowheader');
  const at = async (): Promise<readonly number[]> => [
    (await corner.boundingBox())?.x ?? Number.NaN,
    (await corner.boundingBox())?.y ?? Number.NaN,
    (await head.boundingBox())?.y ?? Number.NaN,
    (await topics.last().boundingBox())?.x ?? Number.NaN,
  ];
  const before = await at();
  await table.evaluate((view) => view.scrollTo({ left: view.scrollWidth, top: view.scrollHeight }));
  await expect.poll(() => table.evaluate((view) => view.scrollTop * view.scrollLeft)).toBeGreaterThan(0);
  expect(await at()).toEqual(before);
  await expect(topics.last()).toBeInViewport();
});

test('cells are wide enough to read, whole, and quiet where they are empty', async ({ app }) => {
  const table = await openTable(app);
  const cells = await table.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('.topic-text')].map((text) => {
      const { font } = getComputedStyle(text);
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) return { characters: 0, isCut: true };
      canvas.font = font;
      const words = text.textContent ?? '';
      const characters = text.clientWidth / (canvas.measureText(words).width / words.length);
      return { characters, isCut: text.scrollHeight > text.clientHeight + 1 };
    }),
  );
  expect(cells.length).toBeGreaterThan(20);
  expect(Math.min(...cells.map(({ characters }) => characters))).toBeGreaterThanOrEqual(LEAST_CHARACTERS);
  expect(cells.filter(({ isCut }) => isCut)).toEqual([]);
  const inkOf = (selector: string): Promise<string> =>
    table
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  expect(await inkOf('.topic-empty')).not.toBe(await inkOf('.topic-text'));
  await expect(table.locator('.topic-empty').first()).toContainText('No passage added');
});

test('a stance has one drawing and one word wherever it stands', async ({ app }) => {
  const table = await openTable(app);
  const pairs = await table
    .locator('.stance')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.querySelector('svg')?.innerHTML] as const));
  const drawings = new Map<string | null, Set<string | undefined>>();
  for (const [word, drawing] of pairs) drawings.set(word, (drawings.get(word) ?? new Set()).add(drawing));
  expect(drawings.size).toBeGreaterThan(1);
  for (const [word, drawn] of drawings) expect(drawn.size, String(word)).toBe(1);
  expect(new Set([...drawings.values()].map(([drawing]) => drawing)).size).toBe(drawings.size);
});
