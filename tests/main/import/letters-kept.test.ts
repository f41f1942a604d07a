import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { noticeCodes } from '../../support/notice-codes';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { textOf } from '@core/import/html/page-node';
import { readDocx } from '../../../main/import/formats/docx';
import { readEpub } from '../../../main/import/formats/epub';
import { readOdt } from '../../../main/import/formats/odt';
import { readRichText } from '../../../main/import/formats/rtf';
import { readHtml } from '../../../main/import/formats/html';
import { lettersLost } from '../../support/letters';
import { readDraft } from '../../support/read-draft';
import { realFile } from '../../support/real-files';
import { tinyDocx } from '../../support/tiny-docx';
import { odtParagraph, tinyOdt } from '../../support/tiny-odt';
import { tinyEpub } from '../../support/tiny-epub';

/**
 * Letters in are letters out, or furniture, or named in the report: counted as bags, for a word may move and may be
 * written otherwise, but what is in none of the three was lost without a word.
 */
const WORDS = [
  'weir',
  'gate',
  'mill',
  'keeper',
  'ledger',
  'pail',
  'bell',
  'barge',
  'river',
  'noon',
  'bridge',
  'toll',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 30 })
  .map((chosen) => `The ${chosen.join(' ')}.`);

/** Pieces of a document: words, and the HTML that shows them in ways which importers have lost before. */
const piece = fc.tuple(words, fc.nat({ max: 99 }), fc.constantFrom(...SHAPES()));
function SHAPES(): readonly ((text: string, figure: number) => string)[] {
  return [
    (text) => `<p>${text}</p>`,
    (text, figure) => `<p>${text} ${figure}<sup>${figure % 9}</sup> and 10<sup>6</sup>.</p>`,
    (text) => `<h2 class="share-widget"><span>${text.slice(0, 40)}</span></h2><p>${text}</p>`,
    (text) =>
      `<p class="byline-note">Told by <a rel="author" href="/a">Mira Holt</a>, who was there: ${text}</p>`,
    (text, figure) =>
      `<table><tr><td rowspan=2>${figure}</td><td><p>${text}</p><p>twice</p></td></tr><tr><td>${figure}</td></tr></table>`,
    (text) => `<ol type=a><li>${text}</li><li value=7>${text}</li></ol>`,
    (text, figure) => `<p>${text} <math><mfrac><mi>a</mi><mn>${figure}</mn></mfrac></math></p>`,
    (text) => `<blockquote><p>${text}</p></blockquote>`,
  ];
}
const documents = fc
  .array(piece, { minLength: 4, maxLength: 10 })
  .map((pieces) => pieces.map(([text, figure, shape]) => shape(text, figure)).join(''));

/** Words and notices: what of the document the reader has or is told of. */
const told = ({ text, citation }: Article): string =>
  `${text} ${citation.title} ${citation.author.map((each) => ('literal' in each ? each.literal : '')).join(' ')}`;
const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ');

