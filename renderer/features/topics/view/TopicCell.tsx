import type { ReactNode } from 'react';
import { EmptyCell } from './EmptyCell';
import type { TopicCellProps } from './topic-cell-props';
import { TopicEntry } from './TopicEntry';

/** What one account says to one topic. */
export function TopicCell(props: TopicCellProps): ReactNode {
  const { topicId, column, onOpen } = props;
  const entries = column.entries.filter((entry) => entry.topicId === topicId);
  if (entries.length === 0) return <EmptyCell {...props} />;
  return (
    <td>
      <ul className="topic-entries">
        {entries.map((entry) => (
          <TopicEntry
            key={`${entry.blockId}-${entry.by}-${entry.own?.start ?? ''}-${entry.own?.end ?? ''}`}
            entry={entry}
            column={column}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </td>
  );
}
