import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Events } from '@core/contract/events';
import { createImportClient } from '../../../main/import/import-client';
import type { ImportTimes } from '../../../main/import/import-timeouts';
import { PROJECT } from '../../../main/launch/project';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { scannedPdf } from '../../support/scanned-pdf';
import { file, libraryFolder, textIn } from '../articles/library-folder';

const PAGE = fs.readFileSync(join(PROJECT, 'tests/baselines/ocr-page.png'));
const LIMIT = 120_000;
/** For a cancel to be answered, milliseconds. */
const SOON = 1_000;

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const scan = (pages: number) =>
  file('scan.pdf', scannedPdf(Array.from({ length: pages }, () => ({ png: PAGE, rotate: 0 as const }))));

async function openLibrary(limits: ImportTimes = {}) {
  const folder = libraryFolder();
  const heard: Events['import:page'][] = [];
  let onPage = (_: Events['import:page']): void => undefined;
  const library = await folder.open(() => createImportClient({ workerPath, limits }), {
    announce(event, payload) {
      if (event !== 'import:page') return;
      const page = payload as Events['import:page'];
      heard.push(page);
      onPage(page);
    },
  });
  onTestFinished(() => library.close());
  return { folder, library, heard, whenOnPage: (act: typeof onPage) => (onPage = act) };
}

it(
  'a scan tells at which page it is, and can be cancelled there within a second and without a trace',
  async () => {
    const { folder, library, heard, whenOnPage } = await openLibrary();
    let cancelled = 0;
    whenOnPage(({ page }) => {
      if (page !== 2) return;
      cancelled = performance.now();
      library.cancelImport('batch');
    });
    const report = await library.import([scan(6)], 'batch');
    expect(performance.now() - cancelled).toBeLessThan(SOON);
    expect(heard).toEqual([
      { batch: 'batch', page: 1, pages: 6 },
      { batch: 'batch', page: 2, pages: 6 },
    ]);
    expect(report).toMatchObject({ added: [], refused: [{ failure: { code: 'cancelled' } }] });
    const left = fs.existsSync(folder.at('articles')) ? fs.readdirSync(folder.at('articles')) : [];
    expect(left).toEqual([]);

    // The next document comes in.
    const next = await library.import([file('note.txt', 'The fog\n\nNobody rang the bell.\n')], 'next');
    expect(next.added).toHaveLength(1);
  },
  LIMIT,
);

it(
  'the time that a page may take is its own, and a page that takes more is left out and named',
  async () => {
    // Every page alone takes longer than its limit; none is read, and that is said of the scan.
    const short = await openLibrary({ page: 20 });
    expect((await short.library.import([scan(2)])).refused).toMatchObject([
      { failure: { code: 'no-text-layer' } },
    ]);
    expect(short.heard.map(({ page }) => page)).toEqual([1, 2]);
    // All pages together take longer than the limit of a document, and each of them is read.
    const long = await openLibrary({ pdf: 5_000, page: 60_000 });
    const { added, refused } = await long.library.import([scan(8)]);
    expect(refused).toEqual([]);
    const article = textIn(long.library, added[0]?.id ?? ('' as never));
    expect(article.text.match(/The gates gave way at 5\.45/g)).toHaveLength(8);
  },
  LIMIT,
);
