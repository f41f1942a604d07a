import type { ReactNode } from 'react';
import { setSilent } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { accountOfColumn, isSilent } from '../model/topic-columns';
import { Suggestion } from './Suggestion';
import type { TopicCellProps } from './topic-cell-props';

/** A cell without a passage. It means nothing until the reader says that the account says nothing on the topic. */
export function EmptyCell({ topicId, column, comparison, proposed, onOpen }: TopicCellProps): ReactNode {
  const silent = isSilent(comparison, topicId, column);
  const set = (value: boolean): void =>
    void setSilent(topicId, column.article.id, accountOfColumn(column), value);
  return (
    <td className="topic-empty">
      <span>{silent ? t('topics.cell.silent') : t('topics.cell.empty')}</span>
      {comparison === null ? null : (
        <button type="button" onClick={() => set(!silent)}>
          {silent ? t('topics.cell.clearSilent') : t('topics.cell.markSilent')}
        </button>
      )}
      {silent || comparison === null
        ? null
        : proposed.map((blockId) => (
            <Suggestion
              key={blockId}
              topicId={topicId}
              article={column.article}
              blockId={blockId}
              onOpen={onOpen}
            />
          ))}
    </td>
  );
}
