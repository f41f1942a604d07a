import { noticeCodes } from '../../../support/notice-codes';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { creatorsLine } from '@core/text/attribution-text';
import { readDocx } from '../../../../main/import/formats/docx';
import { readEpub } from '../../../../main/import/formats/epub';
import { readHtml } from '../../../../main/import/formats/html';
import { readPdf } from '../../../../main/import/formats/pdf';
import { readMarkdown, readText } from '../../../../main/import/formats/text';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { paragraph, relationship, tinyDocx } from '../../../support/tiny-docx';
import { tinyEpub } from '../../../support/tiny-epub';
import { column, tinyPdf } from '../../../support/tiny-pdf';

const source = { id: 'a' as ArticleId, fileName: 'a', added: '' };
const LINE = 'The weir was opened at dawn, and the water went down by two hands before the mill turned.';
const prose = (count: number): string => `<p>${LINE}</p>`.repeat(count);
const page = (body: string, head = ''): Promise<Article> =>
  readDraft(
    readHtml,
    Buffer.from(
      `<head><meta charset=utf-8><title>Weir</title>${head}</head><body><article>${body}</article>`,
    ),
  );

describe('one broken byte', () => {
  const broken = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    const at = bytes.indexOf(Buffer.from('ї'));
    return Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)]);
  };
  it('leaves a text in its encoding, shows where it was, and is told', async () => {
    const words = 'Шлюз відчинили на світанку, і вода зійшла до їхнього млина.';
    const text = readText(broken(words), source) as Article;
    expect(text.text).toMatch(/^Шлюз відчинили.*до \uFFFDхнього млина\.$/);
    expect(text.origin?.encoding).toBe('utf-8');
    expect(text.notices).toEqual([{ code: 'unread-places', count: 1, encoding: 'utf-8' }]);
    const html = await readDraft(
      readHtml,
      broken(`<meta charset=utf-8><article>${`<p>${words}</p>`.repeat(4)}</article>`),
    );
    expect(html.text).toContain('Шлюз відчинили');
    expect(html.notices).toContainEqual({ code: 'unread-places', count: 1, encoding: 'utf-8' });
  });
});

describe('a web page', () => {
  it('keeps a sentence that names its writer, and a heading with the class of a widget', async () => {
    const article = await page(
      `<h1>The weir</h1>${prose(3)}<h2 class="share-widget" id="related-mills">The mill<div class="anchor"></div></h2>${prose(3)}<h2><div class="share"><a href="#x">#</a></div>The gate</h2>${prose(3)}<p class="author-note">Written by <a rel="author" href="/a">Mira Holt</a>, who kept the gate herself and saw the water rise.</p>`,
    );
    expect(linesOf(article)).toContain('heading 2: The mill');
    expect(linesOf(article)).toContain('heading 2: The gate');
    expect(article.text).toContain('Written by Mira Holt, who kept the gate herself and saw the water rise.');
    expect(creatorsLine(article.citation.author)).toBe('Mira Holt');
  });

  it.each([
    ['<p class="byline">Mira Holt<span>Staff Writer</span></p>', 'Mira Holt'],
    [
      '<div class="byline"><span class="author">Mira Holt</span><span>More stories by Mira Holt</span></div>',
      'Mira Holt',
    ],
    ['<p class="author">admin</p>', ''],
    ['<p class="author">Photo: Mira Holt</p>', ''],
  ])('has the author of %s', async (byline, name) => {
    expect(creatorsLine((await page(`<h1>The weir</h1>${byline}${prose(6)}`)).citation.author)).toBe(name);
  });

  const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  it.each([
    [
      'the next where the first is of year one',
      linked('{"@type":"NewsArticle","datePublished":"0001-01-01"}') +
        '<meta property="article:published_time" content="1931-04-09T08:00:00Z">',
      '',
      '1931-04-09',
    ],
    [
      'that of another type',
      linked('{"@type":"ClaimReview","datePublished":"1931-04-10"}'),
      '',
      '1931-04-10',
    ],
    [
      'that of linked data with a comma too many',
      linked('{"@type":"NewsArticle","datePublished":"1931-04-11",}'),
      '',
      '1931-04-11',
    ],
    ['the time in its head', '', '<p><time datetime="1931-04-12T08:00">12 April</time></p>', '1931-04-12'],
  ])('has as its date %s', async (_, head, opening, date) => {
    const article = await page(`<header><h1>The weir</h1>${opening}</header>${prose(6)}`, head);
    expect(article.citation.issued).toBe(date);
  });

  it('has the title that it shares and shows where its data holds a word of a program', async () => {
    const article = await page(
      `<h1>The weir in flood</h1>${prose(6)}`,
      `<meta property="og:title" content="The weir in flood">${linked('{"@type":"NewsArticle","headline":"cms"}')}`,
    );
    expect(article.citation.title).toBe('The weir in flood');
  });

  it('keeps the rows and columns of its tables, and the numbers of its lists', async () => {
    const article = await page(
      `${prose(4)}<table><tr><th rowspan=2>Place</th><th colspan=2>Counted</th></tr><tr><th>by day</th><th>by night</th></tr><tr><td rowspan=2>Mill</td><td><p>31</p><p>by the keeper</p></td><td>12</td></tr><tr><td>30</td><td>9</td></tr></table>` +
        `<ol type="a"><li>The gate was shut.</li></ol><ol start="5" type="I"><li>The bell was rung.</li></ol><ol reversed><li value="7">The mill stood.</li><li>The boats broke loose.</li></ol>${prose(2)}`,
    );
    expect(linesOf(article)).toEqual(
      expect.arrayContaining([
        'table-row: Place | Counted',
        'table-row: | by day | by night',
        'table-row: Mill | 31 by the keeper | 12',
        'table-row: | 30 | 9',
        'list-item 1: a. The gate was shut.',
        'list-item 1: V. The bell was rung.',
        'list-item 1: 7. The mill stood.',
        'list-item 1: 6. The boats broke loose.',
      ]),
    );
  });

  it('shows the words of a picture and never its address', async () => {
    const article = await page(
      `${prose(4)}<img src="https://weir.example/12-IMG.jpg" alt="12-IMG.jpg"><img src="https://weir.example/gate.jpg" alt="The gate at noon">${prose(3)}`,
    );
    expect(article.text).not.toMatch(/https?:|12-IMG/);
    expect(linesOf(article)).toContain('caption: The gate at noon');
    expect(article.marks).toContainEqual(
      expect.objectContaining({ kind: 'link', href: 'https://weir.example/gate.jpg' }),
    );
    expect(noticeCodes(article)).toContain('wordless-pictures');
  });
});

