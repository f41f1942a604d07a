import { useMemo, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { TopicSheet } from '@core/contract/collection';
import type { BlockId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import type { TopicOwner } from '../../../app/topic-owner';
import { aloneOn, type TopicColumn } from '../model/topic-columns';
import type { Proposals } from '../model/topic-proposals';
import type { TopicRow } from '../model/topic-scope';
import { TopicTableProvider } from '../model/topic-table-context';
import { ColumnHead } from './ColumnHead';
import { NewTopicForm } from './NewTopicForm';
import { TopicCell } from './TopicCell';
import { RowHead } from './RowHead';
import './topics.css';

interface Props {
  readonly columns: readonly TopicColumn[];
  /** Whether some voices are left out. */
  readonly isFiltered: boolean;
  /** The reader's own first. */
  readonly rows: readonly TopicRow[];
  readonly proposals: Proposals;
  readonly sheet: TopicSheet | null;
  /** Where changes go; `null` where the table can only be read. */
  readonly owner: TopicOwner | null;
  readonly onOpen: (article: Article, blockId: BlockId) => void;
}

/** Topics in rows, accounts in columns; each cell holds the passages that speak to it and leads to them. */
export function TopicTable({ columns, isFiltered, rows, proposals, sheet, owner, onOpen }: Props): ReactNode {
  const own = rows.filter(({ isOwn }) => isOwn);
  const bundled = rows.filter(({ isOwn }) => !isOwn);
  const context = useMemo(() => ({ sheet, owner }), [sheet, owner]);
  const draw = (row: TopicRow): ReactNode => (
    <tr key={row.id}>
      <RowHead row={row} alone={isFiltered ? null : aloneOn(columns, row.id)} />
      {columns.map((column) => (
        <TopicCell
          key={column.key}
          topicId={row.id}
          column={column}
          proposed={proposals(row.id, column)}
          onOpen={(blockId) => onOpen(column.article, blockId)}
        />
      ))}
    </tr>
  );
  return (
    <TopicTableProvider value={context}>
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
            {own.length > 0 && bundled.length > 0 ? (
              <GroupRow span={columns.length} title={t('topics.group.own')} count={own.length} />
            ) : null}
            {own.map(draw)}
            {owner === null ? null : (
              <tr className="topic-new">
                <td colSpan={columns.length + 1}>
                  <NewTopicForm owner={owner} />
                </td>
              </tr>
            )}
            {bundled.length > 0 ? (
              <GroupRow span={columns.length} title={t('topics.group.bundled')} count={bundled.length} />
            ) : null}
            {bundled.map(draw)}
          </tbody>
        </table>
      </div>
    </TopicTableProvider>
  );
}

interface GroupProps {
  readonly span: number;
  readonly title: string;
  readonly count: number;
}

const GroupRow = ({ span, title, count }: GroupProps): ReactNode => (
  <tr className="topic-group">
    <th scope="rowgroup" colSpan={span + 1}>
      <span>
        {title} <small>{count}</small>
      </span>
    </th>
  </tr>
);
