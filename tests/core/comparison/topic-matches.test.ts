import { describe, expect, test } from 'vitest';
import { buildTopicIndex } from '@core/comparison/topic-index';
import { matchTopics, NO_MATCHES, stepTo } from '@core/comparison/topic-matches';
import type { Article, Voice } from '@core/contract/article';
import type { AccountId, ArticleId, BlockId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchors';

const t = (id: string): TopicId => id as TopicId;
const b = (id: string): BlockId => id as BlockId;
const pilot = 'pilot' as AccountId;

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
    const matches = matchTopics({ topics: [t('fire')], voice: 'unknown' }, index, article, 0);
    expect(matches.blocks).toEqual(['b1', 'b4']);
  });

  test('begins with the passage that shares most topics, however far it is', () => {
    const article = harbour({ fire: asserts('b1', 'b5'), rescue: asserts('b5') });
    const index = buildTopicIndex(article, null, null);
    const matches = matchTopics({ topics: [t('fire'), t('rescue')], voice: 'unknown' }, index, article, 0);
    expect(matches.blocks[matches.at]).toBe('b5');
    expect(matches.topics).toEqual(['fire', 'rescue']);
  });

  test('prefers a witness beside a witness, and then the nearest', () => {
    const told: Voice = { by: 'account', accountId: pilot };
    const article = harbour(
      { fire: asserts('b1', 'b3', 'b5') },
      { b1: { by: 'article' }, b3: told, b5: told },
    );
    const index = buildTopicIndex(article, null, null);
    const at = (from: number): string | undefined => {
      const matches = matchTopics({ topics: [t('fire')], voice: 'account' }, index, article, from);
      return matches.blocks[matches.at];
    };
    expect(at(0)).toBe('b3');
    expect(at(54)).toBe('b5');
  });

  test('is nothing where no topic is shared, so that the pane can stay where it is', () => {
    const article = harbour({ fire: asserts('b1') });
    const index = buildTopicIndex(article, null, null);
    expect(matchTopics({ topics: [t('rescue')], voice: 'unknown' }, index, article, 0)).toBe(NO_MATCHES);
    expect(stepTo(NO_MATCHES, 3, [t('rescue')], index)).toBe(NO_MATCHES);
  });

  test('is stepped through round and round', () => {
    const article = harbour({ fire: asserts('b1', 'b2', 'b3') });
    const index = buildTopicIndex(article, null, null);
    const first = matchTopics({ topics: [t('fire')], voice: 'unknown' }, index, article, 0);
    const steps = [1, 2, 3, -1].map((by) => stepTo(first, first.at + by, [t('fire')], index).at);
    expect(steps).toEqual([1, 2, 0, 2]);
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
