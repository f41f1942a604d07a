import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { parseMarkdown } from '@core/library/parse-markdown';
import { blockText } from '@core/text/blocks';
import { expectSound } from '../text/sound-canonical-text';
import { HARBOUR_FIRE, hash } from './digest-fixture';

const from = {
  id: 'sha256-0123456789abcdef' as ArticleId,
  fileName: 'harbour notes.md',
  added: '2024-01-01T00:00:00.000Z',
};
const parse = (source: string): Article => parseMarkdown(source, from, hash);
const shape = (article: Article): readonly string[] =>
  article.blocks.map((block) => `${block.kind}${block.level || ''}: ${blockText(article, block)}`);
const marks = ({ text, marks: list }: Article): readonly string[] =>
  list.map(
    ({ kind, start, end, href }) => `${kind}: ${text.slice(start, end)}${href === null ? '' : ` (${href})`}`,
  );

describe('Markdown becomes blocks', () => {
  it('headings, paragraphs, lists, quotations, code and tables', () => {
    const source = [
      '# Fire in the harbour',
      '## The night',
      'It began *before*\nmidnight.',
      '- boats\n- nets\n  - old\n\n  still the nets',
      '3. third\n4. fourth',
      '> He rang.\n>\n> > Twice.',
      '```\nlet a = 1;\n\n  a += 1;\n```',
      '| boat | lost |\n|---|---|\n| Ada | yes |',
      '***',
    ].join('\n\n');
    expect(shape(parse(source))).toEqual([
      'heading2: The night',
      'paragraph: It began before midnight.',
      'list-item1: boats',
      'list-item1: nets',
      'list-item2: old',
      'paragraph: still the nets',
      'list-item1: 3. third',
      'list-item1: 4. fourth',
      'quotation1: He rang.',
      'quotation2: Twice.',
      'code: let a = 1;',
      'code: a += 1;',
      'table-row: boat | lost',
      'table-row: Ada | yes',
    ]);
  });

  it('marks emphasis, strong words, code and links out, and no other links', () => {
    const article = parse(
      'An *old **boat***, `x`, [a](https://example.org/a), [b](mailto:b@example.org), [c](/c), [d](javascript:alert(1)), <ftp://example.org>.',
    );
    expect(marks(article)).toEqual([
      'emphasis: old boat',
      'strong: boat',
      'code: x',
      'link: a (https://example.org/a)',
      'link: b (mailto:b@example.org)',
    ]);
    expect(article.text).toContain('[d](javascript:alert(1))');
  });

  it('shows a picture as its words, and of HTML the words that a page would show', () => {
    const article = parse(
      '![Boats](https://example.org/b.png "at dawn")\n\nText ![](data:image/png;base64,AAAA) <b onclick="x">bold</b>\n\n<script>alert(1)</script>',
    );
    expect(shape(article)).toEqual(['caption: Boats – at dawn', 'paragraph: Text bold']);
    expect(article.marks.map(({ kind, href }) => [kind, href])).toEqual([
      ['link', 'https://example.org/b.png'],
      ['strong', null],
    ]);
  });
});

describe('the title of imported Markdown', () => {
  it('is that of the front matter first, and a heading that repeats it leaves the text', () => {
    const article = parse(
      '---\ntitle: Harbour\nauthor: [Maja Lindqvist, {family: Brandt, given: Ilse}]\ndate: 2021-05-03T10:00:00Z\nlang: EN-gb\nurl: javascript:x\nodd: [1, 2]\n---\n# Harbour\n\nWords.',
    );
    expect(article.citation).toEqual({
      title: 'Harbour',
      titleIsOurs: false,
      author: [{ literal: 'Maja Lindqvist' }, { family: 'Brandt', given: 'Ilse' }],
      issued: '2021-05-03',
      containerTitle: null,
      publisher: null,
      language: 'en-GB',
      url: null,
    });
    expect(article.text).toBe('Words.');
  });

  it('else the first level-1 heading, which leaves the text unless words stand before it', () => {
    expect(parse('Fire\n====\n\nWords.')).toMatchObject({
      text: 'Words.',
      citation: { title: 'Fire', titleIsOurs: false },
    });
    expect(parse('Words.\n\n# *Fire*')).toMatchObject({ text: 'Words.\nFire', citation: { title: 'Fire' } });
    expect(parse('# Fire')).toMatchObject({ text: 'Fire', citation: { title: 'Fire' } });
  });

  it('else the name of the file, as a title of ours', () => {
    expect(parse('Words.').citation).toMatchObject({ title: 'harbour notes', titleIsOurs: true });
    expect(parseMarkdown('Words.', { ...from, fileName: null }, hash).citation.title).toBe('');
  });
});

describe('front matter of imported Markdown', () => {
  it('a digest of ours keeps its accounts, voices and block ids under the id of its file', () => {
    const article = parse(HARBOUR_FIRE);
    expect(article).toMatchObject({
      id: from.id,
      kind: 'digest',
      added: from.added,
      fileName: from.fileName,
    });
    expect(article.accounts).toHaveLength(2);
    expect(article.blocks.at(-1)?.id).toBe('b6');
  });

  it('that cannot be read is refused with its line', () => {
    expect(() => parse('---\ntitle: "a\n---\nWords.')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'broken-document' }) }),
    );
  });

  it('is not seen in a thematic break', () => {
    expect(parse('---\nWords between.\n\n---\n\nMore.').text).toContain('Words between.');
  });

  it('nothing to read is an empty document', () => {
    for (const source of ['', '   \n', '***', '---\ntitle: T\n---\n', '<!-- -->'.slice(0, 0)])
      expect(() => parse(source)).toThrow(expect.objectContaining({ failure: { code: 'empty-document' } }));
  });
});

describe('for any Markdown', () => {
  const part = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '1. ',
    '*',
    '**',
    '`',
    '[',
    '](https://a.b/)',
    '![',
    '\n',
    '\n\n',
    '    ',
    '|',
    '---',
    'word',
    'é',
    'e\u0301',
    'שלום',
    '👩‍👩‍👧',
    '&amp;',
    '<b>',
    '\\',
    '{#b1}',
    ' ',
  );
  const source = fc.array(part, { minLength: 1, maxLength: 40 }).map((parts) => `w ${parts.join('')}`);

  it('blocks are the text, in order, and marks lie inside them', () => {
    fc.assert(
      fc.property(source, (text) => {
        const article = parse(text);
        expectSound(article);
        expect(article.blocks.map(({ id }) => id)).toEqual(article.blocks.map((_, index) => `b${index + 1}`));
      }),
      { numRuns: 500 },
    );
  });

  it('an article survives being written down and read again with every offset in place', () => {
    fc.assert(
      fc.property(source, (text) => {
        const article = parse(text);
        const read = JSON.parse(
          new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(article))),
        ) as Article;
        expect(read.blocks.map((block) => blockText(read, block))).toEqual(article.text.split('\n'));
        expect(hash(read.text)).toBe(article.articleRev);
      }),
    );
  });
});
