import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import net from 'node:net';
import dns from 'node:dns';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PROJECT } from '../../../../main/launch/project';
import { readPdf } from '../../../../main/import/formats/pdf';
import { readPicture } from '../../../../main/import/formats/picture';
import { addedLanguages } from '../../../../main/import/formats/trained-data';
import { failureOf } from '../../../support/failure-of';
import { noticeCodes } from '../../../support/notice-codes';
import { linesOf, readDraft } from '../../../support/read-draft';
import { pagePicture } from '../../../../main/import/formats/page-picture';
import { READ_UNHEARD } from '../../../../main/import/formats/page-reading';
import { isPassageFromPictures } from '@core/text/readings';
import { blocksOnPage } from '@core/text/passages-on-page';
import { greyPng } from '../../../support/grey-png';
import { scannedPdf } from '../../../support/scanned-pdf';

const PAGE = readFileSync(join(PROJECT, 'tests/baselines/ocr-page.png'));

/** One white pixel. */
const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';
/** Half a second of work for each line, and the machine may be busy. */
const LIMIT = 60_000;

describe('a picture of a page', () => {
  it(
    'is read in English and Ukrainian, without a step over the network',
    async () => {
      const connect = vi.spyOn(net.Socket.prototype, 'connect');
      const lookup = vi.spyOn(dns, 'lookup');
      onTestFinished(() => void vi.restoreAllMocks());
      const article = await readDraft(readPicture, PAGE, 'page.png');
      expect(linesOf(article).map((line) => line.replaceAll(' [?]', ''))).toEqual([
        'heading 2: Report on the lower lock',
        "paragraph: The gates gave way at 5.45 in the evening of 3 May 1931. Five barges lay in the basin, one of them loaded with lime. The bell wire had been cut, by whom is not known, and no call could have been heard in the keeper's hut.",
        'paragraph: Nine witnesses were heard in two days. Of these, six put the hour at a quarter to six; two at six, by the clock of the chapel, which the sexton says was eleven minutes fast.',
        "paragraph: Паром відійшов від причалу о дев'ятій годині вечора. На борту було 210 пасажирів, ніхто не постраждав.",
      ]);
      expect(article.notices).toMatchObject([{ code: 'read-by-ocr' }]);
      expect([connect.mock.calls, lookup.mock.calls]).toEqual([[], []]);
    },
    LIMIT,
  );

  it('that is cut off, or larger than memory allows, is refused', async () => {
    expect(await failureOf(() => readDraft(readPicture, PAGE.subarray(0, 20)))).toMatchObject({
      reason: 'unreadable-picture',
    });
    const huge = Buffer.from(PAGE);
    huge.writeUInt32BE(100_000, 16);
    expect(await failureOf(() => readDraft(readPicture, huge))).toMatchObject({
      reason: 'picture-too-large',
    });
  });

  it(
    'that is damaged, or has no word on it, is refused',
    async () => {
      const damaged = Buffer.from(PAGE);
      damaged.fill(0, 60, 4_000);
      expect(await failureOf(() => readDraft(readPicture, damaged))).toMatchObject({
        reason: 'unreadable-picture',
      });
    },
    LIMIT,
  );
});

describe('trained data that the reader added', () => {
  const folderWith = (name: string, bytes: Uint8Array): string => {
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-ocr-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, name), bytes);
    return folder;
  };
  const codesIn = async (trainedData: string): Promise<readonly string[]> =>
    noticeCodes(await readDraft(readPicture, PAGE, 'page.png', { trainedData }));

  it(
    'is read beside what comes with the program',
    async () => {
      const own = createRequire(import.meta.url).resolve(
        '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
      );
      const folder = folderWith('deu.traineddata.gz', readFileSync(own));
      expect(addedLanguages(folder).map(({ language }) => language)).toEqual(['deu']);
      expect(await codesIn(folder)).toEqual(['read-by-ocr']);
    },
    LIMIT,
  );

  it(
    'that is damaged is left out, and said to be',
    async () => {
      for (const name of ['deu.traineddata', 'deu.traineddata.gz'])
        expect(await codesIn(folderWith(name, Buffer.from('no trained data')))).toEqual([
          'read-by-ocr',
          'trained-data-unread',
        ]);
    },
    LIMIT,
  );

  it('of other names is none', () => {
    const folder = folderWith('x.traineddata', Buffer.from('x'));
    expect(addedLanguages(folder)).toEqual([]);
    expect(addedLanguages(join(folder, 'missing'))).toEqual([]);
    expect(addedLanguages(folderWith('eng.traineddata', Buffer.from('x')))).toEqual([]);
  });
});

