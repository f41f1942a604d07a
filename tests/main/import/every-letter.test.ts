import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ImportNotice } from '@core/contract/import-notice';
import { parseDateLine } from '@core/import/plain-text/date-line';
import type { ArticleReader, FormatReader } from '../../../main/import/formats/format-reader';
import { readDocx } from '../../../main/import/formats/docx';
import { readEpub } from '../../../main/import/formats/epub';
import { readHtml } from '../../../main/import/formats/html';
import { readPdf } from '../../../main/import/formats/pdf';
import { readMarkdown, readText } from '../../../main/import/formats/text';
import { lettersLost, missingPieces } from '../../support/letters';
import { noticeCodes } from '../../support/notice-codes';
import { readDraft } from '../../support/read-draft';
import { rawDocx, rawEpub, rawHtml, rawPdf } from '../../support/raw-text';

/**
 * What is neither text nor boilerplate nor named in the report is a fault, in every document of the corpora that lie
 * beside the checkout.
 */
const DATA = path.resolve(import.meta.dirname, '../../../../shared/data');

const inFolder = (folder: string): readonly string[] => {
  const whole = path.join(DATA, folder);
  return fs.existsSync(whole) ? fs.readdirSync(whole).map((name) => path.join(folder, name)) : [];
};
const bytesOf = (name: string): Buffer => fs.readFileSync(path.join(DATA, name));
const source = (fileName: string) => ({
  id: 'a-file' as Article['id'],
  fileName,
  added: '2024-03-01T12:00:00.000Z',
});

/** All that the reader has of a document: its text, what is said of it, and its notes, each of them once. */
const told = ({ text, citation, sourceNote, marks, embedded = [] }: Article): string =>
  [
    text,
    citation.title,
    citation.containerTitle ?? '',
    citation.publisher ?? '',
    citation.issued ?? '',
    ...citation.author.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`)),
    sourceNote ?? '',
    ...new Set(marks.map(({ note }) => note ?? '')),
    ...embedded.flatMap(({ author, text: said, quote }) => [author, said, quote]),
  ].join('\n');

/** A line that is a date alone, or its outlet and the date, becomes those of the article. */
const isItsDate = (line: string, { citation }: Article): boolean =>
  citation.issued !== null && parseDateLine(withoutOutlet(line, citation.containerTitle)) === citation.issued;

const withoutOutlet = (line: string, outlet: string | null): string =>
  line.replace(outlet ?? '', '').replace(/^[\s,|·–—-]+|\s+$/gu, '');

/** Letters that stand for others, and readings that are named, are not looked for. */
const NAMED: readonly ImportNotice['code'][] = ['garbled-letters', 'tracked-changes-accepted'];

describe.each<[string, FormatReader, (bytes: Uint8Array) => Promise<readonly string[]>]>([
  ['pdf', readPdf, rawPdf],
  ['docx', readDocx, rawDocx],
  ['epub', readEpub, rawEpub],
])('of the documents in %s', (format, read, raw) => {
  const files = inFolder(`files/${format}`);
  it.skipIf(files.length === 0)('every piece is there', { timeout: 60_000 }, async () => {
    let compared = 0;
    for (const name of files) {
      const bytes = bytesOf(name);
      const article = await readDraft(read, bytes, name).catch((error: unknown) => {
        expect(error, name).toMatchObject({ failure: { code: 'encrypted' } });
        return null;
      });
      if (article === null || noticeCodes(article).some((code) => NAMED.includes(code))) continue;
      const pieces = await raw(bytes);
      expect(missingPieces(pieces, told(article)), name).toEqual([]);
      // Of ten thousand letters, a few are written otherwise, such as a diaeresis painted apart.
      expect(lettersLost(pieces.join(' '), told(article)), name).toBeLessThanOrEqual(
        pieces.join('').length / 1e4,
      );
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('of the pages of the web', () => {
  const pages = inFolder('web');
  /** Links and what a page itself marks as standing around its article. */
  const AROUND = 'a, nav, aside, header, footer, form, dialog';
  const NAMES: readonly ImportNotice['code'][] = [
    'left-out-passages',
    'hidden-text',
    'small-share',
    'whole-page',
  ];

  it.skipIf(pages.length === 0)('what the article does not have is told', async () => {
    for (const page of pages) {
      const bytes = bytesOf(path.join(page, 'source.html'));
      const article = await readDraft(readHtml, bytes, page);
      if (noticeCodes(article).some((code) => NAMES.includes(code))) continue;
      expect(missingPieces(rawHtml(bytes.toString(), AROUND), told(article), 40), page).toEqual([]);
    }
  });
});

const TEXTS = [
  'search/time',
  'search/cranfield',
  'search/medline',
  'search/npl',
  'attribution',
  'align',
  'discrepancies',
]
  .flatMap(inFolder)
  .filter((name) => /\.jsonl$/.test(name) && !/queries/.test(name));

describe.each<[string, ArticleReader]>([
  ['plain text', async (bytes, source) => readText(bytes, source)],
  ['Markdown', async (bytes, source) => readMarkdown(bytes, source)],
])('of the texts that are read as %s', (format, read) => {
  // Where the collections are absent one test is skipped by name: a suite without a test fails.
  it.skipIf(TEXTS.length === 0).each(TEXTS.length === 0 ? ['no collection'] : TEXTS)(
    '%s: every letter is there',
    { timeout: 60_000 },
    async (name) => {
      for (const raw of textsOf(bytesOf(name).toString())) {
        const article = await read(Buffer.from(raw), source('text.txt'));
        // Tags among Markdown are read as those of a page.
        const words = (format === 'Markdown' ? raw.replace(/<[^>]*>/g, ' ') : raw)
          .split('\n')
          .filter((line) => !isItsDate(line, article));
        expect(lettersLost(words.join('\n'), told(article)), raw.slice(0, 200)).toBe(0);
      }
    },
  );
});

/** The long strings of a corpus, whatever it calls them, as documents. */
function textsOf(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => longStrings(JSON.parse(line)));
}

function longStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 80 ? [value] : [];
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string')
      ? longStrings(value.join('\n\n'))
      : value.flatMap(longStrings);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(longStrings) : [];
}
