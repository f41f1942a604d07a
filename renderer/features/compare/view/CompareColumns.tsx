import { useDeferredValue, useRef, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { usePanelLayout, type PanelLayout } from '../../../app/panel-layout';
import { useSettings } from '../../../app/queries';
import { useWindow } from '../../../app/window-store';
import { Divider } from '../../../ui/Divider';
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
  const { textSize } = useSettings();
  const recent = useWindow(({ recentPanes }) => recentPanes);
  const { density, fixed, tabs, front } = layColumns(columns, width, textSize, recent);
  const least = leastColumnWidth(textSize, density);
  const shown = front === undefined ? fixed : [...fixed, front];
  // The first column is drawn at once and the others when there is time: four long texts at a stroke would hold the window.
  const drawn = useDeferredValue(shown.length, 1);
  const ids = shown.map((column) => (column === front ? 'tabs' : column.key));
  const layout = usePanelLayout(`columns-${shown.length}`, ids);
  const lead = useSyncSource();
  const filter = usePassageFilter();
  const pane = usePane(props);
  useLeadByFocus(columns, following);
  useActivePaneShown(columns, shown, front);
  usePaneCommands(columns, following);
  return (
    <div className="compare-frame" ref={frame} data-filter={filter ?? undefined} data-density={density}>
      <Group orientation="horizontal" className="compare-group" {...layout.group}>
        {shown.map((column, index) => {
          const content = index < drawn ? pane(column) : null;
          return (
            <PanelAndGap
              // The place of the tabs stays when another one comes to the front, and the keys stay in it.
              key={column === front ? 'tabs' : column.key}
              id={ids[index] ?? column.key}
              previous={ids[index - 1]}
              layout={layout}
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
  previous,
  layout,
  least,
  children,
}: {
  readonly id: string;
  /** The panel before it; absent for the first. */
  readonly previous: string | undefined;
  readonly layout: PanelLayout;
  readonly least: number;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {previous === undefined ? null : (
        <Divider
          className="column-gap"
          label={t('compare.columns.width')}
          layout={layout}
          between={[previous, id]}
          isEven
        />
      )}
      <Panel id={id} minSize={`${least}px`} className="column-panel">
        {children}
      </Panel>
    </>
  );
}
