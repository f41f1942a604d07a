import { describe, expect, it } from 'vitest';
import { findSameName, joinSheets, mergeTopics, moveTopic, removeTopic } from '@core/comparison/topic-sheet';
import type { TopicSheet } from '@core/contract/collection';
import type { CellPassage } from '@core/contract/comparison';
import type { AccountId, ArticleId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';

const QUAY = plainArticle('quay', 'The quay', 'The crane fell at noon.\nNobody stood below it.');
const [CRANE, FALL, HOUR] = ['crane', 'fall', 'hour'] as unknown as readonly [TopicId, TopicId, TopicId];
const on = (topicId: TopicId, start: number, stance: CellPassage['stance'] = null): CellPassage => ({
  topicId,
  articleId: QUAY.id,
  anchor: createAnchor(QUAY, start, start + 9),
  stance,
});
const silent = (topicId: TopicId, articleId: string = QUAY.id, accountId: string | null = 'mate') => ({
  topicId,
  articleId: articleId as ArticleId,
  accountId: accountId as AccountId | null,
});
const SHEET: TopicSheet = {
  topics: [
    { id: CRANE, label: 'The crane' },
    { id: FALL, label: 'Its fall' },
    { id: HOUR, label: 'The hour' },
  ],
  passages: [on(CRANE, 0, 'asserts'), on(FALL, 0), on(FALL, 24, 'denies')],
  silent: [silent(FALL, 'pier'), silent(CRANE, 'pier'), silent(CRANE), silent(CRANE, QUAY.id, null)],
};

describe('two topics that are merged', () => {
  const merged = mergeTopics(SHEET, CRANE, FALL);

  it('are one, which has every passage once, with the stance that is given', () => {
    expect(merged.topics.map(({ label }) => label)).toEqual(['Its fall', 'The hour']);
    expect(merged.passages).toEqual([on(FALL, 0, 'asserts'), on(FALL, 24, 'denies')]);
  });

  it('are silent in no article as a whole in which one of them has a passage, and in the accounts that were', () => {
    expect(merged.silent).toEqual([silent(FALL, 'pier'), silent(FALL)]);
  });

  it('keep the stance of the one that stays where both have one', () => {
    const both = { ...SHEET, passages: [on(FALL, 0, 'hedges'), on(CRANE, 0, 'asserts')] };
    expect(mergeTopics(both, CRANE, FALL).passages).toEqual([on(FALL, 0, 'hedges')]);
  });
});

describe('two tables that become one', () => {
  it('have each topic once by its name, and every cell', () => {
    const other: TopicSheet = {
      topics: [
        { id: 'own-9' as TopicId, label: 'the  CRANE' },
        { id: 'own-8' as TopicId, label: 'Witnesses' },
      ],
      passages: [on('own-9' as TopicId, 24, 'denies'), on('own-9' as TopicId, 0)],
      silent: [silent('own-8' as TopicId)],
    };
    const joined = joinSheets(SHEET, other);
    expect(joined.topics.map(({ label }) => label)).toEqual([
      'The crane',
      'Its fall',
      'The hour',
      'Witnesses',
    ]);
    expect(joined.passages).toEqual([...SHEET.passages, on(CRANE, 24, 'denies')]);
    expect(joined.silent).toContainEqual(silent('own-8' as TopicId));
    expect(joinSheets(SHEET, SHEET)).toEqual(SHEET);
  });
});

describe('the topics of a table', () => {
  it('are removed with all that is on them', () => {
    const left = removeTopic(SHEET, FALL);
    expect(left.passages).toEqual([on(CRANE, 0, 'asserts')]);
    expect(left.silent).toEqual([silent(CRANE, 'pier'), silent(CRANE), silent(CRANE, QUAY.id, null)]);
  });

  it('move a row, and no further than the ends', () => {
    expect(moveTopic(SHEET, HOUR, -1).topics?.map(({ id }) => id)).toEqual([CRANE, HOUR, FALL]);
    expect(moveTopic(SHEET, HOUR, 1)).toEqual({});
    expect(moveTopic(SHEET, CRANE, -1)).toEqual({});
  });

  it('have one name each, whatever its case, accents and spaces', () => {
    expect(findSameName(SHEET.topics, ' the  CRÁNE ')?.id).toBe(CRANE);
    expect(findSameName(SHEET.topics, 'The crane', CRANE)).toBeNull();
    expect(findSameName(SHEET.topics, '  ')).toBeNull();
  });
});
