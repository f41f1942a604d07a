import type { BlockId } from '@core/contract/ids';
import type { PaneHandle } from '../../../app/pane-handles';
import type { Column } from './column';

/** Share of a pane's height at which a hand scroll reads off the passage that leads. */
export const READING_LINE = 0.3;

/** A passage that nothing answers does not take the lead from one that is answered. */
export function isAnswered({ statuses }: Pick<Column, 'statuses'>, blockId: BlockId): boolean {
  const status = statuses.get(blockId)?.status;
  return status === 'same-subject' || status === 'linked' || status === 'same-topic';
}

/** The passage that leads while the hand scrolls: the last answered one in sight above the line, else the one at it. */
export function blockAtReadingLine(
  column: Pick<Column, 'statuses'>,
  { scroller, drawnBlocks }: Pick<PaneHandle, 'scroller' | 'drawnBlocks'>,
): BlockId | null {
  const view = scroller.getBoundingClientRect();
  const drawn = drawnBlocks();
  const above = countAbove(drawn, view.top + view.height * READING_LINE);
  let atLine: BlockId | null = null;
  for (const element of drawn.slice(0, above).reverse()) {
    const id = element.dataset.block as BlockId;
    atLine ??= id;
    if (element.getBoundingClientRect().bottom <= view.top) break;
    if (isAnswered(column, id)) return id;
  }
  return atLine;
}

/** How many of the passages begin above a line, by bisection: they stand in order, and few of them are measured. */
function countAbove(drawn: readonly HTMLElement[], line: number): number {
  let [low, high] = [0, drawn.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = drawn[middle]?.getBoundingClientRect().top ?? Infinity;
    if (top > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
