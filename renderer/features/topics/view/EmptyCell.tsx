import type { ReactNode } from 'react';
import { setSilent } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { accountOfColumn, isSilent } from '../model/topic-columns';
import { useTopicTable } from '../model/topic-table-context';
import { Suggestion } from './Suggestion';
import type { TopicCellProps } from './topic-cell-props';

/** A cell without a passage. It means nothing until the reader says that the account says nothing on the topic. */
export function EmptyCell({ topicId, column, proposed, onOpen }: TopicCellProps): ReactNode {
  const { sheet, owner } = useTopicTable();
  const silent = isSilent(sheet, topicId, column);
  const set = (value: boolean): void => {
    if (owner === null) return;
    const cell = { topicId, articleId: column.article.id, accountId: accountOfColumn(column) };
    void setSilent(owner, cell, value);
  };
  return (
    <td className="topic-empty">
      {silent ? (
        <span className="topic-silent">{t('topics.cell.silent')}</span>
      ) : (
        <span className="topic-nothing">
          <span aria-hidden="true">·</span>
          <span className="visually-hidden">{t('topics.cell.empty')}</span>
        </span>
      )}
      {owner === null ? null : (
        <button type="button" onClick={() => set(!silent)}>
          {silent ? t('topics.cell.clearSilent') : t('topics.cell.markSilent')}
        </button>
      )}
      {silent || owner === null
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
