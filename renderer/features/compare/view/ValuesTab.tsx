import { useMemo, useState, type ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import {
  isValueListed,
  valueTable,
  VALUE_KINDS,
  type ValueFilter,
  type ValueTableRow,
} from '@core/comparison/value-table';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import type { Column } from '../model/column';
import type { DifferenceRow } from '../model/difference-rows';
import { useSyncSource, type SyncSource } from '../model/scroll-sync';
import { Segmented } from '../../../ui/Segmented';
import { ValueTable } from './ValueTable';
import './values.css';

interface Props {
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  readonly findings: readonly DifferenceRow[];
  readonly pairs: number;
  readonly onChoose: (row: DifferenceRow) => void;
  /** Copying and exporting what is listed. */
  readonly tools: (rows: readonly ValueTableRow[]) => ReactNode;
}

/** All values of the matched passages, or of the pair in focus, side by side. */
export function ValuesTab(props: Props): ReactNode {
  const { columns, joins, differences, findings, pairs, onChoose, tools } = props;
  const [filter, setFilter] = useState<ValueFilter>('all');
  const [isPair, setPair] = useState(false);
  const lead = useSyncSource();
  const all = useMemo(
    () => valueTable(joins, columns.length, differences),
    [joins, columns.length, differences],
  );
  const here = isPair ? all.filter((row) => isInPair(row, columns, lead)) : all;
  const listed = here.filter((row) => isValueListed(row, filter));
  return (
    <div className="values">
      <div className="findings-bar">
        <Segmented
          label={t('compare.whichPairs')}
          options={[
            {
              label: t('compare.allPairs', { count: pairs }),
              isOn: !isPair,
              onPress: () => setPair(false),
            },
            { label: t('compare.thisPair'), isOn: isPair, onPress: () => setPair(true) },
          ]}
        />
        <span className="spacer" />
        {tools(listed)}
      </div>
      <div className="findings-counts">
        <span>{t('compare.valueCount', { count: listed.length })}</span>
        <KindChoice rows={here} filter={filter} onChange={setFilter} />
      </div>
      {listed.length === 0 ? (
        <p className="findings-none">{t('compare.noValues')}</p>
      ) : (
        <ValueTable columns={columns} rows={listed} findings={findings} onChoose={onChoose} />
      )}
    </div>
  );
}

function KindChoice({
  rows,
  filter,
  onChange,
}: {
  readonly rows: readonly ValueTableRow[];
  readonly filter: ValueFilter;
  readonly onChange: (filter: ValueFilter) => void;
}): ReactNode {
  const kinds = VALUE_KINDS.filter((kind) => kind === filter || rows.some((row) => row.kind === kind));
  const open = rows.filter((row) => isValueListed(row, 'undecided')).length;
  const options: readonly ValueFilter[] = ['all', 'undecided', ...kinds];
  const nameOf = (one: ValueFilter): string => {
    if (one === 'all') return t('compare.allKinds');
    return one === 'undecided' ? t('compare.undecidedCount', { count: open }) : t(`compare.values.${one}`);
  };
  return (
    <select
      className="findings-filter"
      aria-label={t('compare.kindFilter')}
      value={filter}
      onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? 'all')}
    >
      {options.map((one) => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}

/** Whether the values stand in the passage in focus and in what is shown beside it. */
function isInPair({ cells }: ValueTableRow, columns: readonly Column[], lead: SyncSource | null): boolean {
  if (lead === null) return false;
  return cells.every((cell, at) => {
    const key = columns[at]?.key;
    if (cell === null || key === undefined) return true;
    if (key === lead.pane) return cell.blockId === lead.blockId;
    const beside = lead.matches[key];
    return cell.blockId === beside?.matches[beside.selected]?.blockId;
  });
}
