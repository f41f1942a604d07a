import { describe, expect, it } from 'vitest';
import { isMarkdown } from '@core/import/markdown/detect-markdown';

describe('pasted text is read as Markdown only where it clearly is', () => {
  it.each([
    '# Fire\n\nWords.',
    'See [the report](https://example.org/a).',
    '```\ncode\n```',
    '---\ntitle: T\n---\nWords.',
    '- a\n- b\n\nA **bold** word.',
  ])('Markdown: %j', (text) => expect(isMarkdown(text)).toBe(true));
  it.each([
    'Words.',
    'He was #1 in the list.',
    '- a list alone',
    '2 * 3 * 4 = 24',
    '> a quoted mail',
    'See https://example.org/a [1].',
    '#hashtag',
  ])('plain: %j', (text) => expect(isMarkdown(text)).toBe(false));
});
