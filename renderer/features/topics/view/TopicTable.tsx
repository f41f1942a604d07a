import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId, TopicId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import type { TopicColumn } from '../model/topic-columns';
import type { Proposals } from '../model/topic-proposals';
import { ColumnHead } from './ColumnHead';
import { NewTopicForm } from './NewTopicForm';
import { TopicCell } from './TopicCell';
import { RowHead, type TopicRow } from './RowHead';
import './topics.css';

interface Props {
  readonly columns: readonly TopicColumn[];
  readonly proposals: Proposals;
  readonly comparison: Comparison | null;
  readonly bundled: readonly { readonly id: TopicId; readonly label: string }[];
  readonly onOpen: (article: Article, blockId: BlockId) => void;
}

/** Topics in rows, accounts in columns; each cell holds the passages that speak to it and leads to them. */
export function TopicTable({ columns, proposals, comparison, bundled, onOpen }: Props): ReactNode {
  const rows: readonly TopicRow[] = [
    ...bundled.map((topic) => ({ ...topic, isOwn: false })),
    ...(comparison?.topics ?? []).map((topic) => ({ ...topic, isOwn: true })),
  ];
  return (
    <div className="topic-scroller" tabIndex={0} role="region" aria-label={t('topics.table.label')}>
      <table className="topic-table">
        <thead>
          <tr>
            <th scope="col" className="topic-corner">
              {t('topics.table.corner')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <RowHead row={row} />
              {columns.map((column) => (
                <TopicCell
                  key={column.key}
                  topicId={row.id}
                  column={column}
                  comparison={comparison}
                  proposed={proposals(row.id, column)}
                  onOpen={(blockId) => onOpen(column.article, blockId)}
                />
              ))}
            </tr>
          ))}
          {comparison === null ? null : (
            <tr className="topic-new">
              <th scope="row" colSpan={columns.length + 1}>
                <NewTopicForm />
              </th>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