describe('no letter of a document is lost without a word', () => {
  it('of a page', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (body) => {
        const article = await readDraft(
          readHtml,
          Buffer.from(`<meta charset=utf-8><article><h1>Weir</h1>${body}</article>`),
        );
        // What an extractor takes for the page around the article is told.
        if (noticeCodes(article).includes('left-out-passages')) return;
        expect(lettersLost(plain(body), told(article))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of a book', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (body) => {
        const article = await readDraft(readEpub, tinyEpub({ chapters: [body] }));
        expect(lettersLost(plain(body), told(article))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of a Word document', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const paragraphs = fc
      .array(fc.tuple(words, fc.nat({ max: 4 })), { minLength: 1, maxLength: 8 })
      .map((chosen) =>
        chosen
          .map(([text, shape]) => {
            if (shape === 0)
              return `<w:p>${run(text)}${run('7', '<w:vertAlign w:val="superscript"/>')}</w:p>`;
            if (shape === 1)
              return `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('T')}</w:p><w:p>${run(text)}</w:p>`;
            if (shape === 2)
              return `<w:p><w:r><w:ruby><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r></w:p>`;
            if (shape === 3)
              return `<w:tbl><w:tr><w:tc><w:p>${run(text)}</w:p><w:p>${run(text)}</w:p></w:tc><w:tc><w:p>${run('9')}</w:p></w:tc></w:tr></w:tbl>`;
            return `<w:p>${run(text)}</w:p>`;
          })
          .join(''),
      );
    await fc.assert(
      fc.asyncProperty(paragraphs, async (body) => {
        const article = await readDraft(readDocx, tinyDocx({ body }));
        expect(lettersLost(plain(body), told(article))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('of an OpenDocument text', async () => {
    const shapes: readonly ((text: string) => string)[] = [
      (text) =>
        odtParagraph(
          `${text}<text:note><text:note-citation>1</text:note-citation><text:note-body>${odtParagraph(text)}</text:note-body></text:note>`,
        ),
      (text) =>
        `<text:list><text:list-item>${odtParagraph(text, 'Quotations')}${odtParagraph(text)}</text:list-item></text:list>`,
      (text) =>
        `<text:list text:style-name="Outline"><text:list-item><text:h text:outline-level="2">${text}</text:h></text:list-item></text:list>`,
      (text) =>
        `<table:table><table:table-row><table:table-cell>${odtParagraph(text)}${odtParagraph('9')}</table:table-cell><table:table-cell>${odtParagraph(text)}</table:table-cell></table:table-row></table:table>`,
      (text) =>
        odtParagraph(`<draw:frame><draw:text-box>${odtParagraph(text)}</draw:text-box></draw:frame>${text}`),
    ];
    await fc.assert(
      fc.asyncProperty(bodyOf(shapes), async (body) => {
        const article = await readDraft(readOdt, tinyOdt({ body }));
        expect(lettersLost(plain(body), told(article))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('of an RTF document', async () => {
    const shapes: readonly ((text: string) => string)[] = [
      (text) => String.raw`\pard ${text}{\super\chftn{\footnote\pard ${text}}}\par `,
      (text) => String.raw`\pard{\listtext 1.\tab}\ls1 ${text}\par `,
      (text) => String.raw`\trowd\cellx9\cellx20\pard\intbl ${text}\par ${text}\cell 9\cell\row `,
      (text) => String.raw`{\shp{\*\shpinst{\shptxt\pard ${text}\par}}}\pard ${text}\par `,
      (text) => String.raw`{\field{\*\fldinst{DATE}}{\fldrslt ${text}}}\par `,
    ];
    await fc.assert(
      fc.asyncProperty(bodyOf(shapes), async (body) => {
        const article = await readDraft(readRichText, Buffer.from(`{\\rtf1 ${body}}`));
        const words = body.replace(/\\[a-z]+-?\d* ?|[{}]/g, '');
        expect(lettersLost(words.replaceAll('DATE', ''), told(article))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** Documents of these shapes, each around words. */
const bodyOf = (shapes: readonly ((text: string) => string)[]) =>
  fc
    .array(fc.tuple(words, fc.constantFrom(...shapes)), { minLength: 1, maxLength: 8 })
    .map((chosen) => chosen.map(([text, shape]) => shape(text)).join(''));

const WEB = path.resolve(import.meta.dirname, '../../../../shared/data/web');

describe('of the pages and books that people made', () => {
  it.skipIf(!fs.existsSync(WEB))(
    'every letter that an extractor keeps is there, over all pages',
    async () => {
      for (const page of fs.readdirSync(WEB)) {
        const file = (name: string): Buffer => fs.readFileSync(path.join(WEB, page, name));
        const article = await readDraft(readHtml, file('source.html'));
        const kept = textOf(sanitizeHtml(file('expected.html').toString()).root);
        expect(lettersLost(kept, told(article)) / kept.length, page).toBeLessThan(0.002);
      }
    },
  );

  it.each(['epub/accessible_epub_3.epub', 'epub/linear-algebra.epub', 'epub/regime-anticancer-arabic.epub'])(
    'every letter of %s is there',
    async (name) => {
      const file = realFile(name);
      if (!file.isThere) return;
      const article = await readDraft(readEpub, file.bytes());
      expect(article.text.length).toBeGreaterThan(1_000);
    },
  );
});
