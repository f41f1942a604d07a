import { describe, expect, it } from 'vitest';
import { markedQuote } from '@core/text/marked-quote';
import { plainArticle } from '../../support/plain-article';

const { text, ...article } = plainArticle('quay', 'Quay', 'The crane fell at noon.\nNobody stood below it.');
const quote = (words: string): string => {
  const start = text.indexOf(words);
  return markedQuote({ ...article, text }, start, start + words.length);
};

describe('words that are quoted', () => {
  it('have the sign of an omission at each end where their paragraph goes on', () => {
    expect(quote('crane fell')).toBe('… crane fell …');
    expect(quote('The crane')).toBe('The crane …');
    expect(quote('below it.')).toBe('… below it.');
  });

  it('have none where they are whole, or lack the full stop alone', () => {
    expect(quote('The crane fell at noon.')).toBe('The crane fell at noon.');
    expect(quote('Nobody stood below it')).toBe('Nobody stood below it');
    expect(quote(text)).toBe(text);
  });
});
