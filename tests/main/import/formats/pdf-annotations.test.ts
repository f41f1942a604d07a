import { describe, expect, it } from 'vitest';
import { annotationsFromEmbedded } from '@core/annotations/from-embedded';
import { readPdf } from '../../../../main/import/formats/pdf';
import { sha256 } from '../../../../main/articles/content-hash';
import { noticeCodes } from '../../../support/notice-codes';
import { readDraft } from '../../../support/read-draft';
import { column, tinyPdf } from '../../../support/tiny-pdf';
import { file, importOne, libraryFolder } from '../../articles/library-folder';

const LINES = [
  'The ferry left the pier at nine in the evening and',
  'turned back at ten, the harbour master writes. No-',
  'body on board was hurt, and the fire was put out',
  'within the hour by the crew alone.',
];
/** Of Helvetica in thousandths of its size, by its metrics. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'abdeghnopqu'].map((letter) => [letter, 556])),
  ...Object.fromEntries([...'cksvxyz'].map((letter) => [letter, 500])),
  ...Object.fromEntries([...'ft ,.'].map((letter) => [letter, 278])),
  ...{ i: 222, j: 222, l: 222, m: 833, r: 333, w: 722, T: 611, N: 722, '-': 333 },
};
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 556) / 100, 0);
/** The page is 792 points high, and its y counts upwards. */
const areaOf = (line: number, from: string, to: string): string => {
  const text = LINES[line] ?? '';
  const left = 72 + widthOf(text.slice(0, text.indexOf(from)));
  const right = 72 + widthOf(text.slice(0, text.indexOf(to) + to.length));
  const y = 792 - 100 - line * 12;
  return `${left} ${y + 8} ${right} ${y + 8} ${left} ${y - 2} ${right} ${y - 2}`;
};
const highlight = (areas: string, more = ''): string =>
  `<< /Type /Annot /Subtype /Highlight /Rect [72 600 540 720] /QuadPoints [${areas}] /C [1 1 0] ${more} >>`;

const pdf = (...annotations: readonly string[]) =>
  tinyPdf({ pages: [column(72, 100, LINES)], annotations: [annotations] });
const embeddedIn = async (...annotations: readonly string[]) => {
  const article = await readDraft(readPdf, pdf(...annotations), 'report.pdf');
  return {
    article,
    found: (article.embedded ?? []).map(({ range, ...one }) => ({
      ...one,
      words: range === null ? null : article.text.slice(range.start, range.end),
    })),
  };
};

describe('what somebody marked and wrote in a PDF', () => {
  it('is kept with its words, its author, its colour and its instant', async () => {
    const { article, found } = await embeddedIn(
      highlight(
        areaOf(0, 'left', 'nine'),
        "/T (A. Reader) /Contents (Check the log.) /C [0.2 0.9 0.3] /M (D:20240302103000+02'00')",
      ),
    );
    expect(found).toMatchObject([
      {
        author: 'A. Reader',
        text: 'Check the log.',
        colour: 'green',
        isHighlight: true,
        modified: '2024-03-02T08:30:00.000Z',
        words: 'left the pier at nine',
      },
    ]);
    expect(noticeCodes(article)).toContain('kept-annotations');
  });

  it('runs over the ends of lines and over a word that is parted there', async () => {
    const { found } = await embeddedIn(highlight(`${areaOf(1, 'No-', 'No-')} ${areaOf(2, 'body', 'hurt,')}`));
    expect(found.map(({ words }) => words)).toEqual(['Nobody on board was hurt,']);
  });

  it('is found on the page that it stands on, where the same words stand on two', async () => {
    const article = await readDraft(
      readPdf,
      tinyPdf({
        pages: [
          column(72, 100, LINES),
          column(72, 100, ['Later that year', 'the ferry left the pier at nine.']),
        ],
        annotations: [[], [highlight('72 688 400 688 72 678 400 678')]],
      }),
      'report.pdf',
    );
    const [range] = (article.embedded ?? []).map((one) => one.range);
    expect(range?.start).toBeGreaterThan(article.text.indexOf('Later'));
  });

  it('is a remark on the line that it stands beside', async () => {
    const { found } = await embeddedIn(
      '<< /Type /Annot /Subtype /Text /Rect [40 662 58 680] /Contents (Who says so?) /T (B) >>',
    );
    expect(found).toMatchObject([{ isHighlight: false, text: 'Who says so?', author: 'B' }]);
    expect(found[0]?.words).toContain('on board was hurt');
  });

  it('leaves links, fields and empty remarks alone', async () => {
    const { article, found } = await embeddedIn(
      '<< /Type /Annot /Subtype /Link /Rect [72 680 100 690] >>',
      '<< /Type /Annot /Subtype /Text /Rect [40 662 58 680] /Contents ( ) >>',
      '<< /Type /Annot /Subtype /Highlight /Rect [300 100 400 110] >>',
    );
    expect([found, noticeCodes(article)]).toEqual([[], []]);
  });

  it('becomes notes of the same ids whenever it is read, and lies not in the file of the article', async () => {
    const folder = libraryFolder();
    const bytes = pdf(highlight(areaOf(0, 'left', 'nine'), '/T (A. Reader)'));
    const notes = async () => {
      const article = await readDraft(readPdf, bytes, 'report.pdf');
      return annotationsFromEmbedded(article, article.embedded ?? [], sha256);
    };
    const [first] = await notes();
    expect(first).toMatchObject({ kind: 'highlight', colour: 'yellow', origin: { author: 'A. Reader' } });
    expect(await notes()).toEqual([first]);
    const library = await folder.open();
    const { id } = await importOne(library, file('report.pdf', bytes));
    expect(library.find(id)).not.toHaveProperty('embedded');
  });
});
