import { useDeferredValue, useRef, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { useSettings } from '../../../app/queries';
import { useWindow } from '../../../app/window-store';
import { useColumnStates, type ColumnStates } from '../model/block-states';
import type { Column } from '../model/column';
import { layColumns, leastColumnWidth } from '../model/column-layout';
import { usePassageFilter } from '../model/passage-filter';
import { useSyncSource, type ScrollSync } from '../model/scroll-sync';
import { ColumnBar } from './ColumnBar';
import { ColumnFoot } from './ColumnFoot';
import { ColumnTabs } from './ColumnTabs';
import { Minimap } from './Minimap';
import { Ribbons } from './Ribbons';
import { useActivePaneShown, useLeadByFocus, usePaneCommands } from './use-pane-focus';
import { useWidth } from './use-width';
import './compare.css';
import './columns.css';

interface Props {
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  readonly following: ScrollSync;
  readonly topicLabel: (id: string) => string;
  readonly renderPane: (column: Column, joins: ColumnStates, bar: ReactNode, foot: ReactNode) => ReactNode;
}

/** Two to four panes side by side; what would be too narrow to read becomes tabs of the last column. */
export function CompareColumns(props: Props): ReactNode {
  const { columns, differences, following } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const least = leastColumnWidth(useSettings().textSize);
  const recent = useWindow(({ recentPanes }) => recentPanes);
  const { fixed, tabs, front } = layColumns(columns, width, least, recent);
  const shown = front === undefined ? fixed : [...fixed, front];
  // The first column is drawn at once and the others when there is time: four long texts at a stroke would hold the window.
  const drawn = useDeferredValue(shown.length, 1);
  const lead = useSyncSource();
  const filter = usePassageFilter();
  const pane = usePane(props);
  useLeadByFocus(columns, following);
  useActivePaneShown(columns, shown, front);
  usePaneCommands(columns, following);
  return (
    <div className="compare-frame" ref={frame} data-filter={filter ?? undefined}>
      <Group orientation="horizontal" id={`columns-${shown.length}`} className="compare-group">
        {shown.map((column, index) => {
          const content = index < drawn ? pane(column) : null;
          return (
            <PanelAndGap
              // The place of the tabs stays when another one comes to the front, and the keys stay in it.
              key={column === front ? 'tabs' : column.key}
              id={column === front ? 'tabs' : column.key}
              isFirst={index === 0}
              least={least}
            >
              {column === front ? (
                <ColumnTabs tabs={tabs} front={front}>
                  {content}
                </ColumnTabs>
              ) : (
                <div className="column-frame">{content}</div>
              )}
            </PanelAndGap>
          );
        })}
      </Group>
      <Ribbons frame={frame} columns={shown} differences={differences} lead={lead} />
    </div>
  );
}

/** One pane with its bar, its map and its foot. */
function usePane(props: Props): (column: Column) => ReactNode {
  const { columns, joins, differences, following, topicLabel, renderPane } = props;
  const lead = useSyncSource();
  const { joinsOf, standingOf } = useColumnStates(columns, lead);
  const source = columns.find(({ key }) => key === lead?.pane);
  return (column) =>
    renderPane(
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
        <ColumnFoot {...{ column, source, joins, lead, differences, following, topicLabel }} />
      </>,
    );
}

function PanelAndGap({
  id,
  isFirst,
  least,
  children,
}: {
  readonly id: string;
  readonly isFirst: boolean;
  readonly least: number;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {isFirst ? null : <Separator className="column-gap" aria-label={t('compare.columns.width')} />}
      <Panel id={id} minSize={`${least}px`} className="column-panel">
        {children}
      </Panel>
    </>
  );
}
