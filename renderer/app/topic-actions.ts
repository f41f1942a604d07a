/** What the reader does with topics: names, orders, merges and removes them, and fills their cells. */
import type { Anchor } from '@core/contract/annotation';
import type { Stance } from '@core/contract/article';
import type { CellPassage } from '@core/contract/comparison';
import type { AccountId, ArticleId, TopicId } from '@core/contract/ids';
import * as sheet from '@core/comparison/topic-sheet';
import { startComparison } from './comparison-actions';
import { t } from './messages';
import { changeTopics, currentOwner, type TopicOwner } from './topic-owner';
import { offerUndo } from './undo-toast';
import { dispatch, windowState } from './window-store';

const newTopicId = (): TopicId => `own-${crypto.randomUUID().slice(0, 8)}` as TopicId;

interface NewCell {
  /** An existing topic, or the label of a new one. */
  readonly topic: TopicId | { readonly label: string };
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly stance: Stance | null;
}

/**
 * Puts a passage in a cell of the topic table. Without a collection and a comparison, one of this article is begun. A
 * new topic with the name of one that is there is that one.
 */
export async function addTopicPassage(
  { topic, ...cell }: NewCell,
  owner: TopicOwner | null = currentOwner(),
): Promise<boolean> {
  const there = owner ?? (await beginComparison([cell.articleId]));
  if (there === null) return false;
  return changeTopics(
    there,
    ({ topics, passages }) => {
      const known = typeof topic === 'string' ? topic : sheet.findSameName(topics, topic.label)?.id;
      const topicId = known ?? newTopicId();
      return {
        topics:
          known === undefined && typeof topic !== 'string'
            ? [...topics, { id: topicId, label: topic.label }]
            : topics,
        passages: withPassages(passages, [{ topicId, ...cell }]),
      };
    },
    t('done.passage-added'),
  );
}

/**
 * A new topic that holds these passages from the start, named in a toast that offers Undo. Where no comparison is open
 * and no collection chosen, a comparison of their articles is begun.
 */
export async function addTopicOf(
  label: string,
  members: readonly Omit<CellPassage, 'topicId'>[],
): Promise<boolean> {
  const owner =
    currentOwner() ?? (await beginComparison([...new Set(members.map(({ articleId }) => articleId))]));
  if (owner === null) return false;
  return changeTopics(
    owner,
    ({ topics, passages }) => {
      const known = sheet.findSameName(topics, label);
      const id = known?.id ?? newTopicId();
      return {
        topics: known === null ? [...topics, { id, label }] : topics,
        passages: withPassages(
          passages,
          members.map((member) => ({ topicId: id, ...member })),
        ),
      };
    },
    t('topics.new.added', { topic: label }),
    offerUndo,
  );
}

/** A passage that is on its topic already stays as it is, with the stance that the reader gave it. */
const withPassages = (
  passages: readonly CellPassage[],
  added: readonly CellPassage[],
): readonly CellPassage[] =>
  added.reduce(
    (all, one) => (all.some((other) => sheet.isSamePlace(other, one)) ? all : [...all, one]),
    passages,
  );

/** Topics belong to a collection or a comparison: begins one where there is none, and stays where the reader is. */
async function beginComparison(articleIds: readonly ArticleId[]): Promise<TopicOwner | null> {
  const { place } = windowState();
  if (!(await startComparison(articleIds))) return null;
  dispatch({ do: 'go', place });
  return currentOwner();
}

export const renameTopic = (owner: TopicOwner, topicId: TopicId, label: string): Promise<boolean> =>
  changeTopics(owner, (all) => sheet.renameTopic(all, topicId, label), t('done.topic-renamed'));

export const addTopic = (owner: TopicOwner, label: string): Promise<boolean> =>
  changeTopics(owner, (all) => sheet.addTopic(all, { id: newTopicId(), label }), t('done.topic-added'));

export const removeTopic = (owner: TopicOwner, topicId: TopicId): Promise<boolean> =>
  changeTopics(owner, (all) => sheet.removeTopic(all, topicId), t('done.topic-removed'), offerUndo);

export const moveTopic = (owner: TopicOwner, topicId: TopicId, by: -1 | 1): Promise<boolean> =>
  changeTopics(owner, (all) => sheet.moveTopic(all, topicId, by), t('done.topic-moved'));

export const mergeTopics = (owner: TopicOwner, from: TopicId, into: TopicId): Promise<boolean> =>
  changeTopics(owner, (all) => sheet.mergeTopics(all, from, into), t('done.topics-merged'), offerUndo);

/** The stance is the reader's to set, and to take away. */
export const setStance = (owner: TopicOwner, passage: CellPassage, stance: Stance | null): Promise<boolean> =>
  changeTopics(
    owner,
    ({ passages }) => ({
      passages: passages.map((one) => (sheet.isSamePlace(one, passage) ? { ...one, stance } : one)),
    }),
    t('done.stance-changed'),
  );

export const removeTopicPassage = (owner: TopicOwner, passage: CellPassage): Promise<boolean> =>
  changeTopics(
    owner,
    ({ passages }) => ({ passages: passages.filter((one) => !sheet.isSamePlace(one, passage)) }),
    t('done.passage-removed'),
  );

interface Cell {
  readonly topicId: TopicId;
  readonly articleId: ArticleId;
  readonly accountId: AccountId | null;
}

export const setSilent = (owner: TopicOwner, cell: Cell, isSilent: boolean): Promise<boolean> =>
  changeTopics(
    owner,
    ({ silent }) => {
      const others = silent.filter(
        ({ topicId, articleId, accountId }) =>
          !(topicId === cell.topicId && articleId === cell.articleId && accountId === cell.accountId),
      );
      return { silent: isSilent ? [...others, cell] : others };
    },
    isSilent ? t('done.silent') : t('done.not-silent'),
  );
