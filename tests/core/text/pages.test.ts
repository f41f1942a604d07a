import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import { formatPages } from '@core/text/pages';
import { plainArticle } from '../../support/plain-article';

const { blocks } = plainArticle('pier', 'Pier', 'One.\nTwo.\nThree.\nFour.');
const pages = (from: number, to: number): string =>
  formatPages(
    { places: { b1: 'xii', b2: 'xii', b3: '1' }, endPlaces: { b2: '1', b3: '2' } },
    blocks.slice(from - 1, to),
    english.text,
  );

describe('the page of a passage', () => {
  it('is that on which it begins, to that on which it ends', () => {
    expect(pages(1, 1)).toBe('p. xii');
    expect(pages(2, 2)).toBe('pp. xii–1');
    expect(pages(1, 3)).toBe('pp. xii–2');
  });

  it('is not named where either end is not known, nor where there is no passage', () => {
    expect(pages(4, 4)).toBe('');
    expect(pages(3, 4)).toBe('');
    expect(pages(3, 2)).toBe('');
    expect(formatPages({}, blocks, english.text)).toBe('');
    expect(formatPages({ places: { b1: '7' } }, blocks.slice(0, 1), english.text)).toBe('p. 7');
  });
});
