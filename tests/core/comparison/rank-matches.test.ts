import { describe, expect, test } from 'vitest';
import { buildTopicIndex } from '@core/comparison/topic-index';
import { applyReviews, type ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { rankMatches, NO_MATCHES, selectMatch } from '@core/comparison/rank-matches';
import type { Article } from '@core/contract/article';
import type { Voice } from '@core/contract/account';
import type { Review, ReviewStatus } from '@core/contract/comparison';
import type { PairResult } from '@core/contract/correspondence';
import type { AccountId, ArticleId, BlockId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';

const t = (id: string): TopicId => id as TopicId;
const b = (id: string): BlockId => id as BlockId;
const pilot = 'pilot' as AccountId;

const NONE: ReadonlyMap<BlockId, readonly ReviewedCorrespondence[]> = new Map();

/** Five passages of ten characters each. */
function harbour(topics: Article['topics'], voices: Readonly<Record<string, Voice>> = {}): Article {
  const lines = ['the first ', 'the second', 'the third ', 'the fourth', 'the fifth '];
  return {
    id: 'harbour' as ArticleId,
    kind: 'text',
    citation: {
      title: 'Harbour',
      titleIsOurs: false,
      author: [],
      issued: null,
      containerTitle: null,
      publisher: null,
      language: 'en',
      url: null,
    },
    heardBy: null,
    text: lines.join('\n'),
    articleRev: 'a'.repeat(64),
    blocks: lines.map((_, index) => ({
      id: b(`b${index + 1}`),
      kind: 'paragraph',
      level: 0,
      start: index * 11,
      end: index * 11 + 10,
    })),
    marks: [],
    chain: [],
    accounts: [],
    voices,
    topics,
    sourceNote: null,
    added: null,
    fileName: null,
  };
}

const asserts = (...ids: string[]) => ids.map((id) => ({ blockId: b(id), stance: 'asserts' as const }));

describe('what answers a passage', () => {
  test('is every passage that shares a topic, in the order of the text', () => {
    const article = harbour({ fire: asserts('b4', 'b1'), rescue: asserts('b2') });
    const index = buildTopicIndex(article, null, null);
    const matches = rankMatches({ topics: [t('fire')], voice: 'unknown', joins: NONE }, index, article, 0);
    expect(matches.matches.map(({ blockId }) => blockId)).toEqual(['b1', 'b4']);
  });

  test('begins with the passage that shares most topics, however far it is', () => {
    const article = harbour({ fire: asserts('b1', 'b5'), rescue: asserts('b5') });
    const index = buildTopicIndex(article, null, null);
    const matches = rankMatches(
      { topics: [t('fire'), t('rescue')], voice: 'unknown', joins: NONE },
      index,
      article,
      0,
    );
    expect(matches.matches[matches.selected]).toMatchObject({ blockId: 'b5', topics: ['fire', 'rescue'] });
  });

  test('begins with the passage that the aligner ranks first of those on a topic', () => {
    const article = harbour({ fire: asserts('b1', 'b2', 'b4'), rescue: asserts('b2') });
    const index = buildTopicIndex(article, null, null);
    const possible = new Map([
      [b('b4'), 0.2],
      [b('b1'), 0.1],
      [b('b5'), 0.3],
    ]);
    const focus = { topics: [t('fire'), t('rescue')], voice: 'unknown', joins: NONE, possible } as const;
    const own = rankMatches(focus, index, article, 0);
    expect(own.matches.map(({ blockId }) => blockId)).toEqual(['b1', 'b2', 'b4']);
    expect(own.matches[own.selected]?.blockId).toBe('b4');
  });

  test('prefers a witness beside a witness, and then the nearest', () => {
    const told: Voice = { by: 'account', accountId: pilot };
    const article = harbour(
      { fire: asserts('b1', 'b3', 'b5') },
      { b1: { by: 'article' }, b3: told, b5: told },
    );
    const index = buildTopicIndex(article, null, null);
    const at = (from: number): string | undefined => {
      const matches = rankMatches(
        { topics: [t('fire')], voice: 'account', joins: NONE },
        index,
        article,
        from,
      );
      return matches.matches[matches.selected]?.blockId;
    };
    expect(at(0)).toBe('b3');
    expect(at(54)).toBe('b5');
  });

  test('is nothing where no topic is shared, so that the pane can stay where it is', () => {
    const article = harbour({ fire: asserts('b1') });
    const index = buildTopicIndex(article, null, null);
    expect(rankMatches({ topics: [t('rescue')], voice: 'unknown', joins: NONE }, index, article, 0)).toBe(
      NO_MATCHES,
    );
    expect(selectMatch(NO_MATCHES, 3)).toBe(NO_MATCHES);
  });

  test('is stepped through round and round', () => {
    const article = harbour({ fire: asserts('b1', 'b2', 'b3') });
    const index = buildTopicIndex(article, null, null);
    const first = rankMatches({ topics: [t('fire')], voice: 'unknown', joins: NONE }, index, article, 0);
    const steps = [1, 2, 3, -1].map((by) => selectMatch(first, first.selected + by).selected);
    expect(steps).toEqual([1, 2, 0, 2]);
  });
});

const place = (id: string, start: number) => ({ blockId: b(id), start, end: start + 10 });
const join = (from: ReturnType<typeof place>, to: ReturnType<typeof place>, score: number) => ({
  a: 0,
  b: 1,
  from,
  to,
  score,
  reasons: [],
  differences: [],
  values: [],
});

describe('a join that the program found', () => {
  const left = harbour({});
  const right = { ...harbour({ fire: asserts('b2') }), id: 'quay' as ArticleId };
  const found: PairResult = {
    subjects: [
      { articleId: left.id, accountId: null },
      { articleId: right.id, accountId: null },
    ],
    joins: [join(place('b1', 0), place('b3', 22), 0.9), join(place('b1', 0), place('b5', 44), 0.4)],
    possible: [],
    origins: [],
    foreignPairs: [],
  };
  const judgement = (verdict: ReviewStatus, of = right): Review => ({
    a: { articleId: left.id, anchor: createAnchor(left, 0, 10) },
    b: { articleId: of.id, anchor: createAnchor(of, 22, 32) },
    verdict,
    note: '',
    at: '2026-01-01T00:00:00.000Z',
  });
  const match = (judgements: readonly Review[], articles = [left, right]) => {
    const joins = new Map<BlockId, readonly ReviewedCorrespondence[]>();
    for (const one of applyReviews(found, articles, judgements)) {
      joins.set(one.to.blockId, [...(joins.get(one.to.blockId) ?? []), one]);
    }
    const index = buildTopicIndex(right, null, null);
    return rankMatches({ topics: [t('fire')], voice: 'unknown', joins }, index, right, 0);
  };

  test('stands before a shared topic, which stays a match of its own', () => {
    const own = match([]);
    expect(own.matches.map(({ blockId }) => blockId)).toEqual(['b2', 'b3', 'b5']);
    expect(own.matches[own.selected]?.blockId).toBe('b3');
  });

  test('gives way to a better one, however many topics it shares', () => {
    const joins = new Map([
      [b('b2'), [{ ...join(place('b1', 0), place('b2', 11), 0.5), verdict: null, note: '' }]],
      [b('b3'), [{ ...join(place('b1', 0), place('b3', 22), 0.6), verdict: null, note: '' }]],
    ]);
    const index = buildTopicIndex(right, null, null);
    const own = rankMatches({ topics: [t('fire')], voice: 'unknown', joins }, index, right, 0);
    expect(own.matches[own.selected]?.blockId).toBe('b3');
    const equal = new Map([...joins].map(([id, [one]]) => [id, [{ ...one!, score: 0.5 }]]));
    const tied = rankMatches({ topics: [t('fire')], voice: 'unknown', joins: equal }, index, right, 25);
    expect(tied.matches[tied.selected]?.blockId).toBe('b2');
  });

  test('is gone once it is dismissed, and comes back when its words have changed', () => {
    expect(match([judgement('dismissed')]).matches.map(({ blockId }) => blockId)).toEqual(['b2', 'b5']);
    const older = {
      ...right,
      articleRev: 'c'.repeat(64),
      text: right.text.replace('the third ', 'the bird. '),
    };
    expect(match([judgement('dismissed', older)]).matches.map(({ blockId }) => blockId)).toContain('b3');
  });

  test('stays dismissed and stays confirmed where a correction has moved its words', () => {
    const before = {
      ...right,
      articleRev: 'c'.repeat(64),
      text: `A line that was joined to another.\n${right.text}`,
    };
    const moved = (verdict: ReviewStatus): Review => ({
      ...judgement(verdict),
      b: { articleId: right.id, anchor: createAnchor(before, 35 + 22, 35 + 32) },
    });
    expect(match([moved('dismissed')]).matches.map(({ blockId }) => blockId)).toEqual(['b2', 'b5']);
    const own = match([moved('confirmed')]);
    expect(own.matches[own.selected]).toMatchObject({ blockId: 'b3', joins: [{ verdict: 'confirmed' }] });
  });

  test('of the reader’s own making stands although the program found none, and goes before all', () => {
    const made: Review = {
      ...judgement('added'),
      b: { articleId: right.id, anchor: createAnchor(right, 33, 43) },
    };
    const own = match([made]);
    expect(own.matches[own.selected]).toMatchObject({ blockId: 'b4', joins: [{ verdict: 'added' }] });
  });

  test('that is confirmed goes before all', () => {
    const weak: Review = {
      ...judgement('confirmed'),
      b: { articleId: right.id, anchor: createAnchor(right, 44, 54) },
    };
    const own = match([weak]);
    expect(own.matches[own.selected]).toMatchObject({ blockId: 'b5', joins: [{ verdict: 'confirmed' }] });
  });
});

describe('the topics of an article', () => {
  test('are those of one account alone where one is chosen', () => {
    const article = harbour({ fire: asserts('b1', 'b2') }, { b2: { by: 'account', accountId: pilot } });
    expect(buildTopicIndex(article, pilot, null).blocksOf(t('fire'))).toEqual(['b2']);
  });

  test('hold what the reader added, told apart from what was bundled', () => {
    const article = harbour({ fire: asserts('b1') });
    const anchor = createAnchor(article, 22, 31);
    const passages = [{ topicId: t('own-1'), articleId: article.id, anchor, stance: 'denies' as const }];
    const index = buildTopicIndex(article, null, { passages });
    expect(index.entries.map(({ blockId, by, stance }) => [blockId, by, stance])).toEqual([
      ['b1', 'bundled', 'asserts'],
      ['b3', 'reader', 'denies'],
    ]);
  });

  test('leave out a passage of the reader that has lost its place', () => {
    const article = harbour({});
    const anchor = createAnchor(
      { ...article, text: `${'x'.repeat(60)} wholly other words`, articleRev: 'b'.repeat(64) },
      61,
      79,
    );
    const passages = [{ topicId: t('own-1'), articleId: article.id, anchor, stance: 'asserts' as const }];
    expect(buildTopicIndex(article, null, { passages }).entries).toEqual([]);
  });
});
