import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { articleFromDraft } from '@core/import/draft';
import { sha256 } from '../../../../main/articles/content-hash';
import { readHtml } from '../../../../main/import/formats/html';

const from = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: 'page.html', added: '' };
const read = async (html: string | Uint8Array) =>
  articleFromDraft(await readHtml(typeof html === 'string' ? Buffer.from(html) : html, from), from, sha256);

const SENTENCE =
  'The fire broke out shortly before midnight, in the shed, where the nets of the harbour were kept.';
const ARTICLE = `<article><h1>Fire in the old harbour</h1><p class="byline">By <a rel="author">Maja Lindqvist</a></p>${`<p>${SENTENCE}</p>`.repeat(8)}</article>`;
const page = (title: string, body = ARTICLE): string =>
  `<html><head><title>${title}</title></head><body><nav><ul><li><a href="/a">Home</a><li><a href="/b">Sport</a></ul></nav>${body}<footer>All the rest of the page</footer></body></html>`;

describe('a web page', () => {
  it('becomes its article, with title and author, and without menus and feet', async () => {
    const article = await read(page('Fire in the old harbour | The Harbour Post'));
    expect(article.citation).toMatchObject({
      title: 'Fire in the old harbour',
      author: [{ literal: 'Maja Lindqvist' }],
    });
    expect(article.text).toBe(Array<string>(8).fill(SENTENCE).join('\n'));
  });

  it('loses the name of its site after a dash as well, and keeps the dashes of its title', async () => {
    expect((await read(page('A fire in the old harbour – The Harbour Post'))).citation.title).toBe(
      'A fire in the old harbour',
    );
    expect((await read(page('One fire — two very different accounts of it — The Post'))).citation.title).toBe(
      'One fire — two very different accounts of it',
    );
  });

  it.each([
    ['windows-1251', '<meta charset="windows-1251">', Buffer.from([0xcf, 0xee, 0xe6, 0xe0, 0xf0]), 'Пожар'],
    [
      'windows-1252',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      Buffer.from([0x46, 0xf6, 0x72]),
      'För',
    ],
    ['koi8-u', '<meta charset=koi8-u>', Buffer.from([0xf0, 0xcf, 0xd6, 0xc1, 0xd2]), 'Пожар'],
    [
      'UTF-8 that calls itself something else',
      '<meta charset="windows-1252">',
      Buffer.from('Пожар'),
      'Пожар',
    ],
  ])('is read in the encoding that it declares: %s', async (_, declaration, word, expected) => {
    const bytes = Buffer.concat([
      Buffer.from(`<html><head>${declaration}</head><body><p>`),
      word,
      Buffer.from('</p>'),
    ]);
    expect((await read(bytes)).text).toBe(expected);
  });

  it('saved by SingleFile keeps its address, and its embedded pictures stay in the original', async () => {
    const article = await read(
      `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/fire \n saved date: Mon May 03 2021\n--><head><title>Fire</title><style>p{background:url(data:image/png;base64,AAAA)}</style></head><body><article>${`<p>${SENTENCE}</p><p><img src="data:image/png;base64,${'A'.repeat(10_000)}"></p>`.repeat(8)}</article>`,
    );
    expect(article.citation.url).toBe('https://example.org/fire');
    expect(article.text).not.toContain('base64');
    expect(article.notices).toContainEqual({ code: 'embedded-pictures', count: 8 });
  });

  it(
    'of a hundred thousand paragraphs is read, and one nested a hundred thousand deep',
    { timeout: 120_000 },
    async () => {
      const long = await read(`<article>${`<p>${SENTENCE}</p>`.repeat(100_000)}</article>`);
      expect(long.blocks).toHaveLength(100_000);
      const deep = await read(`${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>`);
      expect(deep.text).toBe(SENTENCE);
      expect(deep.notices).toContainEqual({ code: 'deepest-parts-joined' });
    },
  );

  it('without a word is refused', async () => {
    await expect(read('<html><script>steal()</script><img src=x>')).rejects.toMatchObject({
      failure: { code: 'empty-document' },
    });
  });
});
