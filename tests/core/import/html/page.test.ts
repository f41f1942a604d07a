import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { articleFromDraft } from '@core/import/draft';
import { draftPage } from '@core/import/html/draft-page';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { pageBlocks } from '@core/import/html/page-blocks';
import { preparePage } from '@core/import/html/prepare-page';
import { titleOf } from '@core/import/html/page-title';
import { pageMetadata } from '@core/import/html/page-metadata';
import { elementsOf, textOf } from '@core/import/html/page-node';
import { expectSound } from '../../text/sound-canonical-text';
import { hash } from '../../library/digest-fixture';

const from = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: 'page.html', added: '' };
const articleOf = (html: string) => {
  const page = sanitizeHtml(html);
  return articleFromDraft(draftPage(page, null, preparePage(page.root)), from, hash);
};
const linesOf = (html: string): readonly string[] => {
  const { blocks } = pageBlocks(sanitizeHtml(html).root.children, {
    base: 'https://example.org/news/',
    isWholePage: false,
  });
  return blocks.map(
    ({ kind, level, runs }) =>
      `${kind}${level > 0 ? ` ${level}` : ''}: ${runs
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()}`,
  );
};

describe('the blocks of a page', () => {
  it('are its headings, paragraphs, quotations and lists', () => {
    expect(
      linesOf(
        '<h2>Fire</h2><p>The bell<br>rang.</p>Loose words<blockquote><p>Nobody answered.</p></blockquote>' +
          '<ul><li>One<ul><li>Deep</li></ul></li></ul><ol start=3><li>Three</li><li><p>Four</p><p>More of it</p></li></ol>',
      ),
    ).toEqual([
      'heading 2: Fire',
      'paragraph: The bell rang.',
      'paragraph: Loose words',
      'quotation 1: Nobody answered.',
      'list-item 1: One',
      'list-item 2: Deep',
      'list-item 1: 3. Three',
      'list-item 1: 4. Four',
      'paragraph: More of it',
    ]);
  });

  it('are the rows of a table of data, and the text of a table that only lays out', () => {
    expect(
      linesOf(
        '<table><caption>Losses</caption><tr><th>Boat<th>Nets<tr><td>Maja<td>3</table><table><tr><td><h2>Left</h2><p>Words.</p></table>',
      ),
    ).toEqual([
      'caption: Losses',
      'table-row: Boat | Nets',
      'table-row: Maja | 3',
      'heading 2: Left',
      'paragraph: Words.',
    ]);
  });

  it('are the lines of code, the captions of figures, and pictures in words', () => {
    expect(
      linesOf(
        '<pre>a = 1\nb = 2</pre><figure><img src="/shed.jpg" alt="The shed"><figcaption>After the fire</figcaption></figure><img src="data:image/png;base64,AA" alt="A net"><img src="x.gif" width=1 height=1>',
      ),
    ).toEqual(['code: a = 1', 'code: b = 2', 'caption: After the fire', 'caption: A net']);
  });

  it('keep emphasis, code, note references, and links that lead outside', () => {
    const { root } = sanitizeHtml(
      '<p><em>a</em><b>b</b><code>c</code><a href="d">d</a><a href="mailto:e@example.org">e</a><a href="#f">f</a><sup><a href="#n1">1</a></sup>',
    );
    preparePage(root);
    const { blocks } = pageBlocks(root.children, { base: 'https://example.org/', isWholePage: false });
    const marks = (blocks[0]?.runs ?? []).map(({ text, marks: found }) => [
      text,
      ...found.map((mark) => mark.href ?? mark.kind),
    ]);
    expect(marks).toEqual([
      ['a', 'emphasis'],
      ['b', 'strong'],
      ['c', 'code'],
      ['d', 'https://example.org/d'],
      ['e', 'mailto:e@example.org'],
      ['f'],
      ['[1]', 'note-reference'],
    ]);
  });

  it('of a page without an article are all it shows, its menus and feet as furniture', () => {
    const article = articleOf(
      '<nav>Home</nav><p>Words of it.</p><p hidden>Hidden</p><p style="display:none">Gone</p><footer>Imprint</footer>',
    );
    expectSound(article);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph', 'furniture']);
    expect(article.notices).toContainEqual({ code: 'whole-page' });
  });
});

