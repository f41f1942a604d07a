import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { paneHandle } from './pane-handles';
import type { PaneKey } from './window-state';

/** The first and the last passage that a selection touches. */
interface ChosenSpan {
  readonly pane: PaneKey;
  readonly first: BlockId;
  readonly last: BlockId;
}

const useSpan = create<{ readonly span: ChosenSpan | null }>(() => ({ span: null }));

/**
 * Follows which passages the selection of a text touches. They stay chosen while the keys are in a form, which takes the
 * selection with it, until something else is selected or clicked on in a text. Answers with a function that stops.
 */
export function followChosenPassages(): () => void {
  const read = (): void => {
    const selection = document.getSelection();
    const anchor = selection?.anchorNode ?? null;
    const element = anchor instanceof Element ? anchor : (anchor?.parentElement ?? null);
    const pane = element?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (selection === null || pane === undefined || element?.closest('[data-scroller]') === null) return;
    const before = useSpan.getState().span;
    const span = selection.isCollapsed ? null : spanOf(pane, selection.getRangeAt(0));
    if (JSON.stringify(span) !== JSON.stringify(before)) useSpan.setState({ span });
  };
  document.addEventListener('selectionchange', read);
  return () => document.removeEventListener('selectionchange', read);
}

function spanOf(pane: PaneKey, range: Range): ChosenSpan | null {
  const touched = (paneHandle(pane)?.drawnBlocks() ?? []).filter((block) => isTouched(block, range));
  const [first, last] = [touched[0], touched.at(-1)].map((block) => block?.dataset['block']);
  if (first === undefined || last === undefined) return null;
  return { pane, first: first as BlockId, last: last as BlockId };
}

/** Whether words of a passage lie in the range. A triple click ends at the very beginning of the next one. */
function isTouched(block: HTMLElement, range: Range): boolean {
  const words = block.querySelector('[data-start]');
  // The cheap question first: this is asked of every passage while a selection is drawn.
  if (words === null || !range.intersectsNode(words)) return false;
  const own = document.createRange();
  own.selectNodeContents(words);
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  );
}

/**
 * The passages of an article that the reader chose: those that the selection of its pane touches, else the one in focus;
 * in text order, headings between them among them.
 */
export function useChosenPassages(
  article: Article,
  pane: PaneKey,
  focus: BlockId | null,
): readonly BlockId[] {
  const span = useSpan((state) => state.span);
  const ids = article.blocks.map(({ id }) => id);
  const [from, to] = span?.pane === pane ? [ids.indexOf(span.first), ids.indexOf(span.last)] : [-1, -1];
  if (from !== -1 && to > from) return ids.slice(from, to + 1);
  return focus !== null && ids.includes(focus) ? [focus] : [];
}
