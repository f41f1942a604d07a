import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { openNote } from '../../../app/navigation';
import { useAnnotationsAt } from '../../../app/annotations-on';
import type { PaneKey } from '../../../app/window-state';
import { dispatch, usePane, useWindow } from '../../../app/window-store';
import type { MenuEntry } from '../../../ui/Menu';
import { forgetLastMark } from '../model/last-mark';
import { usePassageActions, type PassageRange } from '../model/passage-actions';
import { ArticleHead } from './ArticleHead';
import { FindBar } from './FindBar';
import { PassageList } from './PassageList';
import type { BlockStates, NoteHandlers } from './passage-props';
import type { ReaderPaneProps } from './reader-pane-props';
import { SelectionBar } from './SelectionBar';
import { useCopiedText } from './use-copied-text';
import { useDraggedText } from './use-dragged-text';
import { useDrawnSelection } from './use-drawn-selection';
import { useVirtualizer } from './use-chunk-virtualizer';
import { useJump } from './use-jump';
import { usePaintedWords, type PaintedWords } from './use-painted-words';
import { usePaneHandle } from './use-pane-handle';
import { usePassageElements } from './use-passage-elements';
import { usePassageMenu } from './use-passage-menu';
import { usePassageSelection } from './use-passage-selection';
import { usePreservedFocus } from './use-preserved-focus';
import { useReaderCommands } from './use-reader-commands';
import { useReadingCommands } from './use-reading-commands';
import { useReadingPosition } from './use-reading-position';

const NO_ENTRIES = (): readonly MenuEntry[] => [];
const NO_BLOCK_STATES: BlockStates = new Map();
const NO_ANSWERS: ReadonlyMap<BlockId, string> = new Map();
const NO_PROPOSALS: NonNullable<ReaderPaneProps['proposed']> = new Map();
const nothing = (): void => undefined;
const NO_WORDS: readonly PaintedWords[] = [];

/** The text of an article that is read, with all that can be done in it. */
export function OpenArticle({
  pane,
  article,
  accountId = null,
  joins = NO_BLOCK_STATES,
  answers = NO_ANSWERS,
  painted = NO_WORDS,
  proposed = NO_PROPOSALS,
  onProposed = nothing,
  onTopic = null,
  moreEntries = NO_ENTRIES,
  underHead,
}: ReaderPaneProps & { readonly article: Article }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const { find, focus, jump } = usePane(pane);
  const isActive = useWindow((state) => state.activePane === pane);
  const annotations = useAnnotationsAt(article.id);
  const drawing = useVirtualizer(article, annotations);
  const actions = usePassageActions(pane, article);
  const topic = useTopicOn(article, onTopic);
  const menu = usePassageMenu({ pane, article, scroller, actions, onTopic: topic, moreEntries });
  const [hasRestored] = useState(() => jump === null);
  const onScroll = useReadingPosition(scroller, article, hasRestored, drawing);
  const elements = usePassageElements(pane, scroller, drawing);
  usePaneHandle(pane, article, scroller, drawing, elements);
  useJump(pane, article, scroller, jump, elements);
  usePreservedFocus(scroller, article, focus);
  useCopiedText(scroller, article);
  useDraggedText(scroller, article);
  useDrawnSelection(scroller, article.text);
  usePaintedWords(scroller, drawing, painted);
  useReaderCommands({
    pane,
    article,
    scroller,
    actions,
    isActive,
    focus,
    elements,
    onTopic: topic,
  });
  useReadingCommands({ pane, article, scroller, isActive, focus });
  useOwnSelection(focus);
  usePassageSelection(scroller, focus);
  const onShowNote = useShowNote(pane);

  return (
    <>
      {find === null ? null : (
        <FindBar text={find} {...{ pane, article, drawing, scroller, elements, isActive }} />
      )}
      <div
        className="reader-scroller"
        ref={scroller}
        onScroll={onScroll}
        onPointerDown={forgetLastMark}
        data-scroller={pane}
        tabIndex={-1}
      >
        <article className="article" lang={article.citation.language ?? undefined}>
          <ArticleHead article={article} />
          {underHead?.(article)}
          <PassageList
            {...{ pane, article, drawing, annotations, accountId, joins, answers, onShowNote }}
            {...{ proposed, onProposed }}
            onMenu={menu.onMenu}
            onOpenNote={openNote}
          />
          <footer className="article-end" aria-hidden="true">
            ❧
          </footer>
        </article>
      </div>
      {isActive ? (
        <SelectionBar onTopic={topic} take={elements.take} {...{ article, scroller, actions }} />
      ) : null}
      {menu.element}
    </>
  );
}

function useShowNote(pane: PaneKey): NoteHandlers['onShowNote'] {
  return useCallback<NoteHandlers['onShowNote']>(
    (id, from) => {
      // A click on text opens no panel: the text would move away under the second click of a double one.
      if (from === 'sign') dispatch({ do: 'show-panel', isOpen: true });
      dispatch({ do: 'show-note', note: id === null ? null : { id, pane } });
    },
    [pane],
  );
}

function useTopicOn(
  article: Article,
  onTopic: ReaderPaneProps['onTopic'],
): ((range: PassageRange) => void) | null {
  return useMemo(
    () => (onTopic == null ? null : ({ start, end }) => onTopic(article, { start, end })),
    [onTopic, article],
  );
}

/** A selection belongs to the pane in which it was made: the cursor that it leaves goes with the focus. */
function useOwnSelection(focus: BlockId | null): void {
  useEffect(() => {
    if (focus === null) return;
    const selection = document.getSelection();
    if (selection !== null && selection.isCollapsed) selection.removeAllRanges();
  }, [focus]);
}
