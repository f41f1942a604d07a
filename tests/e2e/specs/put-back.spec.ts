import type { Annotation } from '@core/contract/annotation';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const TITLE = 'The shed by the quay';
const FILE = {
  name: 'shed.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`${TITLE}

The harbour was quiet until the bell, and nobody saw the pilot leave.

Before sunrise about forty crates had stood inside that eastern shed, the keeper wrote.

The shed was sold in the spring of the next year, and forty crates with it.
`),
};
/** As the keeper wrote in the text that this note was made on. */
const QUOTE = 'Forty crates stood in the eastern shed before dawn.';

const note = (articleId: string): Annotation =>
  ({
    id: '5b1f2c6e-0c1d-4d5e-9f00-000000000015',
    kind: 'note',
    target: {
      on: 'passage',
      articleId,
      anchor: {
        articleRev: 'a'.repeat(64),
        start: 200,
        end: 200 + QUOTE.length,
        exact: QUOTE,
        prefix: 'Nobody else had been there. ',
        suffix: ' He signed it.',
        blockId: null,
      },
    },
    label: '',
    text: 'Who counted them?',
    colour: 'yellow',
    tags: [],
    about: null,
    created: '2026-11-01T08:00:00.000Z',
    modified: '2026-11-01T08:00:00.000Z',
  }) as unknown as Annotation;

async function openWithOrphan(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.bringIn(FILE);
  await expect(window.row(TITLE)).toBeVisible();
  const { articles } = await ask(app.page, 'library:list', {});
  const id = articles.find(({ title }) => title === TITLE)?.id ?? '';
  await ask(app.page, 'annotations:save', { annotation: note(id) });
  return window;
}

test('a note whose passage is gone stays listed with its quotation, and is put back by keys', async ({
  app,
}) => {
  let window = await openWithOrphan(app);
  const { page } = app;
  const card = page.getByRole('article', { name: 'Note, Passage not found' });
  await expect(card).toContainText(QUOTE);
  await expect(card).toContainText('The passage is no longer in the text. The note is kept.');
  await window.go('Notebook');
  const orphans = page.getByRole('region', { name: 'Passage not found' });
  await expect(orphans).toContainText(QUOTE);
  await orphans.getByRole('button', { name: 'Put back in the text…' }).press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Put the note on a passage' });
  const places = dialog.getByRole('radiogroup', { name: 'Similar passages' }).getByRole('radio');
  await expect(places.first()).toBeFocused();
  await expect(dialog.getByRole('radiogroup').locator('mark').first()).toContainText(
    'forty crates had stood',
  );
  await page.keyboard.press('ArrowDown');
  await expect(places.nth(1)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(window.pane(TITLE).passage(2)).toHaveAccessibleName(/with a note/);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article', { name: 'Note, Passage not found' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(window.pane(TITLE).passage(2)).toHaveAccessibleName(/with a note/);
  await app.restart();

  window = new ReaderWindow(app.page);
  await window.row(TITLE).click();
  const placed = app.page.getByRole('article', { name: 'Note, Passage 2' });
  await expect(placed).toContainText('The passage stands where it was, word for word.');
  await placed.getByRole('button', { name: 'History…' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Note history' })).toContainText(`Passage: “${QUOTE}”`);
});
