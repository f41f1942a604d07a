import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutChunks } from '../../../../../renderer/features/reader/model/chunks';
import { createFinder, hitsIn } from '../../../../../renderer/features/reader/model/find-hits';
import { plainArticle } from '../../../../support/plain-article';

const inOneGo = (): boolean => false;

describe('finding in an article', () => {
  test('is blind to case and accents and tells where in the text a hit stands', () => {
    const { text } = plainArticle('a', 'A', 'The Café by the lock\nno such place\na cafe, a CAFÉ');
    const { starts, ends } = createFinder({ text }, [{ start: 0, end: text.length }])('cafe')(inOneGo);
    expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual(['Café', 'cafe', 'CAFÉ']);
  });

  test('takes quotes, dashes, hyphens and spaces for those that are typed, and passes over the sign of doubt', () => {
    const text =
      'He said \u201cno\u201d \u2013 and the call\u2011up of five [?] barges (20\u00a0km) went on.';
    const found = (wanted: string): readonly string[] => {
      const { starts, ends } = createFinder({ text }, [{ start: 0, end: text.length }])(wanted)(inOneGo);
      return starts.map((start, at) => text.slice(start, ends[at]));
    };
    expect(found('"no" - and')).toEqual(['\u201cno\u201d \u2013 and']);
    expect(found('call-up')).toEqual(['call\u2011up']);
    expect(found('call up')).toEqual(['call\u2011up']);
    expect(found('five barges (20 km)')).toEqual(['five [?] barges (20\u00a0km)']);
    expect(found('five [?] barges')).toEqual(['five [?] barges']);
    expect(found('[?]')).toEqual(['[?]']);
  });

  test('finds the same chunk by chunk as in the whole text', () => {
    const words = fc.constantFrom('gate', 'Gäte', 'lock', 'ß', 'ga', 'te', '…');
    const lines = fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(lines, fc.constantFrom('gate', 'ss', 'te ga', 'e'), (drawn, wanted) => {
        const article = plainArticle('a', 'A', drawn.map((line) => line.join(' ')).join('\n'));
        const whole = createFinder(article, [{ start: 0, end: article.text.length }])(wanted)(inOneGo);
        expect(createFinder(article, cutChunks(article))(wanted)(inOneGo)).toEqual(whole);
      }),
    );
  });

  test('stops when its time is up and goes on where it stopped', () => {
    const text = Array.from({ length: 100 }, (_, at) => `gate ${at}`).join('\n');
    const article = plainArticle('a', 'A', text);
    const goOn = createFinder(article, cutChunks(article))('gate');
    let asked = 0;
    const first = goOn(() => (asked += 1) > 1);
    expect(first.isWhole).toBe(false);
    expect(first.starts.length).toBeGreaterThan(0);
    const found = first.starts.length;
    const second = goOn(inOneGo);
    expect(second).toMatchObject({ isWhole: true });
    expect(second.starts.length).toBe(100);
    expect(found).toBeLessThan(100);
  });

  test('finds nothing for nothing, and knows which hits are in a part of the text', () => {
    const article = plainArticle('a', 'A', 'gate\ngate\ngate');
    const find = createFinder(article, [{ start: 0, end: article.text.length }]);
    expect(find('  ')(inOneGo)).toEqual({ starts: [], ends: [], isWhole: true });
    expect(hitsIn(find('gate')(inOneGo), { start: 5, end: 9 })).toEqual([1, 2]);
  });
});