describe('what a page says of itself', () => {
  const metadataOf = (html: string) => {
    const { titles, ...rest } = pageMetadata(sanitizeHtml(html));
    return { title: titleOf(null, titles) || null, ...rest };
  };
  it('is taken from linked data, alone, in a list or in a graph', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Fire in the harbour',
      author: [{ name: 'Maja Lindqvist' }, { name: 'Ilse Brandt' }],
      datePublished: '2021-05-03T10:00:00+02:00',
      publisher: { name: 'The Harbour Post' },
    };
    for (const shape of [data, [data], { '@graph': [{ '@type': 'WebSite' }, data] }])
      expect(
        metadataOf(`<script type="application/ld+json">${JSON.stringify(shape)}</script>`),
      ).toMatchObject({
        title: 'Fire in the harbour',
        author: [{ literal: 'Maja Lindqvist' }, { literal: 'Ilse Brandt' }],
        issued: '2021-05-03',
        publisher: 'The Harbour Post',
      });
  });

  it('is taken from OpenGraph, citation tags, the language and the canonical address', () => {
    expect(
      metadataOf(
        '<html lang="sv"><meta property="og:title" content="Fire"><meta property="og:site_name" content="The Post"><meta name="citation_author" content="Lindqvist, Maja"><meta name="citation_doi" content="doi:10.1000/182"><meta property="article:published_time" content="2021-05-03"><link rel="canonical" href="https://example.org/fire">',
      ),
    ).toEqual({
      title: 'Fire',
      author: [{ family: 'Lindqvist', given: 'Maja' }],
      issued: '2021-05-03',
      siteName: 'The Post',
      publisher: null,
      language: 'sv',
      url: 'https://example.org/fire',
      doi: '10.1000/182',
    });
  });

  it('has the address that a browser or SingleFile noted on saving', () => {
    expect(metadataOf('<!-- saved from url=(0024)https://example.org/fire --><html>').url).toBe(
      'https://example.org/fire',
    );
    expect(
      metadataOf(
        '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/fire \n saved date: Mon-->',
      ).url,
    ).toBe('https://example.org/fire');
  });

  it('never reaches into the prototype of anything', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    metadataOf(
      '<meta name="__proto__" content="x"><p __proto__="y" constructor="z"><script type="application/ld+json">{"@type":"Article","__proto__":{"polluted":1},"author":{"__proto__":{"name":"x"}}}</script>',
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a page made to do harm', () => {
  const ACTING = [
    '<script>steal()</script>',
    '<p onclick="steal()">a</p>',
    '<a href="javascript:steal()">b</a>',
    '<a href="java\n\tscript:steal()">c</a>',
    '<a href="data:text/html,<script>steal()</script>">d</a>',
    '<iframe src="https://example.org/steal" srcdoc="<script>steal()</script>"></iframe>',
    '<form action="https://example.org/steal"><input name="steal"><button formaction="javascript:steal()">Go</button></form>',
    '<svg onload="steal()"><script>steal()</script><text>steal</text></svg>',
    '<style>@import "https://example.org/steal.css"; p { background: url(https://example.org/steal) }</style>',
    '<p style="background: url(https://example.org/steal)">e</p>',
    '<object data="https://example.org/steal.swf">steal</object>',
    '<embed src="javascript:steal()">',
    '<link rel="stylesheet" href="https://example.org/steal.css">',
    '<meta http-equiv="refresh" content="0;url=https://example.org/steal">',
    '<template><p>steal</p></template>',
    '<math><mtext><img src=x onerror="steal()"></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=steal()>">f</p></noscript>',
  ];
  it.each(ACTING)('leaves nothing of it in the article: %s', (html) => {
    const article = articleOf(`<p>Words before.</p>${html}<p>Words after.</p>`);
    expect(JSON.stringify([article.text, article.marks])).not.toMatch(/steal|javascript|data:/);
    expect(article.text).toContain('Words after.');
  });

  it('keeps no handler, no style and no address that runs past the guard', () => {
    const { root } = sanitizeHtml(ACTING.join(''));
    for (const { tag, attributes } of elementsOf(root)) {
      expect(['script', 'style', 'svg']).not.toContain(tag);
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^srcdoc$/);
        expect(value).not.toMatch(/script:|^data:/i);
      }
    }
  });

  it('nested 100,000 deep is flattened with every word kept, and the reader is told', () => {
    const page = sanitizeHtml(`${'<div>'.repeat(100_000)}Deep ${'<b>words'.repeat(100)}`);
    expect(page.isFlattened).toBe(true);
    expect(textOf(page.root).match(/words/g)).toHaveLength(100);
    expect(draftPage(page, null, preparePage(page.root)).notices).toContainEqual({
      code: 'deepest-parts-joined',
    });
  });

  it('of more than half a million elements is refused', () => {
    expect(() => sanitizeHtml('<i></i>'.repeat(500_001))).toThrow('broken-document');
  });
});
