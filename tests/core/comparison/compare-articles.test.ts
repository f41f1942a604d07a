import { describe, expect, test } from 'vitest';
import { compareArticles, type ComparisonResult } from '@core/comparison/compare-articles';
import { listPassages, type ComparedText } from '@core/comparison/compared-passages';
import { gradeOf } from '@core/comparison/match-grade';
import { serializeComparison } from '@core/comparison/serialize';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import type { Article } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import type { AccountId, BlockId } from '@core/contract/ids';
import { accountOf } from '../../support/account';
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
const statistics = countDocumentFrequencies(
  texts(FIRST, SECOND, THIRD).flatMap((text) => listPassages(text).map((passage) => passage.text)),
);

/** `text.passage` of both sides of each correspondence. */
const linksOf = ({ pairs }: ComparisonResult): (readonly [string, string])[] =>
  pairs.flatMap((pair) =>
    pair.correspondences.map(({ a, b }) => [`${pair.a}.${a}`, `${pair.b}.${b}`] as const),
  );

/** Passages of a text that have a correspondence in some other, in order. */
const matchedIn = (result: ComparisonResult, text: number): readonly number[] =>
  [...new Set(linksOf(result).flat())]
    .map((place) => place.split('.').map(Number))
    .flatMap(([of, passage]) => (of === text && passage !== undefined ? [passage] : []))
    .sort((a, b) => a - b);

