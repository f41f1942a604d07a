import { ChevronUp } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { goToPassage } from '../../../app/go-to-passage';
import { onPaneRegistered, paneHandle, registeredPanes } from '../../../app/pane-handles';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { showTab, useDifferencePanel } from '../model/chosen-difference';
import type { DifferenceRow, DifferenceSide } from '../model/difference-rows';
import { DifferenceStepper } from './DifferenceStepper';

interface Props {
  readonly rows: readonly DifferenceRow[];
  readonly onStep: (by: 1 | -1) => void;
}

/**
 * Where a window has no room for the panel: stepping, the chosen values, and the passage of a column that stands behind
 * a tab, in its own words.
 */
export function DifferenceBar({ rows, onStep }: Props): ReactNode {
  const chosen = useDifferencePanel((state) => state.chosen);
  const row = rows.find(({ difference }) => difference.key === chosen);
  const hidden = useHiddenSide(row);
  if (rows.length === 0) return null;
  return (
    <div className="finding-strip" role="group" aria-label={t('compare.tab.differences')}>
      {hidden === null ? null : <Quoted side={hidden} />}
      <div className="finding-strip-line">
        <DifferenceStepper rows={rows} onStep={onStep} />
        {row === undefined ? null : (
          <span className="finding-strip-values">
            <b dir="auto">{row.a.text}</b> <i aria-hidden="true">≠</i> <b dir="auto">{row.b.text}</b>
          </span>
        )}
        <span className="spacer" />
        <Button
          icon={<ChevronUp />}
          onPress={() => {
            showTab('differences');
            dispatch({ do: 'show-panel', isOpen: true });
          }}
        >
          {t('compare.showAll')}
        </Button>
      </div>
    </div>
  );
}

function Quoted({ side }: { readonly side: DifferenceSide }): ReactNode {
  const [before, value, after] = side.context;
  return (
    <div className="finding-strip-quote">
      <span className="finding-speaker">
        <i>{side.column.at + 1}</i> {side.speaker}
      </span>
      <p dir="auto">
        {before}
        <mark>{value}</mark>
        {after}
      </p>
      <Button onPress={() => goToPassage(side.column.key, side.place.blockId)}>
        {t('compare.showThere')}
      </Button>
    </div>
  );
}

/** Of two columns that share one place the one in front is seen, and the other side is quoted. */
function useHiddenSide(row: DifferenceRow | undefined): DifferenceSide | null {
  // The pane in front stands in the window a moment after it was asked for.
  useSyncExternalStore(onPaneRegistered, () => registeredPanes().join(' '));
  if (row === undefined) return null;
  const hidden = [row.a, row.b].filter(({ column }) => paneHandle(column.key) === null);
  return hidden.length === 1 ? (hidden[0] ?? null) : null;
}