describe('a Word document', () => {
  const read = (document: Parameters<typeof tinyDocx>[0]): Promise<Article> =>
    readDraft(readDocx, tinyDocx(document));
  const numbered = (text: string, list: number, level = 0, style = ''): string =>
    `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('has the numbers that Word shows, in headings and lists, and none that cannot be known', async () => {
    const level = (index: number, format: string, text: string, start = 1): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const list = (id: number, levels: string): string =>
      `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
    const use = (id: number, start = ''): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${start}</w:num>`;
    const article = await read({
      body:
        numbered('Water', 1, 0, 'H1') +
        numbered('Gates', 1, 1) +
        numbered('Mills', 1, 1) +
        numbered('Boats', 1, 0, 'H1') +
        numbered('Nets', 1, 1) +
        numbered('Sixth', 2) +
        paragraph('Between.') +
        numbered('Seventh', 2) +
        numbered('Odd', 3),
      parts: {
        styles: '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
        numbering:
          list(1, level(0, 'upperRoman', 'Part %1.') + level(1, 'lowerLetter', '(%2)')) +
          list(2, level(0, 'decimal', '%1)', 6)) +
          list(3, level(0, 'ideographDigital', '%1.')) +
          use(1) +
          use(2) +
          use(3),
      },
    });
    expect(linesOf(article)).toEqual([
      'heading 1: Part I. Water',
      'list-item 2: (a) Gates',
      'list-item 2: (b) Mills',
      'heading 1: Part II. Boats',
      'list-item 2: (a) Nets',
      'list-item 1: 6) Sixth',
      'paragraph: Between.',
      'list-item 1: 7) Seventh',
      'list-item 1: Odd',
    ]);
  });

  it('joins an initial to its paragraph, leaves out what is hidden, and tells what a comment is about', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const article = await read({
      body:
        `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('T')}</w:p><w:p>${run('he weir was shut')}${run(' (ask the clerk)', '<w:vanish/>')}${run('.')}</w:p>` +
        `<w:p>${run('They counted ')}<w:commentRangeStart w:id="0"/>${run('nine boats')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      parts: { comments: `<w:comment w:id="0" w:initials="M">${paragraph('Or ten.')}</w:comment>` },
    });
    expect(linesOf(article)).toEqual(['paragraph: The weir was shut.', 'paragraph: They counted nine boats']);
    expect(article.embedded).toMatchObject([{ text: 'Or ten.', quote: 'nine boats' }]);
    expect(noticeCodes(article)).toContain('hidden-text');
  });

  it('reads a page that is inserted whole, sets its contents apart, and takes no account for its author', async () => {
    const article = await read({
      body: `${paragraph('The weir 3', 'TOC1')}<w:altChunk r:id="chunk"/>`,
      relationships: relationship('chunk', 'aFChunk', 'part.htm'),
      files: [
        { name: 'word/part.htm', data: '<html><body><p>The keeper rang the bell.</p></body></html>' },
        {
          name: 'docProps/core.xml',
          data: '<p:c xmlns:p="p" xmlns:dc="d"><dc:creator>Windows User</dc:creator></p:c>',
        },
      ],
    });
    expect(linesOf(article)).toEqual(['furniture: The weir 3', 'paragraph: The keeper rang the bell.']);
    expect(article.citation.author).toEqual([]);
  });
});

