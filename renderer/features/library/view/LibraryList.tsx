import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUpDown, BookOpen, CheckCheck, Columns2, FilePlus2 } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { failureOf } from '../../../app/ask';
import { openArticle } from '../../../app/navigation';
import { useLibrary } from '../../../app/queries';
import { messageOf } from '../../../app/failure-messages';
import { usePositions } from '../../../app/session';
import { dispatch, useWindow } from '../../../app/window-store';
import { Button, IconButton } from '../../../ui/Button';
import { menuPoint, useContextMenu } from '../../../ui/ContextMenu';
import { MenuButton } from '../../../ui/Menu';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { rowMenu } from './library-menu';
import { buildRows, SORTS, type LibraryFilter } from '../model/library-rows';
import { LibraryRowView } from './LibraryRowView';
import './library.css';

interface Props {
  readonly onCompare: (articleIds: readonly ArticleId[]) => void;
  readonly onImport: () => void;
}

const ROW = 112;

/** Every article as one row; draws only the rows in view, so that ten thousand scroll as five do. */
export function LibraryList({ onCompare, onImport }: Props): ReactNode {
  const { data: library, error, refetch } = useLibrary();
  const positions = usePositions();
  const openId = useWindow((state) => state.articleId);
  const picked = useWindow((state) => state.picked);
  const [filter, setFilter] = useState<LibraryFilter>({ text: '', state: 'all', sortBy: 'title' });
  const wanted = useDeferredValue(filter);
  const scroller = useRef<HTMLDivElement>(null);
  const menu = useContextMenu('What to do with this article');
  const rows = useMemo(
    () => buildRows(library?.articles ?? [], positions, wanted),
    [library, positions, wanted],
  );
  const [cursor, setCursor] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => rows[index]?.article.id ?? index,
  });

  if (error !== null) {
    return (
      <FailedState
        title="The library could not be read"
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (library === undefined) return <LoadingState label="Reading the library" />;

  const focusRow = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setCursor(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => {
      const id = rows[to]?.article.id;
      if (id !== undefined) {
        scroller.current?.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"]`)?.focus();
      }
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: cursor + 6,
      PageUp: cursor - 6,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusRow(to);
  };

  return (
    <div className="library-list">
      <div className="list-head">
        <h2>Library</h2>
        <span className="muted">
          {rows.length === library.articles.length
            ? rows.length
            : `${rows.length} of ${library.articles.length}`}
        </span>
        <span className="spacer" />
        <MenuButton
          label="Order"
          entries={SORTS.map(({ value, label }) => ({
            id: value,
            label,
            ...(value === filter.sortBy ? { icon: <CheckCheck /> } : {}),
            run: () => setFilter({ ...filter, sortBy: value }),
          }))}
        >
          <IconButton
            label={`Ordered by ${SORTS.find(({ value }) => value === filter.sortBy)?.label.toLowerCase() ?? ''}`}
          >
            <ArrowUpDown />
          </IconButton>
        </MenuButton>
        <IconButton label="Bring in files" onPress={onImport}>
          <FilePlus2 />
        </IconButton>
      </div>
      <div className="list-filter">
        <input
          aria-label="Filter the list"
          placeholder="Filter by title, outlet, witness"
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        />
        <select
          aria-label="Show by read state"
          value={filter.state}
          onChange={(event) =>
            setFilter({ ...filter, state: READ_STATES.find((s) => s === event.target.value) ?? 'all' })
          }
        >
          <option value="all">All</option>
          <option value="unread">Unread</option>
          <option value="begun">Begun</option>
          <option value="read">Read</option>
        </select>
      </div>
      {library.broken.length === 0 ? null : (
        <div className="list-broken" role="alert">
          {library.broken.map(({ file, failure }) => (
            <p key={file}>
              <b>{file}</b> could not be read. {messageOf(failure)}
            </p>
          ))}
        </div>
      )}
      <div className="list-scroller" ref={scroller} onKeyDown={onKeyDown}>
        {rows.length === 0 ? (
          library.articles.length === 0 ? (
            <EmptyState
              icon={<BookOpen />}
              title="The library is empty"
              actions={<Button onPress={onImport}>Bring in text</Button>}
            >
              Drop files on the window to begin: text, web pages, PDF, EPUB or Word.
            </EmptyState>
          ) : (
            <EmptyState
              title="No article fits"
              actions={
                <Button onPress={() => setFilter({ ...filter, text: '', state: 'all' })}>Show all</Button>
              }
            >
              Nothing in the library has these words in its title, outlet or witnesses.
            </EmptyState>
          )
        ) : (
          <ul style={{ height: virtual.getTotalSize(), position: 'relative' }} aria-label="Articles">
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const { id } = row.article;
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  style={{
                    position: 'absolute',
                    insetInline: 0,
                    top: 0,
                    transform: `translateY(${item.start}px)`,
                  }}
                >
                  <LibraryRowView
                    row={row}
                    isOpen={id === openId}
                    isPicked={picked.includes(id)}
                    isTabStop={item.index === Math.min(cursor, rows.length - 1)}
                    onOpen={() => {
                      setCursor(item.index);
                      openArticle(id);
                    }}
                    onPick={(isPicked) => dispatch({ do: 'pick', articleId: id, isPicked })}
                    onMenu={(event) => {
                      event.preventDefault();
                      menu.open(...menuPoint(event), rowMenu(row, openId, onCompare));
                    }}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {picked.length === 0 ? null : (
        <div className="list-picked">
          <Button
            tone="primary"
            icon={<Columns2 />}
            isDisabled={picked.length < 2 || picked.length > 4}
            onPress={() => onCompare(picked)}
          >
            {picked.length < 2
              ? 'Choose one more'
              : picked.length > 4
                ? 'Four at most'
                : `Compare these ${['two', 'three', 'four'][picked.length - 2] ?? ''}`}
          </Button>
          <Button tone="quiet" onPress={() => dispatch({ do: 'clear-picks' })}>
            Clear
          </Button>
        </div>
      )}
      {menu.element}
    </div>
  );
}

const READ_STATES = ['all', 'unread', 'begun', 'read'] as const;
