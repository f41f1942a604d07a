import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AccountId, ArticleId, BlockId } from '@core/contract/ids';
import { failureOf } from '../../../app/ask';
import { openNote } from '../../../app/navigation';
import { useAnnotations, useArticle } from '../../../app/queries';
import { messageOf } from '../../../app/failure-messages';
import { READING, type PaneKey } from '../../../app/window-state';
import { dispatch, usePane, useWindow } from '../../../app/window-store';
import { menuPoint, useContextMenu } from '../../../ui/ContextMenu';
import type { MenuEntry } from '../../../ui/Menu';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { ArticleHead } from './ArticleHead';
import { FindBar } from './FindBar';
import { selectedRange } from './dom-position';
import { PassageList, type Joins } from './PassageList';
import { usePassageActions, type PassageRange } from '../model/passage-actions';
import { passageMenu } from './passage-menu';
import type { PassageProps } from './Passage';
import { SelectionBar } from './SelectionBar';
import { overlaps } from '../model/text-runs';
import { useCopiedText } from './use-copied-text';
import { useVirtualizer } from './use-chunk-virtualizer';
import { usePreservedFocus } from './use-preserved-focus';
import { usePaintedWords, type PaintedWords } from './use-painted-words';
import { usePaneHandle } from './use-pane-handle';
import { useReaderCommands } from './use-reader-commands';
import { useReadingPosition } from './use-reading-position';
import './reader.css';

interface Props {
  readonly pane: PaneKey;
  readonly articleId: ArticleId | null;
  /** Shown whole, with the other voices dimmed; `null` dims nothing. */
  readonly accountId?: AccountId | null;
  readonly joins?: Joins;
  /** What answers each passage elsewhere, for the ear; a passage that is no key is not compared. */
  readonly answers?: ReadonlyMap<BlockId, string>;
  /** Words that the view marks in the text. */
  readonly painted?: readonly PaintedWords[] | undefined;
  /** Heads the pane and stays in view: toolbar and title of a column. */
  readonly bar?: ReactNode;
  /** Stands below the text and stays in view: where the pane stands among its matches. */
  readonly foot?: ReactNode;
  readonly onTopic?: ((article: Article, range: PassageRange) => void) | null;
  /** What the view adds to the context menu of a passage. */
  readonly moreEntries?: (
    article: Article,
    block: Block,
    selected: PassageRange | null,
  ) => readonly MenuEntry[];
  readonly empty?: ReactNode;
}

/** One article with its own scroll, find, history and marks; as good in a column as alone. */
export function ReaderPane(props: Props): ReactNode {
  const { pane, articleId, bar, foot, empty } = props;
  const { data: article, error, refetch } = useArticle(articleId);
  const label = article == null ? 'Article' : article.citation.title;
  return (
    <section
      className={`reader-pane ${pane === READING ? 'alone' : 'column'}`}
      aria-label={label}
      data-pane={pane}
      onFocusCapture={() => dispatch({ do: 'activate-pane', pane })}
      onPointerDownCapture={() => dispatch({ do: 'activate-pane', pane })}
    >
      {bar}
      {articleId === null ? (
        (empty ?? <EmptyState title="No article is open" />)
      ) : error !== null ? (
        <FailedState
          title="This article could not be opened"
          failure={failureOf(error)}
          sentence={messageOf(failureOf(error))}
          onRetry={() => void refetch()}
        />
      ) : article == null ? (
        <LoadingState label="Opening the article" />
      ) : (
        <OpenArticle key={article.id} {...props} article={article} />
      )}
      {foot}
    </section>
  );
}

const NO_ENTRIES = (): readonly MenuEntry[] => [];
const NO_JOINS: Joins = new Map();
const NO_ANSWERS: ReadonlyMap<BlockId, string> = new Map();
const NO_ANNOTATIONS: readonly PlacedAnnotation[] = [];
const NO_WORDS: readonly PaintedWords[] = [];

function OpenArticle({
  pane,
  article,
  accountId = null,
  joins = NO_JOINS,
  answers = NO_ANSWERS,
  painted = NO_WORDS,
  onTopic = null,
  moreEntries = NO_ENTRIES,
}: Props & { readonly article: Article }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const drawing = useVirtualizer(article);
  const { find, focus, jump } = usePane(pane);
  const isActive = useWindow((state) => state.activePane === pane);
  const all = useAnnotations().data ?? NO_ANNOTATIONS;
  const annotations = useMemo(
    () => all.filter(({ annotation }) => isOn(annotation.target, article.id)),
    [all, article],
  );
  const actions = usePassageActions(article, annotations);
  const menu = useContextMenu('What to do with this passage');
  const openMenu = menu.open;
  const [hasRestored] = useState(() => jump === null);
  const onScroll = useReadingPosition(scroller, article, hasRestored, drawing);
  const topic = useMemo(
    () => (onTopic === null ? null : (range: PassageRange) => onTopic(article, range)),
    [onTopic, article],
  );
  const { move } = usePaneHandle(pane, article, scroller, jump, drawing);
  usePreservedFocus(scroller, article, focus);
  useCopiedText(scroller, article);
  usePaintedWords(scroller, drawing, painted);
  useReaderCommands({ pane, article, scroller, actions, isActive, focus, move, onTopic: topic });

  const onMenu = useCallback(
    (event: MouseEvent<HTMLElement>, id: BlockId) => {
      const block = article.blocks.find((one) => one.id === id);
      if (block === undefined) return;
      event.preventDefault();
      dispatch({ do: 'focus-passage', pane, blockId: id });
      const selected = scroller.current === null ? null : selectedRange(scroller.current);
      openMenu(...menuPoint(event), [
        ...passageMenu(selected !== null && overlaps(selected, block) ? selected : block, actions, topic),
        ...moreEntries(article, block, selected),
      ]);
    },
    [article, actions, pane, openMenu, topic, moreEntries],
  );
  const onShowNote = useCallback<PassageProps['onShowNote']>(
    (id, from) => {
      // A click on text opens no panel: the text would move away under the second click of a double one.
      if (from === 'sign') dispatch({ do: 'show-panel', isOpen: true });
      dispatch({ do: 'show-note', note: id === null ? null : { id, pane } });
    },
    [pane],
  );

  // A selection belongs to the pane in which it was made.
  useEffect(() => {
    if (focus === null) return;
    const selection = document.getSelection();
    if (selection !== null && selection.isCollapsed) selection.removeAllRanges();
  }, [focus]);

  return (
    <>
      {find === null ? null : (
        <FindBar
          pane={pane}
          article={article}
          drawing={drawing}
          text={find}
          scroller={scroller}
          isActive={isActive}
        />
      )}
      <div className="reader-scroller" ref={scroller} onScroll={onScroll} data-scroller={pane} tabIndex={-1}>
        <article className="article" lang={article.citation.language ?? undefined}>
          <ArticleHead article={article} />
          <PassageList
            pane={pane}
            article={article}
            drawing={drawing}
            annotations={annotations}
            accountId={accountId}
            joins={joins}
            answers={answers}
            onMenu={onMenu}
            onOpenNote={openNote}
            onShowNote={onShowNote}
          />
          <footer className="article-end" aria-hidden="true">
            ❧
          </footer>
        </article>
      </div>
      {isActive ? <SelectionBar scroller={scroller} actions={actions} onTopic={topic} /> : null}
      {menu.element}
    </>
  );
}

const isOn = (target: PlacedAnnotation['annotation']['target'], articleId: ArticleId): boolean =>
  target.on !== 'comparison' && target.articleId === articleId;
