import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import { formatPlaces } from '@core/text/places';
import { readPdf } from '../../../../main/import/formats/pdf';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { realFile } from '../../../support/real-files';
import { column, tinyPdf, type TinyPdf } from '../../../support/tiny-pdf';

const read = (pdf: TinyPdf) => readDraft(readPdf, tinyPdf(pdf), 'report.pdf');
const refusal = (bytes: Uint8Array) => failureOf(() => readDraft(readPdf, bytes));

/** Full lines of a column, each of them told apart by its first word. */
const prose = (words: readonly string[]): readonly string[] =>
  words.map((word) => `${word} and the ships lay still along the quay`);

describe('a PDF with a text layer', () => {
  it('is read as paragraphs, over the ends of lines and pages', async () => {
    const report = await read({
      pages: [
        column(72, 100, [
          'The fog lifted late and nobody on the pier had',
          'seen the light go out. Then came the har-',
          'bour master with a lantern and he said that the',
        ]),
        column(72, 100, [
          'light had been out since four in the morning, as',
          'the log shows.',
          'Nobody asked him who had written the log that',
          'night.',
        ]),
      ],
    });
    expect(linesOf(report)).toEqual([
      'paragraph: The fog lifted late and nobody on the pier had seen the light go out. Then came the harbour master with a lantern and he said that the light had been out since four in the morning, as the log shows.',
      'paragraph: Nobody asked him who had written the log that night.',
    ]);
  });

  it('in three columns is read one after another', async () => {
    const lines = (word: string): readonly string[] =>
      Array.from({ length: 6 }, (_, at) => `${word} ${at + 1} was rung before noon`);
    const paper = await read({
      pages: [
        [
          ...column(50, 100, lines('Bell')),
          ...column(212, 100, lines('Gong')),
          ...column(374, 100, lines('Horn')),
        ],
      ],
    });
    expect(paper.text.match(/Bell|Gong|Horn/g)?.join(' ')).toBe(
      [...Array(6).fill('Bell'), ...Array(6).fill('Gong'), ...Array(6).fill('Horn')].join(' '),
    );
  });

  it('in two columns is read down the left one first, and across a title', async () => {
    const left = prose(['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot']);
    const right = prose(['Golf', 'Hotel', 'India', 'Juliet', 'Kilo', 'Lima']);
    const report = await read({
      pages: [
        [
          { x: 120, y: 80, text: 'The Pier at Night and What the Log Says', size: 20 },
          ...column(50, 120, left),
          ...column(330, 120, right),
        ],
      ],
    });
    expect(report.citation.title).toBe('The Pier at Night and What the Log Says');
    expect(report.text.match(/Alpha|Bravo|Foxtrot|Golf|Hotel|Lima/g)).toEqual([
      'Alpha',
      'Bravo',
      'Foxtrot',
      'Golf',
      'Hotel',
      'Lima',
    ]);
  });

  it('keeps the rows of a table together', async () => {
    const rows = ['04:10', '04:20', '04:30', '04:40', '04:50'];
    const report = await read({
      pages: [[...column(72, 100, rows), ...column(300, 100, ['calm', 'wind', 'rain', 'hail', 'calm'])]],
    });
    expect(report.text).toContain('04:20 wind');
  });

  it('sets running heads and page numbers apart and keeps the pages as places', async () => {
    const page = (number: number, text: string) => [
      { x: 72, y: 40, text: 'Harbour Inquiry, volume 3' },
      ...column(72, 100, [text, 'and nothing more was said of it on that day.']),
      { x: 300, y: 760, text: String(number) },
    ];
    const report = await read({
      pages: [
        page(1, 'The first witness came in.'),
        page(2, 'The second witness came in.'),
        page(3, 'A third one came in.'),
      ],
      catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >>] >>',
    });
    const furniture = report.blocks.filter(({ kind }) => kind === 'furniture');
    expect(furniture.map(({ start, end }) => report.text.slice(start, end))).toEqual(
      expect.arrayContaining(['Harbour Inquiry, volume 3']),
    );
    expect(linesOf(report).filter((line) => line.startsWith('paragraph'))).toHaveLength(3);
    expect([...new Set(Object.values(report.places ?? {}))]).toEqual(['i', 'ii', '1']);
  });

  it('keeps both pages of a paragraph that runs over the edge of one', async () => {
    const report = await read({
      pages: [
        column(72, 100, [
          'The fog lifted late and nobody on the pier had',
          'seen the light go out. Then he said that the',
        ]),
        column(72, 100, [
          'light had been out since four in the morning, as',
          'the log shows.',
          'Nobody asked him who had written the log that',
          'night.',
        ]),
      ],
      catalog: '/PageLabels << /Nums [0 << /S /D /St 12 >>] >>',
    });
    const [first, second] = report.blocks;
    expect(formatPlaces(report, [first!], english.text)).toBe('pp. 12–13');
    expect(formatPlaces(report, [second!], english.text)).toBe('p. 13');
    expect(report.endPlaces).toEqual({ [first!.id]: '13' });
  });

  it('has headings where the letters are larger or its outline names them, and none elsewhere', async () => {
    const report = await read({
      pages: [
        [
          { x: 72, y: 90, text: 'Findings', size: 16 },
          ...column(72, 120, [...prose(['Alpha', 'Bravo', 'Charlie']), 'The end of it.']),
          { x: 72, y: 200, text: 'Of the light' },
          ...column(72, 230, prose(['Delta', 'Echo'])),
          { x: 72, y: 290, text: 'Not in the outline' },
          ...column(72, 320, prose(['Golf', 'Hotel'])),
        ],
      ],
      catalog: '/Outlines 7 0 R',
      objects: [
        '<< /First 8 0 R /Last 8 0 R /Count 1 >>',
        '<< /Title (Findings) /Parent 7 0 R /First 9 0 R /Last 9 0 R >>',
        '<< /Title (Of the light) /Parent 8 0 R >>',
      ],
      info: '/Title (Microsoft Word - report.doc) /Author (Ines Calder; Ola Berg) /CreationDate (D:20200101)',
    });
    expect(linesOf(report).filter((line) => line.startsWith('heading'))).toEqual(['heading 2: Of the light']);
    expect(report.citation).toMatchObject({
      title: 'Findings',
      author: [{ literal: 'Ines Calder' }, { literal: 'Ola Berg' }],
      issued: null,
    });
  });

  it('that is a scan says so, also where each page has its number', async () => {
    expect(await refusal(tinyPdf({ pages: [[], []] }))).toEqual({ code: 'no-text-layer' });
    const numbers = [1, 2, 3].map((number) => [{ x: 300, y: 760, text: String(number) }]);
    expect(await refusal(tinyPdf({ pages: numbers }))).toEqual({ code: 'no-text-layer' });
    const half = await read({ pages: [column(72, 100, prose(['Alpha', 'Bravo'])), []] });
    expect(half.notices).toContainEqual({ code: 'pages-without-text', count: 1, total: 2 });
  });

  it('that is locked, cut off or no PDF is refused with its reason', async () => {
    const pages = [column(72, 100, prose(['Alpha']))];
    expect(await refusal(tinyPdf({ pages, isLocked: true }))).toEqual({ code: 'encrypted' });
    const damaged = {
      code: 'broken-document',
      reason: expect.stringMatching(/^(?:damaged-pdf|no-readable-page)$/),
      detail: '',
      line: 0,
    };
    expect(await refusal(tinyPdf({ pages }).subarray(0, 60))).toEqual(damaged);
    expect(await refusal(Buffer.from('%PDF-1.7\nand no more'))).toEqual(damaged);
  });

  it('whose scripts and actions would run is read as text alone', async () => {
    const report = await read({
      pages: [column(72, 100, prose(['Alpha']))],
      catalog:
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://example.org"\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>',
    });
    expect(report.text).toBe(prose(['Alpha'])[0]);
  });

  it('with a part of it damaged gives a typed answer, whatever the damage', async () => {
    const whole = tinyPdf({ pages: [1, 2, 3].map((n) => column(72, 100, prose([`Page${n}`, 'Bravo']))) });
    let seed = 7;
    const random = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const answers = new Map<string, number>();
    for (let round = 0; round < 120; round += 1) {
      let bytes = Buffer.from(whole);
      for (let cuts = 1 + Math.floor(random() * 6); cuts > 0; cuts -= 1) {
        const at = Math.floor(random() * bytes.length);
        if (random() < 0.6) bytes[at] = Math.floor(random() * 256);
        else if (random() < 0.5)
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(random() * 50))]);
        else bytes = bytes.subarray(0, Math.max(20, at));
      }
      const answer = await readDraft(readPdf, bytes).then(
        () => 'read',
        (error: { failure?: { code: string } }) => error.failure?.code ?? `untyped: ${String(error)}`,
      );
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect(
      [...answers.keys()].filter(
        (answer) => !/^(?:read|broken-document|no-text-layer|empty-document|encrypted)$/.test(answer),
      ),
    ).toEqual([]);
    expect(answers.get('read')).toBeGreaterThan(10);
  });

  it('of 5,000 pages is read to its end', async () => {
    const pages = Array.from({ length: 5_000 }, (_, index) => [
      { x: 72, y: 100, text: `The entry for day ${index} of the log.` },
    ]);
    const report = await read({ pages });
    expect(report.text).toContain('day 4999 of');
  }, 120_000);
});

describe('PDFs that people made', () => {
  const paper = realFile('pdf/tracemonkey.pdf');
  it.skipIf(!paper.isThere)('of two columns with drawings are read in order', async () => {
    const article = await readDraft(readPdf, paper.bytes());
    expect(article.citation.title).toBe('Trace-based Just-in-Time Type Specialization for Dynamic Languages');
    const lines = linesOf(article);
    const headings = lines.filter((line) => /^heading 1: \d/.test(line)).slice(0, 4);
    expect(headings).toEqual([
      'heading 1: 1. Introduction',
      'heading 1: 2. Overview: Example Tracing Run',
      'heading 1: 3. Trace Trees',
      'heading 1: 4. Nested Trace Tree Formation',
    ]);
    expect(article.text).toContain('since they are expressive, accessible to non-experts');
    expect(article.text).toContain('naïve implementation');
  });

  const locked = realFile('pdf/pr6531_2.pdf');
  it.skipIf(!locked.isThere)('with a password say so', async () => {
    expect(await refusal(locked.bytes())).toEqual({ code: 'encrypted' });
  });
});
