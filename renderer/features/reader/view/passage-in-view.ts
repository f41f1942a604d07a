import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import type { PassageElements } from './use-passage-elements';
import { offsetInView, SIGHT } from './use-reading-position';

/**
 * The passage that a command is about: the one in focus while it is seen; once the reader has scrolled away from it, as
 * without a focus, the first in view.
 */
export function passageInView(
  scroller: HTMLElement,
  article: Article,
  focus: BlockId | null,
  { elementOf, isOnTheWay }: Pick<PassageElements, 'elementOf' | 'isOnTheWay'>,
): Block | null {
  const focused = focus === null ? null : findBlock(article, focus);
  if (focused !== null && (isOnTheWay(focused.id) || isInView(scroller, elementOf(focused.id))))
    return focused;
  return firstInView(scroller, article);
}

export function firstInView(scroller: HTMLElement, { blocks }: Article): Block | null {
  const seen = offsetInView(scroller);
  const isPassage = ({ kind }: Block): boolean => kind !== 'furniture';
  return blocks.find((block) => isPassage(block) && block.start >= seen) ?? blocks.find(isPassage) ?? null;
}

/** Whether at least a line of an element is seen. */
function isInView(scroller: HTMLElement, element: HTMLElement | null): boolean {
  if (element === null) return false;
  const [view, box] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()];
  // Where nothing is laid out, nothing can have been scrolled away.
  if (view.height === 0) return true;
  return box.bottom > view.top + SIGHT && box.top < view.bottom - SIGHT;
}
