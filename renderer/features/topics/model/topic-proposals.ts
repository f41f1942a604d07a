import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { PaneSubject } from '@core/contract/comparison';
import type { BlockId, TopicId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { isToldBy } from '@core/text/voice-parts';
import type { TopicColumn } from './topic-columns';

/** Passages that the program proposes for an empty cell, strongest first. The reader accepts them or not. */
export type Proposals = (topicId: TopicId, column: TopicColumn) => readonly BlockId[];

/** More would be a list to work off and not a help. */
const MOST = 3;

/**
 * Proposes what corresponds to a passage that is on the topic already.
 * @param subjects those by which the joins count.
 */
export function proposeFrom(
  joins: readonly ReviewedCorrespondence[],
  subjects: readonly PaneSubject[],
  columns: readonly TopicColumn[],
): Proposals {
  return (topicId, column) => {
    const onTopic = new Set(
      columns.flatMap(({ article, entries }) =>
        entries.filter((entry) => entry.topicId === topicId).map(({ blockId }) => `${article.id} ${blockId}`),
      ),
    );
    const isIn = (subject: number, blockId: BlockId): boolean =>
      onTopic.has(`${subjects[subject]?.articleId ?? ''} ${blockId}`);
    const found = joins
      .filter(({ verdict }) => verdict !== 'dismissed')
      .flatMap(({ a, b, from, to, score }) => [
        ...(isIn(a, from.blockId) ? [{ subject: b, blockId: to.blockId, score }] : []),
        ...(isIn(b, to.blockId) ? [{ subject: a, blockId: from.blockId, score }] : []),
      ])
      .filter(
        ({ subject, blockId }) =>
          subjects[subject]?.articleId === column.article.id && !isIn(subject, blockId),
      )
      .filter(({ blockId }) => isOfColumn(column, blockId))
      .sort((x, y) => y.score - x.score);
    return [...new Set(found.map(({ blockId }) => blockId))].slice(0, MOST);
  };
}

function isOfColumn({ article, voice }: TopicColumn, blockId: BlockId): boolean {
  if (voice.is === 'all') return true;
  if (voice.is === 'rest') return voiceOf(article, blockId).by !== 'account';
  return isToldBy(article, voice.account.id, blockId);
}
