import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { paragraph, tinyDocx } from '../../support/tiny-docx';
import { tinyEpub } from '../../support/tiny-epub';
import { column, tinyPdf } from '../../support/tiny-pdf';

interface Dropped {
  readonly name: string;
  readonly bytes: Buffer;
}

const PAGE = `<!doctype html><html lang="en"><head><title>The lock keeper's log</title>
<style>@import url(http://foreign.example/a.css); body { background: url(http://foreign.example/b.png) }</style>
<script>window.ranScript = true</script></head>
<body onload="window.ranScript = true"><nav>Home Contact</nav><article><h1>The lock keeper's log</h1>
${Array.from({ length: 6 }, (_, k) => `<p>On day ${k + 1} the lock keeper raised the water by ${k + 2} hands and wrote the hour in the book beside the gate.</p>`).join('')}
<p><img src="http://foreign.example/c.png" alt="the gate" onerror="window.ranScript = true">
<a href="javascript:window.ranScript = true">a link</a></p>
<svg onload="window.ranScript = true"></svg><iframe src="http://foreign.example/d"></iframe>
<form action="http://foreign.example/e"><input autofocus onfocus="window.ranScript = true"></form></article></body></html>`;

const LINES = Array.from(
  { length: 12 },
  (_, k) => `Line ${k + 1} of the survey tells how the weir was measured at dawn.`,
);

const EVERY_FORMAT: readonly Dropped[] = [
  { name: 'log.html', bytes: Buffer.from(PAGE) },
  {
    name: 'plain.txt',
    bytes: Buffer.from('Fog over the weir\n\nNobody saw the boat leave, and nobody asked.\n'),
  },
  { name: 'marks.md', bytes: Buffer.from('# The mill race\n\nIt ran *dry* in the ninth week.\n') },
  {
    name: 'survey.pdf',
    bytes: tinyPdf({ pages: [column(72, 72, LINES)], info: '/Title (Survey of the weir)' }),
  },
  {
    name: 'report.docx',
    bytes: tinyDocx({
      body: paragraph('Report on the sluice', 'Heading1') + paragraph('The sluice was shut by hand at noon.'),
    }),
  },
  {
    name: 'book.epub',
    bytes: tinyEpub({
      metadata: '<dc:title>The canal book</dc:title>',
      chapters: ['<h1>First reach</h1><p>The first reach was dug in one summer.</p>'],
    }),
  },
];

/** Drops files as a hand does: the page sees the same events and the same files. */
async function drop(app: App, files: readonly Dropped[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await app.page.evaluate((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    }
  }, sent);
}

test('files of every format come in by dropping them, and nothing in them runs or asks for anything', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await drop(app, EVERY_FORMAT);
  await expect
    .poll(async () => (await ask(app.page, 'library:list', {})).articles.length, { timeout: 40_000 })
    .toBe(5 + EVERY_FORMAT.length);
  const { articles, broken } = await ask(app.page, 'library:list', {});
  expect(broken).toEqual([]);
  for (const { id, added } of articles) {
    if (added === null) continue;
    const article = await ask(app.page, 'library:open', { articleId: id });
    expect(article.blocks.length).toBeGreaterThan(0);
  }
  await app.page.keyboard.press('Escape');
  await window.row(/lock keeper/).click();
  const pane = window.pane(/lock keeper/);
  await expect(pane.passage(1)).toContainText('the lock keeper raised the water');
  await expect(pane.root.locator('img, iframe, form, svg:not(.lucide), [href^="javascript"]')).toHaveCount(0);
  expect(await app.page.evaluate(() => 'ranScript' in globalThis)).toBe(false);
  await window.search.fill('sluice');
  await expect(window.results.getByRole('option', { name: /sluice/ }).first()).toBeVisible();
});