describe('a PDF of scans', () => {
  it(
    'is read page by page, each with its place, also where pages are turned',
    async () => {
      const pdf = scannedPdf([
        { png: PAGE, rotate: 0 },
        { png: PAGE, rotate: 90 },
      ]);
      const article = await readDraft(readPdf, pdf, 'scan.pdf');
      expect(article.text.match(/The gates gave way at 5\.45/g)).toHaveLength(2);
      expect([...new Set(Object.values(article.places ?? {}))]).toEqual(['1', '2']);
    },
    2 * LIMIT,
  );

  it(
    'keeps what somebody wrote on it, and says which pages have no words',
    async () => {
      const blank = Buffer.from(BLANK, 'base64');
      const annotation =
        '<< /Type /Annot /Subtype /Text /Rect [40 662 58 680] /Contents (Who cut the wire?) /T (B) >>';
      const pdf = scannedPdf([
        { png: PAGE, rotate: 0, annotation },
        { png: blank, rotate: 0 },
      ]);
      const article = await readDraft(readPdf, pdf, 'scan.pdf');
      expect(article.embedded).toMatchObject([{ author: 'B', text: 'Who cut the wire?', range: null }]);
      expect(article.notices).toContainEqual({ code: 'pages-without-text', count: 1, total: 2 });
      expect(article.notices).toContainEqual({ code: 'kept-annotations', count: 1 });
    },
    2 * LIMIT,
  );

  it.each([
    ['are cut into strips is read from all of them', { strips: 9 }],
    ['are black letters alone is read', { isStencil: true }],
  ])(
    'whose pictures %s',
    async (_, made) => {
      const pdf = scannedPdf([{ png: PAGE, rotate: 0, ...made }]);
      const article = await readDraft(readPdf, pdf, 'scan.pdf');
      for (const words of ['Report on the lower lock', 'The gates gave way at 5.45', '210 пасажирів'])
        expect(article.text.replaceAll(' [?]', '')).toContain(words);
    },
    LIMIT,
  );

  it(
    'has each page told from another with the same number printed on it, in its places and beside its text',
    async () => {
      const pages = Array.from({ length: 2 }, () => ({ png: PAGE, rotate: 0 as const }));
      const twice = '/PageLabels << /Nums [0 << /S /D /St 7 >> 1 << /S /D /St 7 >>] >>';
      const pdf = scannedPdf(pages, twice);
      const article = await readDraft(readPdf, pdf, 'scan.pdf');
      expect([...new Set(Object.values(article.places ?? {}))]).toEqual(['7', '7 (2/2)']);
      const second = await pagePicture(pdf, 'pdf', { label: '7 (2/2)' });
      expect(second).toMatchObject({ page: 2, pages: 2, label: '7 (2/2)' });
      const beside = blocksOnPage(article, second.label);
      expect(beside).toHaveLength(article.blocks.length / 2);
      expect(beside.at(-1)).toBe(article.blocks.at(-1));
    },
    2 * LIMIT,
  );

  it('of more pages than there is time for is refused, with how many there may be', async () => {
    const blank = Buffer.from(BLANK, 'base64');
    const pdf = scannedPdf(Array.from({ length: 501 }, () => ({ png: blank, rotate: 0 })));
    expect(await failureOf(() => readDraft(readPdf, pdf))).toEqual({
      code: 'too-many-scans',
      pages: 501,
      most: 500,
    });
  });
});

describe('a PDF with text on some of its pages', () => {
  const first = [
    'The keeper of the lower lock laid these papers before the court.',
    'He signed each of them.',
  ];
  const last = ['Nothing else was laid before the court on that day.', 'The clerk closed the book.'];

  it(
    'has its scanned pages read too, each in its place, and a photograph stays a page without text',
    async () => {
      const pdf = scannedPdf([
        { lines: first },
        { png: PAGE, rotate: 0 },
        { png: photograph(), rotate: 0 },
        { lines: last },
      ]);
      const pages: number[] = [];
      const reading = { ...READ_UNHEARD, onPage: ({ page }: { page: number }) => void pages.push(page) };
      const article = await readDraft((bytes, source) => readPdf(bytes, source, reading), pdf, 'papers.pdf');
      const at = ['laid these papers', 'The gates gave way at 5.45', '210', 'Nothing else was laid'].map(
        (words) => article.text.indexOf(words),
      );
      expect(at.every((offset, index) => offset > (at[index - 1] ?? -1))).toBe(true);
      expect([...new Set(Object.values(article.places ?? {}))]).toEqual(['1', '2', '4']);
      expect(article.notices).toContainEqual({ code: 'pages-without-text', count: 1, total: 4 });
      expect(article.notices).toContainEqual(expect.objectContaining({ code: 'read-by-ocr', pages: ['2'] }));
      // What the file has as text stays as it has it.
      const read = article.blocks.filter(({ id }) => isPassageFromPictures(article, id));
      expect(read).toEqual(article.blocks.filter(({ id }) => article.places?.[id] === '2'));
      expect(pages).toEqual([2, 3]);
    },
    2 * LIMIT,
  );

  it(
    'keeps the words of the cover before a long scan',
    async () => {
      const scans = Array.from({ length: 9 }, (_, index) =>
        index === 0 ? { png: PAGE, rotate: 0 as const } : { png: photograph(), rotate: 0 as const },
      );
      const article = await readDraft(
        readPdf,
        scannedPdf([{ lines: first.slice(0, 1) }, ...scans]),
        'papers.pdf',
      );
      expect(article.text).toContain('laid these papers');
      expect(article.text).toContain('The gates gave way at 5.45');
    },
    2 * LIMIT,
  );
});

/** Shades without an edge, 300 pixels wide and high. */
function photograph(): Buffer {
  const size = 300;
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      rows[y * (size + 1) + 1 + x] = 128 + Math.round(90 * Math.sin(x / 40) * Math.cos(y / 55));
  return greyPng(size, size, rows);
}
