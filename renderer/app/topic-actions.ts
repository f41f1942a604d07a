/** What the reader does with the topic table of the open comparison. */
import type { Anchor } from '@core/contract/annotation';
import type { Stance } from '@core/contract/article';
import type { CellPassage } from '@core/contract/comparison';
import type { AccountId, ArticleId, TopicId } from '@core/contract/ids';
import { startComparison } from './comparison-actions';
import { changePresent } from './comparison-changes';
import { currentComparison } from './current-comparison';
import { t } from './messages';
import { offerUndo } from './undo-toast';
import { dispatch, windowState } from './window-store';

const newTopicId = (): TopicId => `own-${crypto.randomUUID().slice(0, 8)}` as TopicId;

interface NewCell {
  /** An existing topic, or the label of a new one. */
  readonly topic: TopicId | { readonly label: string };
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly stance: Stance;
}

/** Puts a passage in a cell of the topic table. Where no comparison is open, one of this article is begun. */
export async function addTopicPassage({ topic, articleId, anchor, stance }: NewCell): Promise<boolean> {
  if (!(await ensureComparison([articleId]))) return false;
  return changePresent((comparison) => {
    const topicId = typeof topic === 'string' ? topic : newTopicId();
    const topics =
      typeof topic === 'string'
        ? comparison.topics
        : [...comparison.topics, { id: topicId, label: topic.label }];
    return { topics, passages: [...comparison.passages, { topicId, articleId, anchor, stance }] };
  }, t('done.passage-added'));
}

/**
 * A new topic that holds these passages from the start, named in a toast that offers Undo. Where no comparison is open,
 * one of their articles is begun.
 */
export async function addTopicOf(
  label: string,
  members: readonly Omit<CellPassage, 'topicId'>[],
): Promise<boolean> {
  const isThere = await ensureComparison([...new Set(members.map(({ articleId }) => articleId))]);
  if (!isThere) return false;
  const id = newTopicId();
  return changePresent(
    ({ topics, passages }) => ({
      topics: [...topics, { id, label }],
      passages: [...passages, ...members.map((member) => ({ topicId: id, ...member }))],
    }),
    t('topics.new.added', { topic: label }),
    offerUndo,
  );
}

/** Topics belong to a comparison: begins one where none is open, and stays where the reader is. */
async function ensureComparison(articleIds: readonly ArticleId[]): Promise<boolean> {
  if (currentComparison() !== null) return true;
  const { place } = windowState();
  if (!(await startComparison(articleIds))) return false;
  dispatch({ do: 'go', place });
  return true;
}

export const renameTopic = (topicId: TopicId, label: string): Promise<boolean> =>
  changePresent(
    ({ topics }) => ({
      topics: topics.map((topic) => (topic.id === topicId ? { id: topicId, label } : topic)),
    }),
    t('done.topic-renamed'),
  );

export const addTopic = (label: string): Promise<boolean> =>
  changePresent(
    ({ topics }) => ({
      topics: [...topics, { id: newTopicId(), label }],
    }),
    t('done.topic-added'),
  );

export const removeTopic = (topicId: TopicId): Promise<boolean> =>
  changePresent(
    ({ topics, passages, silent }) => ({
      topics: topics.filter(({ id }) => id !== topicId),
      passages: passages.filter((passage) => passage.topicId !== topicId),
      silent: silent.filter((cell) => cell.topicId !== topicId),
    }),
    t('done.topic-removed'),
  );

/** The stance is the reader's to set: what the program took it for is a beginning. */
export const setStance = (passage: CellPassage, stance: Stance): Promise<boolean> =>
  changePresent(
    ({ passages }) => ({
      passages: passages.map((one) =>
        one.topicId === passage.topicId &&
        one.articleId === passage.articleId &&
        one.anchor.start === passage.anchor.start
          ? { ...one, stance }
          : one,
      ),
    }),
    t('done.stance-changed'),
  );

export const removeTopicPassage = (
  topicId: TopicId,
  articleId: ArticleId,
  anchor: Anchor,
): Promise<boolean> =>
  changePresent(
    ({ passages }) => ({
      passages: passages.filter(
        (one) =>
          !(one.topicId === topicId && one.articleId === articleId && one.anchor.start === anchor.start),
      ),
    }),
    t('done.passage-removed'),
  );

export const setSilent = (
  topicId: TopicId,
  articleId: ArticleId,
  accountId: AccountId | null,
  isSilent: boolean,
): Promise<boolean> =>
  changePresent(
    ({ silent }) => {
      const others = silent.filter(
        (cell) => !(cell.topicId === topicId && cell.articleId === articleId && cell.accountId === accountId),
      );
      return { silent: isSilent ? [...others, { topicId, articleId, accountId }] : others };
    },
    isSilent ? t('done.silent') : t('done.not-silent'),
  );
