import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { readDocx } from '../../../../main/import/formats/docx';
import { readEpub } from '../../../../main/import/formats/epub';
import { readHtml } from '../../../../main/import/formats/html';
import { readPdf } from '../../../../main/import/formats/pdf';
import { readMarkdown } from '../../../../main/import/formats/text';
import { readDraft } from '../../../support/read-draft';
import { tinyDocx } from '../../../support/tiny-docx';
import { tinyEpub } from '../../../support/tiny-epub';
import { column, tinyPdf } from '../../../support/tiny-pdf';
import type { ArticleId } from '@core/contract/ids';

const PROSE =
  '<p>The weir was opened at dawn, and the water went down by two hands before the mill began to turn.</p>';
const page = (body: string): Promise<Article> =>
  readDraft(
    readHtml,
    Buffer.from(`<meta charset=utf-8><article><h1>Weir</h1>${PROSE.repeat(4)}${body}${PROSE}</article>`),
  );
const book = (body: string, more: Partial<Parameters<typeof tinyEpub>[0]> = {}): Promise<Article> =>
  readDraft(readEpub, tinyEpub({ chapters: [body], ...more }));
const notes = ({ text, marks }: Article): readonly string[] =>
  marks
    .filter(({ kind }) => kind === 'note-reference')
    .map(({ start, end, note }) => `${text.slice(start, end)} ${note ?? '?'}`);

describe('a figure stays what it is where something is raised beside it', () => {
  it('in a page: signs of notes are set apart, with their notes, and powers stay raised', async () => {
    const { text, marks } = await page(
      '<p>The keeper wrote 31<sup>4</sup> hands in 1931<sup>5</sup> and 10<sup>7</sup> pails, 10<sup>-3</sup> of them foul.</p>' +
        '<p>4. By the mark on the pillar.</p><p>5. By the old calendar.</p>',
    );
    expect(text).toContain('wrote 31[4] hands in 1931[5] and 10⁷ pails, 10⁻³ of them');
    expect(notes({ text, marks } as Article)).toEqual([
      '[4] By the mark on the pillar.',
      '[5] By the old calendar.',
    ]);
  });

  it('in a page: fractions, ordinals, units and formulas of letters', async () => {
    const { text } = await page(
      '<p>It took 3<sup>1</sup>/<sub>2</sub> hours on the 1<sup>st</sup> day, over 12 m<sup>2</sup>, with x<sup>n</sup> of H<sub>2</sub>O.</p>',
    );
    expect(text).toContain('3 1/2 hours on the 1st day, over 12 m², with xⁿ of H2O.');
  });

  it('in a book and in a Word document alike', async () => {
    const words = 'counted 52² boats in 1931³, and 10⁶ nets';
    expect(
      (await book('<p>They counted 52<sup>2</sup> boats in 1931<sup>3</sup>, and 10<sup>6</sup> nets.</p>'))
        .text,
    ).toContain(words);
    const run = (text: string, isRaised = false): string =>
      `<w:r>${isRaised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${run('They counted 52')}${run('2', true)}${run(' boats in 1931')}${run('3', true)}${run(', and 10')}${run('6', true)}${run(' nets.')}</w:p>`;
    expect((await readDraft(readDocx, tinyDocx({ body }))).text).toContain(words);
  });

  it('in Markdown, written as HTML', () => {
    const source = { id: 'a' as ArticleId, fileName: 'a.md', added: '' };
    const { text } = readMarkdown(
      Buffer.from('They counted 52² boats and 10<sup>6</sup> nets.'),
      source,
    ) as Article;
    expect(text).toBe('They counted 52² boats and 10⁶ nets.');
  });

  it('in a PDF, where smaller letters stand higher', async () => {
    const pdf = tinyPdf({
      pages: [
        [
          ...column(72, 100, ['The keeper wrote the height of the water down each hour of the day.']),
          { x: 72, y: 124, text: 'They counted 52', size: 10 },
          { x: 141.8, y: 120, text: '2', size: 6 },
          { x: 149, y: 124, text: 'boats on the river that night.', size: 10 },
        ],
      ],
    });
    expect((await readDraft(readPdf, pdf)).text).toContain('counted 52² boats');
  });
});

describe('a reference to a note that is a link', () => {
  it('is set apart though it is not raised, in a book whose notes lie in another file too', async () => {
    const article = await readDraft(
      readEpub,
      tinyEpub({
        chapters: [
          '<p>They counted 52<a epub:type="noteref" href="#n1">1</a> boats in 1931<a id="r2" href="c2.xhtml#n2">2</a>.</p><aside epub:type="footnote" id="n1">By the toll book.</aside>',
          '<p id="n2"><a href="c1.xhtml#r2">2</a> By the parish clerk.</p>',
        ],
      }),
    );
    expect(article.text).toContain('counted 52[1] boats in 1931[2].');
    expect(notes(article)).toEqual(['[1] By the toll book.', '[2] By the parish clerk.']);
    expect(article.text).toContain('2 By the parish clerk.');
  });

  it('is none where it leads to a page or stands in a sentence', async () => {
    const { text } = await book(
      '<p>See part <a href="#p3">3</a> of it.</p><h2 id="p3">3 The mill</h2><p>It turned.</p>',
    );
    expect(text).toContain('See part 3 of it.');
  });
});

describe('what a page shows and a line of text cannot', () => {
  it('the number of a printed page is a place and no figure of the text', async () => {
    const article = await book(
      '<p><span epub:type="pagebreak" id="p12">12</span>The ga<span epub:type="pagebreak" id="p13">13</span>te held 1<a class="pagenum" id="p14">[14]</a>000 pails.</p>',
    );
    expect(article.text).toBe('The gate held 1000 pails.');
    expect(Object.values(article.endPlaces ?? {})).toEqual(['14']);
  });

  it('formulas are lines of text in pages, books and Word documents', async () => {
    const math =
      '<math><mi>h</mi><mo>=</mo><mfrac><mrow><msup><mi>v</mi><mn>2</mn></msup></mrow><mrow><mn>2</mn><mi>g</mi></mrow></mfrac><mo>+</mo><msub><mi>h</mi><mn>0</mn></msub></math>';
    for (const { text, notices } of [
      await page(`<p>The height is ${math} there.</p>`),
      await book(`<p>The height is ${math} there.</p>`),
    ]) {
      expect(text).toContain('The height is h = v²/(2g) + h₀ there.');
      expect(notices).toContainEqual({ code: 'formulas-on-one-line' });
    }
    const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = `<w:p><w:r><w:t xml:space="preserve">The height is </w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${run('h=')}<m:f><m:num><m:sSup><m:e>${run('v')}</m:e><m:sup>${run('2')}</m:sup></m:sSup></m:num><m:den>${run('2g')}</m:den></m:f></m:oMath></w:p>`;
    expect((await readDraft(readDocx, tinyDocx({ body }))).text).toBe('The height is h = v²/(2g)');
  });

  it('readings over words are left out, the words stay, and the reader is told', async () => {
    const ruby = '<p><ruby>水門<rp>（</rp><rt>すいもん</rt><rp>）</rp></ruby>は夜明けに開いた。</p>';
    for (const { text, notices } of [await page(ruby), await book(ruby)]) {
      expect(text).toContain('水門は夜明けに開いた。');
      expect(text).not.toContain('すいもん');
      expect(notices).toContainEqual({ code: 'readings-left-out' });
    }
    const body =
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>すいもん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水門</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>は開いた。</w:t></w:r></w:p>';
    expect((await readDraft(readDocx, tinyDocx({ body }))).text).toBe('水門は開いた。');
  });
});
