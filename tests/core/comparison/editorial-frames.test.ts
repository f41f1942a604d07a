import { describe, expect, test } from 'vitest';
import { comparedText } from '@core/comparison/editorial-frames';
import type { Article, Mark } from '@core/contract/article';
import { plainArticle } from '../../support/plain-article';

const digest = (text: string, marks: readonly Mark[] = []): Article =>
  plainArticle('fog', 'Fog', text, { kind: 'digest', marks });
const left = (text: string): string => comparedText(digest(text)).replace(/\s+/g, ' ').trim();

describe('what a digest says of its source', () => {
  test.each([
    ['The article says that the lamp was out.', 'the lamp was out.'],
    ['The lamp was out, the article says, all night.', 'The lamp was out, , all night.'],
    ['The lamp was, as the author puts it, a joke.', 'The lamp was, , a joke.'],
    ["The lamp was, in the article's words, a joke.", 'The lamp was, , a joke.'],
    ['The pilot, whom the copy does not name, wept.', 'The pilot, , wept.'],
  ])('is no evidence: %s', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  test('blanks the brackets about the copy, and nothing that is told', () => {
    const text = 'He spoke publically [as in the copy] of the articles of war.';
    const start = text.indexOf('[');
    const mark: Mark = {
      kind: 'editorial',
      start,
      end: text.indexOf(']') + 1,
      href: null,
      note: 'So spelt.',
    };
    expect(comparedText(digest(text, [mark])).replace(/\s+/g, ' ')).toBe(
      'He spoke publically of the articles of war.',
    );
  });

  test('keeps the place of every other word', () => {
    const text = 'The article notes that the lamp was out.';
    const compared = comparedText(digest(text));
    expect(compared).toHaveLength(text.length);
    expect(compared.indexOf('lamp')).toBe(text.indexOf('lamp'));
  });

  test('leaves an ordinary text as it is: its own words about an article are its words', () => {
    const text = 'The article says that the lamp was out.';
    expect(comparedText(plainArticle('fog', 'Fog', text))).toBe(text);
  });
});
