import { describe, expect, it } from 'vitest';
import { decodeText } from '@core/import/decode';
import { raisedBy } from '@core/import/html/raised-styles';
import { readDocx } from '../../../../main/import/formats/docx';
import { readEpub } from '../../../../main/import/formats/epub';
import { readHtml } from '../../../../main/import/formats/html';
import { noticeCodes } from '../../../support/notice-codes';
import { linesOf, readDraft } from '../../../support/read-draft';
import { paragraph, tinyDocx } from '../../../support/tiny-docx';
import { tinyZip } from '../../../support/tiny-zip';

const PROSE = [
  'The sluice was opened before six, and the lane below it was under water by seven.',
  'The warden had written the level into his book each hour since midnight.',
  'Nobody in the mill was told, although its lamp was lit and the miller was awake.',
];
const page = (body: string, style = ''): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>The sluice</title><style>${style}</style></head><body><article><h1>The sluice</h1>${PROSE.map((line) => `<p>${line}</p>`).join('')}${body}</article></body></html>`,
  );
const last = async (body: string, style = ''): Promise<string> =>
  linesOf(await readDraft(readHtml, page(body, style), 'page.html')).at(-1) ?? '';
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('letters that a style sets off the line', () => {
  it('are raised in a web page, by the style of the element or of its class', async () => {
    expect(
      await last('<p>They counted 40<span style="vertical-align: super; font-size: 70%">3</span> boats.</p>'),
    ).toBe('paragraph: They counted 40³ boats.');
    expect(
      await last(
        '<p>They counted 40<span class="x nr">3</span> boats, 10<em class="up">6</em> nets.</p>',
        '.top, span.nr { vertical-align: 0.4em } .up{position:relative;top:-.5em;font-size:75%} .nr:hover{vertical-align:sub}',
      ),
    ).toBe('paragraph: They counted 40³ boats, 10⁶ nets.');
  });

  it.each([
    ['vertical-align: baseline', null],
    ['vertical-align: middle', null],
    ['vertical-align: 0', null],
    ['vertical-align: top', null],
    ['vertical-align: top; font-size: smaller', 'sup'],
    ['vertical-align: -25%', 'sub'],
    ['position: relative; top: -1px', null],
  ] as const)('%s is %s', (style, tag) => {
    expect(raisedBy(style)).toBe(tag);
  });

  it('are raised in a book whose sheet says so', async () => {
    const file = (name: string, data: string) => ({ name, data });
    const book = tinyZip([
      file('mimetype', 'application/epub+zip'),
      file(
        'META-INF/container.xml',
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      ),
      file(
        'c.opf',
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Sluice</dc:title><dc:creator>Unknown</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.css" media-type="text/css"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      file('s.css', 'span.raised-1 { font-size: 0.6em; vertical-align: super; }'),
      file(
        'a.xhtml',
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>They counted 40<span class="raised-1">3</span> boats.</p></body></html>',
      ),
    ]);
    const article = await readDraft(readEpub, book, 'book.epub');
    expect(article.text).toBe('They counted 40³ boats.');
    expect(article.citation.author).toEqual([]);
  });

  it('are raised in Word where they stand so many points above the line', async () => {
    const article = await readDraft(
      readDocx,
      tinyDocx({
        body: `<w:p>${run('They counted 40')}${run('3', '<w:position w:val="8"/>')}${run(' boats, 7')}${run('1', '<w:position w:val="2"/>')}${run(' nets.')}</w:p>`,
      }),
    );
    expect(article.text).toBe('They counted 40³ boats, 71 nets.');
  });

  it('are no part of the sentence where they are a note in its margin', async () => {
    const article = await readDraft(
      readHtml,
      page('<p>The level was 14<span class="sidenote">Measured at noon.</span> feet.</p>'),
      'page.html',
    );
    expect(linesOf(article).at(-1)).toBe('paragraph: The level was 14[1] feet.');
    expect(article.marks).toEqual([
      expect.objectContaining({ kind: 'note-reference', note: 'Measured at noon.' }),
    ]);
  });
});

describe('a Word document', () => {
  it('leaves out what a style hides, and tells it', async () => {
    const style = (id: string, type: string, more: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const article = await readDraft(
      readDocx,
      tinyDocx({
        body: `${paragraph('A draft.', 'Under')}<w:p>${run('The gate ')}${run('(ask first) ', '<w:rStyle w:val="Aside"/>')}${run('fell.')}</w:p>`,
        parts: {
          styles:
            style('Secret', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') +
            style('Under', 'paragraph', '<w:basedOn w:val="Secret"/>') +
            style('Aside', 'character', '<w:rPr><w:vanish/></w:rPr>'),
        },
      }),
    );
    expect(article.text).toBe('The gate fell.');
    expect(noticeCodes(article)).toEqual(['hidden-text']);
  });

  it('keeps the words of a link that leads nowhere, and has no title of a program', async () => {
    const article = await readDraft(
      readDocx,
      tinyDocx({
        body: `<w:p>${run('See ')}<w:hyperlink r:id="gone">${run('the book')}</w:hyperlink>${run('.')}</w:p>`,
        files: [
          {
            name: 'docProps/core.xml',
            data: '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Document1</dc:title></x>',
          },
        ],
      }),
      'letter.docx',
    );
    expect([article.text, article.citation.title]).toEqual(['See the book.', 'letter']);
  });
});

it('a text in the Japanese code page of Windows is read', () => {
  const bytes = Buffer.from(
    '908594948fac899982cd899182a982e78e6c8f5c95e082cc82c682b182eb82c982a082e8814193 9482e882aa82c282a282c482a282bd8142'.replace(
      ' ',
      '',
    ),
    'hex',
  );
  const text = Buffer.concat(Array.from({ length: 12 }, () => bytes));
  expect(decodeText(text)).toMatchObject({ encoding: 'shift_jis', unread: 0 });
});
