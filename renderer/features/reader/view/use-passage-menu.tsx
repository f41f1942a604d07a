import { useCallback, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AnnotationId, BlockId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import type { PaneKey } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { menuPoint, useContextMenu } from '../../../ui/ContextMenu';
import type { MenuEntry } from '../../../ui/Menu';
import type { PassageActions, PassageChoice, PassageRange } from '../model/passage-actions';
import { overlaps } from '../model/text-runs';
import { selectedRange } from './dom-position';
import { passageMenu } from './passage-menu';

interface Options {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: PassageActions;
  readonly onTopic: ((range: PassageRange) => void) | null;
  /** What the view adds. */
  readonly moreEntries: (
    article: Article,
    block: Block,
    selected: PassageRange | null,
  ) => readonly MenuEntry[];
}

interface PassageMenu {
  readonly element: ReactNode;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
}

const idOf = (mark: HTMLElement | null): AnnotationId | null =>
  (mark?.dataset['on'] as AnnotationId | undefined) ?? null;

/** The context menu of a passage. It acts on the selected words where they are in the passage, else on all of it. */
export function usePassageMenu({
  pane,
  article,
  scroller,
  actions,
  onTopic,
  moreEntries,
}: Options): PassageMenu {
  const { element, open } = useContextMenu(t('reader.action.menu'));
  const onMenu = useCallback(
    (event: MouseEvent<HTMLElement>, id: BlockId) => {
      const block = article.blocks.find((one) => one.id === id);
      if (block === undefined) return;
      event.preventDefault();
      dispatch({ do: 'focus-passage', pane, blockId: id });
      const selected = scroller.current === null ? null : selectedRange(scroller.current, article.text);
      const mark =
        event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-on]') : null;
      const choice: PassageChoice =
        selected !== null && overlaps(selected, block)
          ? selected
          : { start: block.start, end: block.end, isPassage: true, on: idOf(mark) };
      open(...menuPoint(event), [
        ...passageMenu(choice, actions, onTopic),
        ...moreEntries(article, block, selected),
      ]);
    },
    [article, actions, pane, scroller, open, onTopic, moreEntries],
  );
  return { element, onMenu };
}
