import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import { placeKindOf } from '@core/contract/place';
import { english } from '@core/messages/english';
import { formatPlaces } from '@core/text/places';
import { plainArticle } from '../../support/plain-article';

const { blocks } = plainArticle('pier', 'Pier', 'One.\nTwo.\nThree.\nFour.');
const pages = (from: number, to: number): string =>
  formatPlaces(
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
    expect(formatPlaces({}, blocks, english.text)).toBe('');
    expect(formatPlaces({ places: { b1: '7' } }, blocks.slice(0, 1), english.text)).toBe('p. 7');
  });
});

describe('places that are no pages', () => {
  const cite = (article: Partial<Article>, from: number, to: number): string =>
    formatPlaces(article, blocks.slice(from - 1, to), english.text);

  it('are a page and a line, and the page stands once where both ends are on it', () => {
    const lines = {
      placeKind: 'page-line',
      places: { b1: '12:3', b2: '12:9', b3: '13:24' },
      endPlaces: { b1: '12:8', b3: '14:5' },
    } as const;
    expect(cite(lines, 1, 1)).toBe('12:3–8');
    expect(cite(lines, 2, 2)).toBe('12:9');
    expect(cite(lines, 1, 3)).toBe('12:3–14:5');
  });

  it('are time codes, from the beginning of the first to that of the last', () => {
    const coded = { placeKind: 'time-code', places: { b1: '00:12:03', b2: '00:14:40' } } as const;
    expect(cite(coded, 1, 1)).toBe('00:12:03');
    expect(cite(coded, 1, 2)).toBe('00:12:03–00:14:40');
    expect(cite(coded, 1, 3)).toBe('');
  });

  it('are cited as they stand where a newer Synoptic knows their kind', () => {
    const newer = { placeKind: 'verse', places: { b1: '3.16' } } as unknown as Article;
    expect(placeKindOf(newer)).toBeNull();
    expect(cite(newer, 1, 1)).toBe('3.16');
    expect(placeKindOf({})).toBe('passage');
    expect(placeKindOf({ places: {} })).toBe('page');
  });
});
