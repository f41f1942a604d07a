import type { BlockId, TopicId } from '@core/contract/ids';
import type { TopicColumn } from '../model/topic-columns';

export interface TopicCellProps {
  readonly topicId: TopicId;
  readonly column: TopicColumn;
  /** What the program would put here; shown only while the cell is empty. */
  readonly proposed: readonly BlockId[];
  readonly onOpen: (blockId: BlockId) => void;
}
