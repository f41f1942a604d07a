import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useCommand } from '../../../app/commands';
import { useSyncSource } from '../model/scroll-sync';
import { goToPane } from '../../../app/go-to-passage';
import { usePassageFilter } from '../model/passage-filter';
import { useSettings } from '../../../app/queries';
import { dispatch, useWindow } from '../../../app/window-store';
import { ColumnBar } from './ColumnBar';
import { ColumnFoot } from './ColumnFoot';
import { useColumnStates, type ColumnStates } from '../model/block-states';
import { Minimap } from './Minimap';
import { Ribbons } from './Ribbons';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import type { ScrollSync } from './use-scroll-sync';
import type { Column } from '../model/column';
import './compare.css';
import { moveByArrows } from '../../../ui/roving-tabindex';

interface Props {
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  readonly following: ScrollSync;
  readonly topicLabel: (id: string) => string;
  readonly renderPane: (column: Column, joins: ColumnStates, bar: ReactNode, foot: ReactNode) => ReactNode;
}

/**
 * Characters below which a column is not readable, and the width of one in the reading face, as a share of its size.
 */
const MIN_CHARACTERS = 36;
const CHARACTER = 0.45;
/** Of the text size; as reader.css sets it for columns. */
const COLUMN_SCALE = 0.88;
/** Gutters and padding of a column in CSS pixels, and the gap in which joins are drawn. */
const COLUMN_FRAME = 62;
const GAP = 26;

/** Two to four panes side by side; what would be too narrow to read becomes tabs of the last column. */
export function CompareColumns({
  columns,
  joins,
  differences,
  following,
  topicLabel,
  renderPane,
}: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { textSize } = useSettings();
  const least = Math.ceil(MIN_CHARACTERS * CHARACTER * COLUMN_SCALE * textSize + COLUMN_FRAME);
  const room = width === 0 ? columns.length : Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  const isTabbed = columns.length > room;
  const fixed = isTabbed ? columns.slice(0, room - 1) : columns;
  const tabs = isTabbed ? columns.slice(room - 1) : [];
  const lastUsed = useWindow(({ recentPanes }) =>
    recentPanes.find((pane) => tabs.some(({ key }) => key === pane)),
  );
  const front = tabs.find(({ key }) => key === lastUsed) ?? tabs[0];
  const shown = front === undefined ? fixed : [...fixed, front];
  // The first column is drawn at once and the others when there is time: four long texts at a stroke would hold the window.
  const drawn = useDeferredValue(shown.length, 1);
  const lead = useSyncSource();
  const filter = usePassageFilter();
  const { joinsOf, standingOf } = useColumnStates(columns, lead);
  useLeadByFocus(columns, following);
  const isColumnActive = useWindow((state) => columns.some(({ key }) => key === state.activePane));
  const isActiveShown = useWindow((state) => shown.some(({ key }) => key === state.activePane));
  // The keys act on what is seen: they go on with the tab that came before the active pane.
  const fallback = (isColumnActive ? front : columns[0])?.key;
  useEffect(() => {
    if (!isActiveShown && fallback !== undefined) dispatch({ do: 'activate-pane', pane: fallback });
  }, [isActiveShown, fallback]);

  const activate = (at: number) => () => {
    const column = columns[at];
    if (column === undefined) return;
    dispatch({ do: 'activate-pane', pane: column.key });
    requestAnimationFrame(() =>
      goToPane(column.key, ({ scroller }) => scroller.querySelector<HTMLElement>('[tabindex="0"]')?.focus()),
    );
  };
  useCommand('compare.pane-1', activate(0), columns.length > 0);
  useCommand('compare.pane-2', activate(1), columns.length > 1);
  useCommand('compare.pane-3', activate(2), columns.length > 2);
  useCommand('compare.pane-4', activate(3), columns.length > 3);
  useCommand('compare.next-match', () => following.step(1, null));
  useCommand('compare.previous-match', () => following.step(-1, null));

  return (
    <div className="compare-frame" ref={frame} data-filter={filter ?? undefined}>
      <Group orientation="horizontal" id={`columns-${shown.length}`} className="compare-group">
        {shown.map((column, index) => (
          <PanelAndGap
            key={column.key}
            column={column}
            isFirst={index === 0}
            least={least}
            isTab={column === front}
          >
            {column === front && tabs.length > 1 ? (
              <div
                className="tabs column-tabs"
                role="tablist"
                aria-label="More columns"
                onKeyDown={moveByArrows}
              >
                {tabs.map((tab) => (
                  <button
                    key={tab.key}
                    type="button"
                    role="tab"
                    id={`tab-${tab.key}`}
                    aria-controls={`column-${tab.key}`}
                    aria-selected={tab === front}
                    tabIndex={tab === front ? 0 : -1}
                    onClick={() => dispatch({ do: 'front-pane', pane: tab.key })}
                  >
                    {tab.article.citation.title}
                  </button>
                ))}
              </div>
            ) : null}
            {index >= drawn
              ? null
              : renderPane(
                  column,
                  joinsOf(column),
                  <ColumnBar column={column} columns={columns} />,
                  <>
                    <Minimap
                      column={column}
                      standing={standingOf(column)}
                      joins={joinsOf(column)}
                      answers={lead?.matches[column.key]}
                    />
                    <ColumnFoot
                      column={column}
                      source={columns.find(({ key }) => key === lead?.pane)}
                      joins={joins}
                      lead={lead}
                      differences={differences}
                      following={following}
                      topicLabel={topicLabel}
                    />
                  </>,
                )}
          </PanelAndGap>
        ))}
      </Group>
      <Ribbons frame={frame} columns={shown} differences={differences} lead={lead} />
    </div>
  );
}

function PanelAndGap({
  column,
  isFirst,
  least,
  isTab,
  children,
}: {
  readonly column: Column;
  readonly isFirst: boolean;
  readonly least: number;
  /** Whether a tab brings it to the front. */
  readonly isTab: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {isFirst ? null : <Separator className="column-gap" aria-label="Width of the columns" />}
      <Panel id={column.key} minSize={`${least}px`} className="column-panel">
        <div
          className="column-frame"
          {...(isTab
            ? { role: 'tabpanel', id: `column-${column.key}`, 'aria-labelledby': `tab-${column.key}` }
            : {})}
        >
          {children}
        </div>
      </Panel>
    </>
  );
}

/** A passage that takes the focus in a column leads; one focused by the program's own jump does too. */
function useLeadByFocus(columns: readonly Column[], following: ScrollSync): void {
  const pane = useWindow((state) => state.activePane);
  const focus = useWindow((state) => state.panes[pane]?.focus ?? null);
  const isColumn = columns.some(({ key }) => key === pane);
  useEffect(() => {
    if (isColumn && focus !== null) following.lead(pane, focus);
  }, [pane, focus, isColumn, following]);
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  const measure = useCallback(() => setWidth(frame.current?.clientWidth ?? 0), [frame]);
  const observer = useMemo(() => new ResizeObserver(measure), [measure]);
  useEffect(() => {
    if (frame.current !== null) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, observer]);
  return width;
}
