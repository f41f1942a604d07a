import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { BlockId } from '@core/contract/ids';
import { blockText, findBlock } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { goToPassage } from '../../../app/go-to-passage';
import { t } from '../../../app/messages';
import { describeReasons } from '../model/status-labels';
import type { Column } from '../model/column';

/** Characters of a passage that a row shows. */
const SHOWN = 90;
/** Pixels of a row until it is measured: three lines and its edges. */
const ROW = 66;
/** Rows that Page Up and Page Down go by. */
const PAGE = 6;

interface Props {
  readonly column: Column;
  /** In the order of the text. */
  readonly ids: readonly BlockId[];
}

/**
 * The listed passages of one column. Only the rows in view are drawn, as of a book thousands can be listed. The list is
 * one stop of the tab key; arrows, Home, End, Page Up and Page Down reach every row.
 */
export function FilteredRows({ column, ids }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    getItemKey: (index) => ids[index] ?? index,
    // The row that the tab key stops at stays, wherever the list is scrolled to.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const inView = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const stop = Math.min(cursor, count - 1);
      return stop < first ? [stop, ...inView] : stop > last ? [...inView, stop] : inView;
    },
  });
  const last = ids.length - 1;
  const tabStop = Math.min(cursor, last);

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: tabStop + 1,
      ArrowUp: tabStop - 1,
      Home: 0,
      End: last,
      PageDown: tabStop + PAGE,
      PageUp: tabStop - PAGE,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(last, wanted));
    setCursor(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] > button`)?.focus(),
    );
  };

  return (
    <div className="filtered-scroller" ref={scroller} onKeyDown={onKeyDown}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const id = ids[index];
          return id === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                column={column}
                blockId={id}
                isTabStop={index === tabStop}
                onOpen={() => {
                  setCursor(index);
                  goToPassage(column.key, id);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly column: Column;
  readonly blockId: BlockId;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}

function Row({ column: { article, statuses }, blockId, isTabStop, onOpen }: RowProps): ReactNode {
  const block = findBlock(article, blockId);
  if (block === null) return null;
  const number = passageNumbers(article).get(blockId);
  const words = blockText(article, block);
  const own = statuses.get(blockId);
  const reasons = own?.status === 'not-compared' ? own.notCompared : [];
  return (
    <button type="button" className="filtered-row" tabIndex={isTabStop ? 0 : -1} onClick={onOpen}>
      <b>{number ?? t('reader.passage.heading')}</b>
      <span>
        {words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words}
        {reasons.length === 0 ? null : <small>{describeReasons(reasons)}</small>}
      </span>
    </button>
  );
}
