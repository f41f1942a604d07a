import type { Article } from '@core/contract/article';
import type { PaneSubject } from '@core/contract/comparison';
import type { BlockId } from '@core/contract/ids';
import { type TopicIndex } from '@core/comparison/topic-index';
import { type StatusOfPassage } from '@core/comparison/passage-status';
import { type PaneKey } from '../../../app/window-state';

/** One column of the comparison with what it is matched by. */
export interface Column {
  readonly key: PaneKey;
  /** Its place among the compared subjects, by which joins count. */
  readonly at: number;
  readonly subject: PaneSubject;
  readonly article: Article;
  readonly index: TopicIndex;
  /** How each passage stands to the other columns. */
  readonly statuses: ReadonlyMap<BlockId, StatusOfPassage>;
  /** Numbers of the differences of each passage in the list: "2, 5". */
  readonly numbers: ReadonlyMap<BlockId, string>;
  /** How each passage stands to the other columns, in words. */
  readonly answers: ReadonlyMap<BlockId, string>;
}
