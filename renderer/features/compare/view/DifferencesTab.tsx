import type { ReactNode } from 'react';
import { stateOf, type DifferenceState } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { useDifferencePanel } from '../model/chosen-difference';
import { isBetween, isUnderFilter, pairsOf, type DifferenceRow } from '../model/difference-rows';
import * as words from '../model/compare-words';
import { DifferenceList } from './DifferenceList';
import { PairChoice, StateChoice } from './DifferenceFilters';
import './findings.css';

interface Props {
  readonly rows: readonly DifferenceRow[];
  /** Number of matched pairs of passages. */
  readonly pairs: number;
  readonly isComparing: boolean;
  readonly onChoose: (row: DifferenceRow) => void;
  readonly onBringLevel: (row: DifferenceRow) => void;
  /** Stepping, copying and exporting. */
  readonly tools: ReactNode;
  /** Marking what the reader finds himself. */
  readonly marking: ReactNode;
}

/** Every difference, by what differs; of three or four accounts also those of two of them alone. */
export function DifferencesTab(props: Props): ReactNode {
  const { rows, pairs, isComparing, tools, marking } = props;
  const filter = useDifferencePanel((state) => state.filter);
  const pair = useDifferencePanel((state) => state.pair);
  const between = rows.filter((row) => isBetween(row, pair));
  const shown = between.filter((row) => isUnderFilter(row, filter));
  return (
    <div className="findings">
      <div className="findings-bar">{tools}</div>
      {rows.length === 0 ? (
        <p className="findings-none">
          {isComparing ? t('compare.comparing') : t('compare.noneFound', { count: pairs })}
        </p>
      ) : (
        <>
          <div className="findings-counts">
            <span>{words.stateCounts(countStates(between))}</span>
            <PairChoice pairs={pairsOf(rows)} pair={pair} />
            <StateChoice filter={filter} />
          </div>
          {shown.length === 0 ? <p className="findings-none">{t('compare.noneUnderFilter')}</p> : null}
          <DifferenceList {...props} shown={shown} />
        </>
      )}
      {isComparing ? null : <p className="findings-caution">{t('compare.mayBeMissed')}</p>}
      {marking}
    </div>
  );
}

const countStates = (rows: readonly DifferenceRow[]): Record<DifferenceState, number> => {
  const counts = { open: 0, confirmed: 0, 'set-aside': 0 };
  for (const { difference } of rows) counts[stateOf(difference)] += 1;
  return counts;
};
