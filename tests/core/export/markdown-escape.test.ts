import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { embedMarkdown, escapeInline, plainBlock, quoteBlock } from '@core/export/markdown-escape';

/** A reader of Markdown that knows everything: HTML, bare addresses, tables. */
const markdown = new MarkdownIt({ html: true, linkify: true });
const signs = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-.!|~&$^=:@/ "\''.split(''),
  'a',
  'B',
  '1',
  '\n',
  'é',
  '🙂',
  '&amp;',
  '&#35;',
  '<b>',
  '</b>',
  'https://a.example',
  'www.a.example',
  'a@b.example',
  '1. ',
  '- ',
  '> ',
  '---',
  '===',
  '```',
  '    ',
  '[a]: b',
);
const hostile = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(''));
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of text that a document shows; fails on anything else in it. */
function paragraphsOf(source: string, wrapper: readonly string[]): readonly string[] {
  return markdown.parse(source, {}).flatMap((token) => {
    if (token.type !== 'inline') {
      expect(['paragraph_open', 'paragraph_close', ...wrapper]).toContain(token.type);
      return [];
    }
    return [
      (token.children ?? [])
        .map((child) => {
          expect(['text', 'text_special']).toContain(child.type);
          return child.content;
        })
        .join(''),
    ];
  });
}

describe('escaped text', () => {
  it('shows in Markdown exactly as it was, and as nothing but text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(paragraphsOf(escapeInline(text), []).join('')).toBe(collapse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays one quotation or one run of paragraphs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = text
          .split('\n')
          .map(collapse)
          .filter((line) => line !== '');
        expect(paragraphsOf(quoteBlock(text), ['blockquote_open', 'blockquote_close'])).toEqual(lines);
        expect(paragraphsOf(plainBlock(text), [])).toEqual(lines);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves ordinary prose readable', () => {
    const prose = 'On 3 May, at 9:15, "forty-two" (some say 50) left: nobody saw them again!';
    expect(escapeInline(prose)).toBe(prose);
    expect(escapeInline('R&D stays')).toBe('R\\&D stays');
  });
});

describe('the reader’s own Markdown', () => {
  it('keeps its markup, with its headings below ours', () => {
    expect(embedMarkdown('# Why\n\nA *point* [here](https://a.example).\n', 3)).toBe(
      '#### Why\n\nA *point* [here](https://a.example).',
    );
  });

  it('keeps code as it is, and cannot swallow what follows it', () => {
    expect(embedMarkdown('```\n# not a heading <b>', 3)).toBe('```\n# not a heading <b>\n```');
    expect(embedMarkdown('`a <b>` and <!-- open', 3)).toBe('`a <b>` and \\<!-- open');
  });

  it('never shows HTML', () => {
    for (const text of ['<script>alert(1)</script>', 'a <img src=x>', '<!-- x', '<?php']) {
      const tokens = markdown.parse(embedMarkdown(text, 3), {});
      const types = tokens.flatMap((token) => [
        token.type,
        ...(token.children ?? []).map(({ type }) => type),
      ]);
      expect(types).not.toContain('html_block');
      expect(types).not.toContain('html_inline');
    }
  });
});
