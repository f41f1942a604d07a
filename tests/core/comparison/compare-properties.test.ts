import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareArticles } from '@core/comparison/compare-articles';
import { listPassages, type ComparedText } from '@core/comparison/compared-passages';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import type { Article } from '@core/contract/article';
import { plainArticle } from '../../support/plain-article';

const texts = (articles: readonly Article[]): ComparedText[] =>
  articles.map((article) => ({ article, accountId: null }));
const compare = (articles: readonly Article[]) =>
  compareArticles(texts(articles), {
    statistics: countDocumentFrequencies(
      texts(articles).flatMap((text) => listPassages(text).map((passage) => passage.text)),
    ),
  });

const word = fc.constantFrom(
  ...'harbour Kolm eleven 40 not never the storm sank boats May on 3 1931 percent ferry Merrow carried some more than men women "we left" first second pier orchard frost valley'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const wording = fc.array(sentence, { minLength: 0, maxLength: 10 }).map((lines) => lines.join('\n'));

describe('whatever the texts are', () => {
  test('the result does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(
        fc
          .array(wording, { minLength: 2, maxLength: 4 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
          ),
        ([list, order]) => {
          const articles = list.map((text, k) => plainArticle(`text-${k}`, `Text ${k}`, text));
          expect(told(order.map((k) => articles[k]!))).toEqual(told(articles));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('in a copy everything corresponds and nothing differs', () => {
    fc.assert(
      fc.property(wording, (text) => {
        const { texts: marks, pairs } = compare([
          plainArticle('one', 'One', text),
          plainArticle('two', 'Two', text),
        ]);
        const { correspondences } = pairs[0]!;
        expect(new Set(correspondences.map(({ a }) => a)).size).toBe(marks[0]!.length);
        expect(new Set(correspondences.map(({ b }) => b)).size).toBe(marks[1]!.length);
        expect(correspondences.flatMap((one) => one.differences)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** What a comparison says, by the names of the articles instead of their columns. */
function told(articles: readonly Article[]): unknown {
  const { texts: marks, pairs } = compare(articles);
  const name = (k: number): string => articles[k]!.id;
  return {
    marks: Object.fromEntries(
      marks.map((passages, k) => [
        name(k),
        passages.map(({ isChosen, isTooShort }) => [isChosen, isTooShort]),
      ]),
    ),
    joins: pairs
      .flatMap((pair) =>
        pair.correspondences.map(({ a, b, score, differences }) =>
          [
            [name(pair.a), a, differences.map((one) => [one.kind, one.status, one.a.text])],
            [name(pair.b), b, differences.map((one) => [one.kind, one.status, one.b.text])],
          ]
            .map((side) => JSON.stringify(side))
            .sort()
            .concat(score.toFixed(9))
            .join(' '),
        ),
      )
      .sort(),
  };
}

describe('poor texts', () => {
  const HARBOUR = plainArticle(
    'harbour',
    'Harbour',
    'Edda Kolm closed the harbour of Merrow on 3 May 1931.\nEleven boats sank at the pier.',
  );
  const joined = (article: Article) => compare([HARBOUR, article]).pairs[0]!;

  test('an empty article leaves the other one alone', () => {
    const { correspondences, possible } = joined(plainArticle('empty', 'Empty', ''));
    expect([correspondences, possible]).toEqual([[], []]);
  });

  test('one sentence finds its partner', () => {
    const { correspondences } = joined(plainArticle('one', 'One', 'At the pier eleven boats sank.'));
    expect(correspondences.map(({ a, b }) => [a, b])).toEqual([[1, 0]]);
  });

  test('texts in two languages match by a name with a date, never by names alone, and it is said that they are two', () => {
    const german = plainArticle(
      'hafen',
      'Hafen',
      'Im Mai 1931 sperrte Edda Kolm den Hafen von Merrow.\nNiemand hatte damit gerechnet.',
      { citation: { ...HARBOUR.citation, language: 'de' } },
    );
    const english = { ...HARBOUR, citation: { ...HARBOUR.citation, language: 'en' } };
    const pair = compare([english, german]).pairs[0]!;
    expect(pair.isOneLanguage).toBe(false);
    expect(pair.correspondences.map(({ a, b, differences }) => [a, b, differences])).toEqual([[0, 0, []]]);
    expect(pair.possible).toEqual([]);
    const unlike = plainArticle('lotse', 'Lotse', 'Edda Kolm war Lotsin in Merrow.');
    expect(compare([english, { ...unlike, citation: german.citation }]).pairs[0]!.correspondences).toEqual(
      [],
    );
    const undeclared = { ...german, citation: { ...german.citation, language: null } };
    expect(compare([english, undeclared]).pairs[0]!.correspondences.length).toBeGreaterThan(0);
  });
});