describe('a PDF', () => {
  const read = (pdf: Parameters<typeof tinyPdf>[0]): Promise<Article> => readDraft(readPdf, tinyPdf(pdf));

  it('is read column by column though the gutter is narrow', async () => {
    const words = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Fir', 'Gum', 'Hazel'];
    const lines = words.map((word) => `${word} and the water rose`);
    const width = 120;
    const article = await read({
      pages: [
        [
          ...column(72, 100, lines, 9),
          ...column(
            72 + width,
            100,
            lines.map((line) => line.toUpperCase()),
            9,
          ),
        ],
      ],
    });
    expect(article.text.indexOf('Hazel')).toBeLessThan(article.text.indexOf('ALDER'));
  });

  it('keeps the turns of an interview apart, and takes no title or author of a program', async () => {
    const article = await read({
      pages: [
        column(72, 100, [
          'Q: Who shut the gate of the weir on that night?',
          'A: The keeper. He shut it at four and he rang for us.',
          'Q: Did you see him do it?',
          'A: No.',
        ]),
      ],
      info: '/Title (Presentation1) /Author (IEUser)',
    });
    expect(article.blocks).toHaveLength(4);
    expect(article.citation).toMatchObject({ titleIsOurs: true, author: [] });
  });
});

describe('a book', () => {
  it('has its subtitle, no date of a program, and is told from a book of pictures', async () => {
    const metadata =
      '<dc:title id="a">The weir</dc:title><meta refines="#a" property="title-type">main</meta><dc:title id="b">A year of water</dc:title><meta refines="#b" property="title-type">subtitle</meta><dc:date>0101-01-01T00:00:00+00:00</dc:date>';
    const { citation } = await readDraft(readEpub, tinyEpub({ chapters: ['<p>Water.</p>'], metadata }));
    expect(citation).toMatchObject({ title: 'The weir: A year of water', issued: null });
    const pictures = tinyEpub({
      chapters: ['<svg xmlns="http://www.w3.org/2000/svg"><image href="a.jpg"/></svg>'],
    });
    expect(await failureOf(() => readDraft(readEpub, pictures))).toMatchObject({
      code: 'broken-document',
      reason: 'only-pictures',
    });
  });
});

describe('Markdown', () => {
  const read = (text: string): Article => readMarkdown(Buffer.from(text), source) as Article;
  it('has its footnotes, those of one word too, and what is written as HTML', () => {
    const article = read(
      'The gate was shut.[^1] It rose.[^k]<br>They fled. H<sub>2</sub>O <mark>rose</mark>.\n\n<!-- not this -->\n\n<details><summary>More</summary>\n\nBoats.\n\n</details>\n\n[^1]: Ibid.\n[^k]: Mill book, leaf 4.',
    );
    expect(linesOf(article)).toEqual([
      'paragraph: The gate was shut.[1] It rose.[k] They fled. H2O rose.',
      'paragraph: More',
      'paragraph: Boats.',
      'paragraph: [1] Ibid.',
      'paragraph: [k] Mill book, leaf 4.',
    ]);
    expect(article.marks.map(({ note }) => note)).toEqual(['Ibid.', 'Mill book, leaf 4.']);
  });

  it('of a note program loses its signs and keeps its words', () => {
    const article = read(
      '---\nauthor: "[[Mira Holt]]"\n---\n\nSee [[Weir of Tarn|the weir]] and [[Mills#1931]], ==twice==.\n\n> [!quote] The keeper\n> I rang.\n\n%%ask her%%\n',
    );
    expect(linesOf(article)).toEqual([
      'paragraph: See the weir and Mills#1931, twice.',
      'quotation 1: The keeper',
      'quotation 1: I rang.',
    ]);
    expect(article.citation.author).toEqual([{ literal: 'Mira Holt' }]);
    expect(noticeCodes(article)).toContain('remarks-left-out');
  });
});

describe('a plain text', () => {
  it('of a letter keeps the lines of its head and is called by its subject', () => {
    const article = readText(
      Buffer.from(
        `From: Mira Holt <m@weir.example>\nTo: The board\nSubject: The third gate\nDate: 9 Apr 1931 08:00\n\n${LINE}\n`,
      ),
      source,
    ) as Article;
    expect(linesOf(article).slice(0, 4)).toEqual([
      'paragraph: From: Mira Holt <m@weir.example>',
      'paragraph: To: The board',
      'paragraph: Subject: The third gate',
      'paragraph: Date: 9 Apr 1931 08:00',
    ]);
    expect(article.citation).toMatchObject({ title: 'The third gate', issued: '1931-04-09' });
  });

  it('of a copied report has the outlet, author and date of its head', () => {
    const { citation } = readText(
      Buffer.from(`The weir in flood\n\nBy Mira Holt\nValley Post, 9 April 1931\n\n${LINE}\n`),
      source,
    ) as Article;
    expect(citation).toMatchObject({
      title: 'The weir in flood',
      author: [{ literal: 'Mira Holt' }],
      containerTitle: 'Valley Post',
      issued: '1931-04-09',
    });
  });
});
