import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../main/import/formats/pdf';
import { linesOf, readDraft } from '../../../support/read-draft';
import { glyphNames, japaneseFont, namedGlyphs, tinyPdf, type PaintedText } from '../../../support/tiny-pdf';

const read = (pdf: Parameters<typeof tinyPdf>[0]) => readDraft(readPdf, tinyPdf(pdf), 'report.pdf');

/** Columns from right to left. */
const columns = (lines: readonly string[], pitch = 20): readonly PaintedText[] =>
  lines.map((text, index) => ({ x: 500 - index * pitch, y: 100, text, size: 12 }));
/** The same, each sign by itself, as programs paint them that have no font for columns. */
const signs = (lines: readonly string[], pitch = 20): readonly PaintedText[] =>
  columns(lines, pitch).flatMap(({ x, y, text, size }) =>
    [...text].map((sign, index) => ({ x, y: y + 14 * index, text: sign, size: size ?? 12 })),
  );
const PROSE = ['灯台守は夜の三時に窓を開けて海を見', 'たと話した。「灯は消えていた」と彼', 'は言う。'];
const WHOLE = 'paragraph: 灯台守は夜の三時に窓を開けて海を見たと話した。「灯は消えていた」と彼は言う。';

describe('a PDF set in columns from above', () => {
  it('is read from right to left, and told', async () => {
    const article = await read({ font: japaneseFont(true), pages: [columns(PROSE)] });
    expect(linesOf(article)).toEqual([WHOLE]);
    expect(article.notices).toContainEqual({ code: 'vertical-text' });
  });

  it('is read so also where each sign was placed by itself', async () => {
    const article = await read({ font: japaneseFont(false), pages: [signs(PROSE)] });
    expect(linesOf(article)).toEqual([WHOLE]);
    expect(article.notices).toContainEqual({ code: 'vertical-text' });
  });

  it('keeps the lines of a poem, which has no full stops', async () => {
    const poem = ['波の音に目覚めて', '窓の灯を数える', '朝はまだ遠い'];
    const article = await read({ font: japaneseFont(true), pages: [columns(poem, 30)] });
    expect(linesOf(article)).toEqual(poem.map((line) => `paragraph: ${line}`));
  });

  it('keeps figures that stand across a column in their place', async () => {
    const [first = '', ...rest] = PROSE;
    const before = [...first].slice(0, 4).join('');
    const article = await read({
      font: japaneseFont(false),
      pages: [
        [
          ...signs([before]),
          { x: 500, y: 156, text: '12', size: 6 },
          ...signs([[...first].slice(4).join('')]).map((sign) => ({ ...sign, y: sign.y + 70 })),
          ...signs(['', ...rest]),
        ],
      ],
    });
    expect(article.text).toContain('灯台守は12夜の三時');
  });

  it('sets apart what runs across it, such as the number of the page', async () => {
    const article = await read({
      font: japaneseFont(false),
      pages: [[...signs(PROSE), { x: 300, y: 760, text: '四〇頁', size: 9 }]],
    });
    expect(linesOf(article)).toEqual(expect.arrayContaining([WHOLE, 'furniture: 四〇頁']));
  });

  it('is no page of lines, whose lines are joined without a space and not told', async () => {
    const lines = PROSE.map((text, index) => ({ x: 72, y: 100 + 18 * index, text, size: 12 }));
    const article = await read({ font: japaneseFont(false), pages: [lines] });
    expect(linesOf(article)).toEqual([WHOLE]);
    expect(article.notices).toBeUndefined();
  });
});

describe('the shapes of letters in a PDF', () => {
  /** Painted from left to right, as a line of Arabic is: its last letter first. */
  const arabic = async (painted: string): Promise<string> => {
    const shapes = [...new Set(painted)];
    const article = await read({
      font: namedGlyphs(7, shapes),
      objects: [glyphNames(shapes)],
      pages: [[{ x: 100, y: 100, text: [...painted].reverse().join('') }]],
    });
    return article.text;
  };

  it('become their letters, in the order in which they are read', async () => {
    expect(await arabic('\uFEB3\uFED4\uFEF4\uFEE8\uFE94')).toBe('\u0633\u0641\u064A\u0646\u0629');
    expect(await arabic('\uFEB3\uFEFC\uFEE1')).toBe('\u0633\u0644\u0627\u0645');
    expect(await arabic('\uFE91\uFC3F\uFE96')).toBe('\u0628\u0644\u062C\u062A');
    expect(await arabic('\uFDF2')).toBe('\u0627\u0644\u0644\u0647');
  });

  it('with a vowel sign alone put no space into the word', async () => {
    expect(await arabic('\uFEE3\uFE76\uFEE6')).toBe('\u0645\u064E\u0646');
  });

  it('are those of ligatures only: a raised or circled figure stays what it is', async () => {
    const article = await read({
      font: namedGlyphs(7, ['\uFB01', 'r', 'e', ' ', '1', '0', '\u2076', '\u00BD', '\u2460', '\uFF11']),
      objects: [glyphNames(['\uFB01', 'r', 'e', ' ', '1', '0', '\u2076', '\u00BD', '\u2460', '\uFF11'])],
      pages: [[{ x: 100, y: 100, text: '\uFB01re 10\u2076 \u00BD \u2460 \uFF11' }]],
    });
    expect(article.text).toBe('fire 10\u2076 \u00BD \u2460 \uFF11');
  });

  it('of Hebrew are in order too', async () => {
    expect(await arabic('\uFB21\u05D1')).toBe('\u05D0\u05D1');
  });
});