describe('comparison of articles', () => {
  const result = compareArticles(texts(FIRST, SECOND, THIRD), { statistics });

  test('marks what corresponds and what stands only here, with the coverage', () => {
    expect(matchedIn(result, 0)).toEqual([0, 1, 3]);
  });

  test('sets two counts of one thing side by side', () => {
    const [pair] = result.pairs;
    const found = pair?.correspondences.flatMap((one) => one.differences) ?? [];
    expect(found.map(({ kind, status, a, b }) => [kind, status, a.text, b.text])).toEqual([
      ['count', 'differs', 'Nine', 'fourteen'],
    ]);
    expect(pair?.correspondences.find(({ differences }) => differences.length > 0)?.a).toBe(1);
  });

  test('matches passages of blocks that stand in another order', () => {
    const blockOf = (text: number, passage: number): BlockId | null | undefined =>
      result.texts[text]?.[passage]?.passage.blockId;
    expect(result.pairs[0]?.correspondences.map(({ a, b }) => [blockOf(0, a), blockOf(1, b)])).toEqual(
      expect.arrayContaining([
        ['b1', 'b2'],
        ['b2', 'b1'],
      ]),
    );
  });

  test('matches one passage across all texts', () => {
    expect(linksOf(result)).toEqual(
      expect.arrayContaining([
        ['0.0', '1.1'],
        ['0.0', '2.1'],
      ]),
    );
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
    expect([0, 1].map((text) => matchedIn(same, text).length)).toEqual([4, 4]);
    expect(same.pairs[0]?.correspondences.flatMap((one) => one.differences)).toEqual([]);
    expect(same.pairs[0]?.dependences.map((one) => one.kind)).toEqual(['copied-wording']);
  });

  test('takes an empty article', () => {
    const empty = compareArticles(texts(FIRST, plainArticle('empty', 'Empty', '')), { statistics });
    expect(empty.texts.map((one, text) => [matchedIn(empty, text).length, one.length])).toEqual([
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

  test('matches passages in two languages by names, numbers and dates, and says so', () => {
    const english = plainArticle(
      'english',
      'Ferry',
      `The ferry of Captain Lorentz left Brunholm at dusk.
On 12 April 1949 it struck a mine off Skarvik.
The sea was calm.`,
    );
    const russian = plainArticle(
      'russian',
      'Паром',
      `12 апреля 1949 года он подорвался на мине у Скарвика.
Было тихо, и никто не спал.`,
    );
    const compared = texts(english, russian);
    const found = serializeComparison(
      compared.map(({ article }) => ({ articleId: article.id, accountId: null })),
      compareArticles(compared, { statistics }),
    );
    expect(found.foreignPairs).toEqual([[0, 1]]);
    expect(found.joins).toMatchObject([
      { from: { blockId: 'b2' }, to: { blockId: 'b1' }, basis: 'anchors', differences: [] },
    ]);
    expect(found.joins.map(gradeOf)).not.toContain('strong');
    expect(gradeOf({ score: 0.9, basis: 'anchors' })).toBe('fair');
    expect(gradeOf({ score: 0.9 })).toBe('strong');
  });

  test('aligns the article whole where one account is chosen, and answers for that account alone', () => {
    const account = accountOf({ id: 'carters' as AccountId, blocks: ['b4' as BlockId] });
    const told = { ...FIRST, accounts: [account] };
    const whole = compareArticles(texts(told, THIRD), { statistics });
    const chosen = compareArticles([{ article: told, accountId: account.id }, ...texts(THIRD)], {
      statistics,
    });
    const ofAccount = whole.pairs[0]!.correspondences.filter(
      ({ a }) => whole.texts[0]![a]!.passage.blockId === 'b4',
    );
    expect(ofAccount.length).toBeGreaterThan(0);
    // The same probability to the last digit: a table of one row would give another.
    expect(chosen.pairs[0]!.correspondences).toEqual(ofAccount);
    expect(chosen.texts[0]!.filter(({ isChosen }) => isChosen).map(({ passage }) => passage.blockId)).toEqual(
      ['b4'],
    );
  });

  test('sets two accounts of one article beside each other, and no passage beside itself', () => {
    const lines = `The flour mill at Aldery burned down on the night of 3 May.
The watchman rang the bell at once.
According to the carters the flour mill at Aldery burned down before midnight.
The owner wept.`;
    const accounts = [
      accountOf({ id: 'miller' as AccountId, blocks: ['b1', 'b2'] as BlockId[] }),
      accountOf({ id: 'carters' as AccountId, blocks: ['b3'] as BlockId[] }),
    ];
    const article = plainArticle('mill', 'Mill', lines, { accounts });
    const joinsOf = (...ids: readonly (string | null)[]) => {
      const two = ids.map((id) => ({ article, accountId: id as AccountId | null }));
      const found = compareArticles(two, { statistics });
      return found.pairs[0]!.correspondences.map(({ a, b }) => [
        found.texts[0]![a]!.passage.blockId,
        found.texts[1]![b]!.passage.blockId,
      ]);
    };
    expect(joinsOf('miller', 'carters')).toEqual([['b1', 'b3']]);
    expect(joinsOf('carters', null)).toEqual([['b3', 'b1']]);
    const both = accountOf({ id: 'both' as AccountId, blocks: ['b1', 'b3'] as BlockId[] });
    accounts.push(both);
    expect(joinsOf('miller', 'both')).toEqual([['b1', 'b3']]);
  });

  test('names no value as shared that a difference names', () => {
    // Both give both numbers, for other things.
    const [a, b] = [
      'The fire at the Aldery mill killed 12 people and injured 15 others.',
      'The Aldery mill fire killed 15 people and injured 12 others.',
    ];
    const pair = compareArticles(texts(plainArticle('a', 'A', a), plainArticle('b', 'B', b)), {
      statistics,
    }).pairs[0]!;
    const [found] = pair.correspondences;
    expect(found?.differences).toMatchObject([{ status: 'differs', a: { text: '12' }, b: { text: '15' } }]);
    expect(found?.reasons.map(({ kind }) => kind)).not.toContain('figure');
    expect(found?.reasons.map(({ text }) => text)).toContain('Aldery');
  });

  test('says of what stands alone whether it had words enough to be compared', () => {
    const short = plainArticle(
      'short',
      'Short',
      'Yes.\nThe fire burned.\nThe old flour mill at Aldery burned down.',
    );
    const found = compareArticles(texts(short, FIRST), { statistics });
    expect(found.texts[0]!.map(({ isTooShort }) => isTooShort)).toEqual([true, true, false]);
  });
});

describe('dependence', () => {
  const kinds = (a: Partial<Article>, b: Partial<Article>) =>
    compareArticles(texts({ ...FIRST, ...a }, { ...THIRD, ...b }), { statistics }).pairs[0]?.dependences.map(
      ({ kind, from, to }) => [kind, from.map(({ blockId }) => blockId), to.map(({ blockId }) => blockId)],
    );

  test('a shared outlet is told and is said of no passage', () => {
    expect(kinds({ heardBy: 'Radio Merrow' }, { heardBy: 'Radio Merrow' })).toEqual([
      ['same-outlet', [], []],
    ]);
  });

  const blocks = ['b2'] as BlockId[];

  test('a witness of the same full name is said of the passages in which he speaks', () => {
    const accounts = [accountOf({ witness: 'Otto Brandis', blocks })];
    expect(kinds({ accounts }, { accounts })).toEqual([['same-witness', ['b2'], ['b2']]]);
  });

  test('a first name or a pseudonym is no shared witness', () => {
    const accounts = [accountOf({ witness: 'Otto', pseudonym: 'Korb', blocks })];
    expect(kinds({ accounts }, { accounts })).toEqual([]);
  });

  test('a lawyer who speaks in both is no shared witness', () => {
    const accounts = [accountOf({ witness: 'Otto Brandis', role: 'lawyer', standing: 'other', blocks })];
    expect(kinds({ accounts }, { accounts })).toEqual([]);
  });

  test('who held the witnesses is told where both were held by the same', () => {
    const held = (heldBy: string) => ({ accounts: [accountOf({ heldBy, blocks })] });
    expect(kinds(held('Merrow'), held('merrow'))).toEqual([['same-captor', ['b2'], ['b2']]]);
    expect(kinds(held('Merrow'), held('Aldery'))).toEqual([]);
  });

  test('one hearing on one day is said of the accounts that were heard there', () => {
    const heard = (...conditions: Account['conditions']) => ({
      heardBy: 'Radio Merrow',
      accounts: [accountOf({ date: '1987-05-04', conditions, blocks })],
    });
    expect(kinds(heard('press-conference', 'custody'), heard('press-conference'))).toContainEqual([
      'same-hearing',
      ['b2'],
      ['b2'],
    ]);
    expect(kinds(heard('custody'), heard('press-conference'))).toEqual([['same-outlet', [], []]]);
  });

  test('two hearings of one body on two days are two, each with its day', () => {
    const accounts = ['1987-05-04', '1987-05-08'].map((date, at) =>
      accountOf({
        id: `on-${date}` as AccountId,
        date,
        conditions: ['interview', 'video'],
        blocks: [`b${at + 1}`] as BlockId[],
      }),
    );
    const heard = { heardBy: 'Radio Merrow', accounts };
    const pair = compareArticles(texts({ ...FIRST, ...heard }, { ...THIRD, ...heard }), { statistics })
      .pairs[0]!;
    const hearings = pair.dependences.filter(({ kind }) => kind === 'same-hearing');
    expect(
      hearings.map(({ what, hearing, from, to }) => [
        what,
        hearing?.date,
        hearing?.conditions,
        from.map(({ blockId }) => blockId),
        to.map(({ blockId }) => blockId),
      ]),
    ).toEqual([
      ['Radio Merrow', '1987-05-04', ['interview', 'video'], ['b1'], ['b1']],
      ['Radio Merrow', '1987-05-08', ['interview', 'video'], ['b2'], ['b2']],
    ]);
  });

  test('copied words are said of every passage that they run through, and of a chosen account', () => {
    const [head, tail] = [
      'The pilot had said again and again that no',
      'lamp was burning on the north pier that night.',
    ];
    const blocks = ['b2'] as BlockId[];
    const split = plainArticle('split', 'Split', `${head}\n${tail}`, { accounts: [accountOf({ blocks })] });
    const whole = plainArticle('whole', 'Whole', `A barge sank.\n${head} ${tail}`);
    const told = (accountId: AccountId | null) =>
      compareArticles([{ article: split, accountId }, ...texts(whole)], {
        statistics,
      }).pairs[0]!.dependences.map(({ kind, from, to }) => [
        kind,
        from.map(({ blockId, start, end }) => [blockId, split.text.slice(start, end)]),
        to.map(({ blockId, start, end }) => [blockId, whole.text.slice(start, end)]),
      ]);
    const bare = tail.slice(0, -1);
    expect(told(null)).toEqual([
      [
        'copied-wording',
        [
          ['b1', head],
          ['b2', bare],
        ],
        [
          ['b2', head],
          ['b2', bare],
        ],
      ],
    ]);
    expect(told('one' as AccountId)).toEqual([['copied-wording', [['b2', bare]], [['b2', bare]]]]);
  });

  test('two papers that quote one sentence share it in that passage, and are not one voice for it', () => {
    const quoted =
      'The pilot had said again and again that no lamp was burning on the north pier that night.';
    const pair = compareArticles(
      texts(
        plainArticle('one', 'One', `The pier was new.\n${quoted}`),
        plainArticle('two', 'Two', `${quoted}\nA barge sank in the spring.\nNobody paid.`),
      ),
      { statistics },
    ).pairs[0];
    const wording = pair?.dependences.map((one) => [one.kind, one.from[0]?.blockId, one.to[0]?.blockId]);
    expect(wording).toEqual([['copied-wording', 'b2', 'b1']]);
    expect(JSON.stringify(pair?.dependences)).not.toMatch(/voice/i);
  });
});
