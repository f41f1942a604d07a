import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { dragArticles } from '../../../app/dragged-articles';
import { openArticle } from '../../../app/navigation';
import { dispatch, useWindow } from '../../../app/window-store';
import { menuPoint, useContextMenu } from '../../../ui/ContextMenu';
import type { LibraryRow } from '@core/library/library-rows';
import { rowMenu } from './library-menu';
import { LibraryRowView } from './LibraryRowView';

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onCompare: (articleIds: readonly ArticleId[]) => void;
  /** What stands there while there are no rows. */
  readonly empty: ReactNode;
}

/** Pixels of a row before it is measured. */
const ROW = 112;
/** Rows by which a page moves. */
const PAGE = 6;

/** Draws only the rows in view, so that ten thousand scroll as five do. One row is a stop of the tab key. */
export function LibraryRows({ rows, onCompare, empty }: Props): ReactNode {
  const openId = useWindow((state) => state.articleId);
  const picked = useWindow((state) => state.picked);
  const [cursor, setCursor] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const menu = useContextMenu(t('library.menu'));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (index) => rows[index]?.article.id ?? index,
  });
  const focusRow = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setCursor(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => focusArticle(scroller.current, rows[to]?.article.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = rowAfter(event.key, cursor, rows.length);
    if (to === undefined) return;
    event.preventDefault();
    focusRow(to);
  };
  return (
    <div className="library-scroller" ref={scroller} onKeyDown={onKeyDown}>
      {rows.length === 0 ? (
        empty
      ) : (
        <ul
          style={{ height: virtual.getTotalSize(), position: 'relative' }}
          aria-label={t('library.articles')}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { id } = row.article;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
              >
                <LibraryRowView
                  row={row}
                  isOpen={id === openId}
                  isPicked={picked.includes(id)}
                  isTabStop={index === Math.min(cursor, rows.length - 1)}
                  onOpen={() => {
                    setCursor(index);
                    openArticle(id);
                  }}
                  onPick={(isPicked) => dispatch({ do: 'pick', articleId: id, isPicked })}
                  onDrag={(event) => dragArticles(event, picked.includes(id) ? picked : [id])}
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
      {menu.element}
    </div>
  );
}

function rowAfter(key: string, cursor: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    Home: 0,
    End: count - 1,
    PageDown: cursor + PAGE,
    PageUp: cursor - PAGE,
  };
  return moves[key];
}

function focusArticle(list: HTMLElement | null, id: ArticleId | undefined): void {
  if (id !== undefined) list?.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"]`)?.focus();
}
