import { describe, expect, it } from 'vitest';
import { draftPages } from '@core/import/ocr/draft-pages';
import { inScriptOfLine } from '@core/import/ocr/line-script';
import { exifOrientation, pictureSize } from '@core/import/ocr/picture-header';
import { parseTsv, type RecognizedWord } from '@core/import/ocr/recognized-words';
import { isUncertain } from '@core/import/ocr/uncertain-words';

/** Lines of words; one that ends in `~60` was read with that confidence. */
const wordsOf = (lines: readonly string[], { paragraph = 1, height = 20 } = {}): readonly RecognizedWord[] =>
  lines.flatMap((line, index) =>
    line.split(' ').map((part) => {
      const [text = '', confidence = '96'] = part.split('~');
      return {
        text,
        confidence: Number(confidence),
        block: 1,
        paragraph,
        line: index + 1,
        box: { left: 0, top: 0, width: 10, height },
      };
    }),
  );
const draft = (...pages: readonly (readonly RecognizedWord[])[]) =>
  draftPages(
    pages.map((words, index) => ({
      label: String(index + 1),
      number: index + 1,
      width: 200,
      height: 100,
      words,
    })),
    (confidence) => `doubtful (${String(confidence)})`,
  );
const marked = (confidence: number, page = 1) => ({
  ...{ kind: 'editorial', href: null, note: `doubtful (${String(confidence)})`, confidence },
  box: { page, left: 0, top: 0, width: 0.05, height: 0.2 },
});
const linesOf = ({ blocks }: ReturnType<typeof draft>) =>
  blocks.map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('')}`);

describe('pages that were read by OCR', () => {
  it('become paragraphs over the ends of lines and pages, with their places', () => {
    const found = draft(
      wordsOf(['The ferry left the har-', 'bour at nine and turned']),
      wordsOf(['back at ten.']),
    );
    expect(linesOf(found)).toEqual(['paragraph: The ferry left the harbour at nine and turned back at ten.']);
    expect([found.places, found.endPlaces]).toEqual([['1'], ['2']]);
  });

  it('have a sign behind each doubtful word, before its full stop, with the reason', () => {
    const { blocks, uncertain } = draft(wordsOf(['In 1931.~80 the Marten~60 sank here~75']));
    expect(blocks[0]?.runs).toEqual([
      { text: 'In 1931 ', marks: [] },
      { text: '[?]', marks: [marked(80)] },
      { text: '. the Marten ', marks: [] },
      { text: '[?]', marks: [marked(60)] },
      { text: ' sank here', marks: [] },
    ]);
    expect(uncertain).toBe(2);
  });

  it('know of each doubtful word on which page it stands, also over the end of a page', () => {
    const { blocks } = draft(
      wordsOf(['The Marten~60 left the']),
      wordsOf(['harbour~50 at nine.'], { paragraph: 2 }),
    );
    expect(blocks[0]?.runs.flatMap(({ marks }) => marks)).toEqual([marked(60), marked(50, 2)]);
  });

  it('have the sign behind a lone stroke, which may be a letter or a figure', () => {
    const { blocks } = draft(wordsOf(['1 saw 11 boats.']));
    expect(blocks[0]?.runs.map(({ text }) => text).join('')).toBe('1 [?] saw 11 boats.');
  });

  it('keep a sign that the page itself has as a word of the page', () => {
    const { blocks } = draft(wordsOf(['Five [?] barges']));
    expect(blocks[0]?.runs).toEqual([{ text: 'Five [?] barges', marks: [] }]);
  });

  it('have headings where the letters are higher', () => {
    const found = draft([
      ...wordsOf(['Report on the lock'], { height: 34 }),
      ...wordsOf(['The gates gave way at nine.', 'Nobody rang.', 'The bell was cut.'], { paragraph: 2 }),
    ]);
    expect(linesOf(found)).toEqual([
      'heading: Report on the lock',
      'paragraph: The gates gave way at nine. Nobody rang. The bell was cut.',
    ]);
  });
});

it('figures and names are doubted sooner than other words, and a word of two scripts always', () => {
  const doubted = (text: string, confidence: number): boolean => isUncertain({ text, confidence });
  expect([doubted('5.45', 85), doubted('Marten', 85), doubted('barges', 85)]).toEqual([true, false, false]);
  expect([doubted('Marten', 80), doubted('barges', 80), doubted('barges', 60)]).toEqual([true, false, true]);
  expect([doubted('Ноvember', 99), doubted('November', 99)]).toEqual([true, false]);
});

it('words of look-alike letters are of the script of their line', () => {
  expect(inScriptOfLine(['Ha', 'борту', 'було'])).toEqual(['На', 'борту', 'було']);
  expect(inScriptOfLine(['at', 'а', 'quarter'])).toEqual(['at', 'a', 'quarter']);
  expect(inScriptOfLine(['Dr', 'сказав', 'вона'])).toEqual(['Dr', 'сказав', 'вона']);
  // Latin, which would not be found as Cyrillic.
  expect(inScriptOfLine(['рейс', 'MH52', 'у', 'XIX', 'столітті,'])).toEqual([
    ...['рейс', 'MH52', 'у', 'XIX', 'столітті,'],
  ]);
});

it('words of Tesseract are read from its table', () => {
  const tsv =
    '1\t1\t0\t0\t0\t0\t0\t0\t90\t90\t-1\t\n5\t1\t2\t3\t4\t1\t7\t8\t30\t9\t96.5\tfog\n5\t1\t2\t3\t4\t2\t7\t8\t30\t9\t95\t \n';
  expect(parseTsv(tsv)).toEqual([
    {
      text: 'fog',
      confidence: 96.5,
      block: 2,
      paragraph: 3,
      line: 4,
      box: { left: 7, top: 8, width: 30, height: 9 },
    },
  ]);
});

describe('the header of a picture', () => {
  const png = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 3, 92, 0, 0, 3, 132],
  ]);
  const jpeg = (orientation: number): Uint8Array =>
    Uint8Array.from([
      ...[0xff, 0xd8, 0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
      ...[0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
      ...[0xff, 0xc0, 0, 17, 8, 1, 44, 2, 88, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xda, 0, 2],
    ]);

  it('says how large it is', () => {
    expect(pictureSize(png)).toEqual({ width: 860, height: 900 });
    expect(pictureSize(jpeg(1))).toEqual({ width: 600, height: 300 });
    expect(pictureSize(png.slice(0, 20))).toBeNull();
    expect(pictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 3))).toBeNull();
  });

  it('says how a camera was held', () => {
    expect([1, 3, 6, 9].map((value) => exifOrientation(jpeg(value)))).toEqual([1, 3, 6, 1]);
    expect(exifOrientation(png)).toBe(1);
    expect(exifOrientation(jpeg(6).slice(0, 22))).toBe(1);
  });
});
