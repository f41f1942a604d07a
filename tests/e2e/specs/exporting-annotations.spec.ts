import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { openText } from '../marks';
import { ReaderWindow } from '../pages/reader-window';

const FERRY = `# The late ferry

The ferry left the quay at nine, and nobody counted who was on board.

The mate said that the gate had stood open since the morning.
`;

test('all notes leave as W3C annotations that say what they are on', async ({ app }) => {
  const { page } = app;
  const pane = await openText(app, 'ferry.md', FERRY, /The late ferry/);
  await pane.passage(2).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Ask the mate who opened it.');
  await page.getByRole('button', { name: 'Done' }).click();
  const window = new ReaderWindow(page);
  await expect(window.status).toContainText('All notes saved');

  await window.go('Settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all notes as W3C annotations (JSON-LD)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^synoptic-notes-\d{4}-\d\d-\d\d\.jsonld$/);
  await expect(window.notices).toContainText(file.suggestedFilename());
  const written = JSON.parse(await readFile(await file.path(), 'utf8')) as unknown;
  expect(written).toMatchObject({
    type: 'AnnotationPage',
    'synoptic:sources': [{ 'synoptic:title': 'The late ferry' }],
    items: [
      {
        type: 'Annotation',
        body: [{ value: 'Ask the mate who opened it.' }],
        target: {
          selector: [{ exact: 'The mate said that the gate had stood open since the morning.' }, {}],
        },
      },
    ],
  });
});
