import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import {
  filterDifferences,
  showPairOfColumns,
  type ColumnPair,
  type DifferenceFilter,
} from '../model/chosen-difference';

const FILTERS: readonly DifferenceFilter[] = ['all', 'open', 'confirmed', 'set-aside'];

/** Differences by what the reader said of them. */
export const StateChoice = ({ filter }: { readonly filter: DifferenceFilter }): ReactNode => (
  <select
    className="findings-filter"
    aria-label={t('compare.showFilter')}
    value={filter}
    onChange={({ target }) => filterDifferences(FILTERS.find((one) => one === target.value) ?? 'all')}
  >
    {FILTERS.map((one) => (
      <option key={one} value={one}>
        {t(`compare.filter.${one}`)}
      </option>
    ))}
  </select>
);

interface PairProps {
  /** Pairs of columns with differences between them. */
  readonly pairs: readonly ColumnPair[];
  readonly pair: ColumnPair | null;
}

/** Differences of two of the accounts alone; of two accounts in all there is nothing to choose. */
export function PairChoice({ pairs, pair }: PairProps): ReactNode {
  if (pairs.length < 2 && pair === null) return null;
  return (
    <select
      className="findings-filter"
      aria-label={t('compare.pairFilter')}
      value={pair === null ? '' : keyOf(pair)}
      onChange={({ target }) => showPairOfColumns(pairs.find((one) => keyOf(one) === target.value) ?? null)}
    >
      <option value="">{t('compare.pair.all')}</option>
      {(pair === null || pairs.some((one) => keyOf(one) === keyOf(pair)) ? pairs : [...pairs, pair]).map(
        (one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {t('compare.pair.two', { first: one[0] + 1, second: one[1] + 1 })}
          </option>
        ),
      )}
    </select>
  );
}

const keyOf = ([first, second]: ColumnPair): string => `${first} ${second}`;
