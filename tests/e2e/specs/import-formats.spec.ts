import { expect, test } from '../fixtures';
import { livesWith } from '../import-story';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { wordDocuments } from '../../support/word-documents';

for (const document of wordDocuments())
  test(`${document.name} comes in, is found, read, compared, highlighted, annotated and cited`, async ({
    app,
    context,
  }) => livesWith(app, context, document));

test('an old Word file and a WARC are refused with what to do', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await window.bringIn(
    { name: 'letter.doc', mimeType: 'application/msword', buffer },
    { name: 'crawl.warc', mimeType: 'application/warc', buffer: Buffer.from('WARC/1.0\r\n') },
  );
  await expect(window.notices).toContainText('2 not imported');
  await window.showImportResults();
  await expect(window.dialog).toContainText('save it as .docx');
  await expect(window.dialog).toContainText('save the page as HTML or MHTML');
});
