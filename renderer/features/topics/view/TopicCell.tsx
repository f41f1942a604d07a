import type { ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId, TopicId } from '@core/contract/ids';
import type { TopicColumn } from '../model/topic-columns';
import { EmptyCell } from './EmptyCell';
import { TopicEntry } from './TopicEntry';

export interface TopicCellProps {
  readonly topicId: TopicId;
  readonly column: TopicColumn;
  readonly comparison: Comparison | null;
  /** What the program would put here; shown only while the cell is empty. */
  readonly proposed: readonly BlockId[];
  readonly onOpen: (blockId: BlockId) => void;
}

/** What one account says to one topic. */
export function TopicCell(props: TopicCellProps): ReactNode {
  const { topicId, column, comparison, onOpen } = props;
  const entries = column.entries.filter((entry) => entry.topicId === topicId);
  if (entries.length === 0) return <EmptyCell {...props} />;
  return (
    <td>
      <ul className="topic-entries">
        {entries.map((entry) => (
          <TopicEntry
            key={`${entry.blockId}-${entry.by}`}
            entry={entry}
            column={column}
            comparison={comparison}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </td>
  );
}
