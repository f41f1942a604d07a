import { describe, expect, test } from 'vitest';
import { compareArticles, listPassages, type ComparedText } from '@core/comparison/compare-articles';
import { countWords } from '@core/comparison/statistics';
import type { Account, Article } from '@core/contract/article';
import type { AccountId, BlockId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';

const FIRST = plainArticle(
  'first',
  'Mill fire',
  `The flour mill at Aldery burned down on 3 May 1987.
Nine workers were trapped in the drying loft, said the foreman, Otto Brandis.
The river was low that spring.
The owner had ordered the loft doors locked, two carters said.`,
);
const SECOND = plainArticle(
  'second',
  'After the fire',
  `Otto Brandis, foreman of the mill, counted fourteen workers trapped in the drying loft.
Fire destroyed the Aldery flour mill on 3 May 1987.
A new mill will be built of brick.`,
);
const THIRD = plainArticle(
  'third',
  'What the carters saw',
  `According to the carters the loft doors were locked on the order of the owner.
The flour mill at Aldery burned to the ground.`,
);
const texts = (...articles: Article[]): ComparedText[] =>
  articles.map((article) => ({ article, accountId: null }));
const statistics = countWords(
  texts(FIRST, SECOND, THIRD).flatMap((text) => listPassages(text).map((passage) => passage.text)),
);

describe('comparison of articles', () => {
  const result = compareArticles(texts(FIRST, SECOND, THIRD), { statistics });

  test('marks what corresponds and what stands only here, with the coverage', () => {
    expect(result.texts[0]?.passages.map((one) => one.mark)).toEqual([
      'corresponds',
      'corresponds',
      'only-here',
      'corresponds',
    ]);
    expect(result.texts[0]?.matched).toBe(3);
  });

  test('sets two counts of one thing side by side', () => {
    const [pair] = result.pairs;
    const found = pair?.correspondences.flatMap((one) => one.differences) ?? [];
    expect(found.map(({ kind, verdict, a, b }) => [kind, verdict, a.text, b.text])).toEqual([
      ['figure', 'differs', 'Nine', 'fourteen'],
    ]);
    expect(result.texts[0]?.passages[1]?.differs).toBe(true);
  });

  test('gathers sentences to blocks', () => {
    expect(result.pairs[0]?.blocks.map(({ a, b }) => [a, b])).toEqual(
      expect.arrayContaining([
        ['b1', 'b2'],
        ['b2', 'b1'],
      ]),
    );
  });

  test('groups passages across all texts', () => {
    expect(result.groups).toContainEqual([
      { text: 0, passage: 0 },
      { text: 1, passage: 1 },
      { text: 2, passage: 1 },
    ]);
  });

  test('does not depend on the order of the columns', () => {
    const turned = compareArticles(texts(THIRD, SECOND, FIRST), { statistics });
    const joins = (of: typeof result, names: string[]) =>
      of.pairs
        .flatMap((pair) =>
          pair.correspondences.map((one) =>
            [
              [names[pair.a], one.a, one.differences.map((found) => found.a.text)],
              [names[pair.b], one.b, one.differences.map((found) => found.b.text)],
            ]
              .map((side) => JSON.stringify(side))
              .sort()
              .concat(String(one.score))
              .join(),
          ),
        )
        .sort();
    expect(joins(turned, ['third', 'second', 'first'])).toEqual(joins(result, ['first', 'second', 'third']));
  });

  test('finds nothing that differs between an article and its copy', () => {
    const copy = plainArticle('copy', 'Copy', FIRST.text);
    const same = compareArticles(texts(FIRST, copy), { statistics });
    expect(same.texts.map((one) => one.matched)).toEqual([4, 4]);
    expect(same.pairs[0]?.correspondences.flatMap((one) => one.differences)).toEqual([]);
    expect(same.pairs[0]?.dependences.map((one) => one.kind)).toEqual(['copied-wording']);
  });

  test('takes an empty article', () => {
    const empty = compareArticles(texts(FIRST, plainArticle('empty', 'Empty', '')), { statistics });
    expect(empty.texts.map((one) => [one.matched, one.passages.length])).toEqual([
      [0, 4],
      [0, 0],
    ]);
  });

  test('says when two texts are in different languages', () => {
    const german = plainArticle('german', 'Brand', 'Otto Brandis sprach am 3. Mai 1987.', {
      citation: { ...FIRST.citation, language: 'de-DE' },
    });
    const english = { ...FIRST, citation: { ...FIRST.citation, language: 'en' } };
    expect(compareArticles(texts(english, german), { statistics }).pairs[0]?.isOneLanguage).toBe(false);
    expect(result.pairs[0]?.isOneLanguage).toBe(true);
  });

  test('reads one account only where one is chosen', () => {
    const account = accountOf({ id: 'carters' as AccountId, blocks: ['b4' as BlockId] });
    const passages = listPassages({ article: { ...FIRST, accounts: [account] }, accountId: account.id });
    expect(passages.map((passage) => passage.blockId)).toEqual(['b4']);
  });
});

describe('dependence', () => {
  const kinds = (a: Partial<Article>, b: Partial<Article>) =>
    compareArticles(texts({ ...FIRST, ...a }, { ...THIRD, ...b }), { statistics }).pairs[0]?.dependences.map(
      (one) => [one.kind, one.isOneVoice],
    );

  test('a shared outlet is told and makes no one voice', () => {
    expect(kinds({ heardBy: 'Radio Merrow' }, { heardBy: 'Radio Merrow' })).toEqual([['same-outlet', false]]);
  });

  test('a witness of the same full name is one voice', () => {
    const accounts = [accountOf({ witness: 'Otto Brandis' })];
    expect(kinds({ accounts }, { accounts })).toEqual([['same-witness', true]]);
  });

  test('a first name or a pseudonym makes no one voice', () => {
    const accounts = [accountOf({ witness: 'Otto', pseudonym: 'Korb' })];
    expect(kinds({ accounts }, { accounts })).toEqual([]);
  });

  test('one hearing on one day is one voice', () => {
    const rest = {
      heardBy: 'Radio Merrow',
      accounts: [accountOf({ date: '1987-05-04', conditions: ['press-conference'] })],
    };
    expect(kinds(rest, rest)).toContainEqual(['same-hearing', true]);
  });
});

function accountOf(rest: Partial<Account>): Account {
  return {
    id: 'one' as AccountId,
    witness: null,
    pseudonym: null,
    role: '',
    standing: 'witness',
    conditions: [],
    heldBy: null,
    circumstances: null,
    date: null,
    chain: [],
    blocks: [],
    ...rest,
  };
}
