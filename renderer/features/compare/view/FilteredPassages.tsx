import { memo, useEffect, useMemo, type ReactNode } from 'react';
import { listPassagesOf } from '@core/comparison/passage-filter';
import { t } from '../../../app/messages';
import { filterPassages, usePassageFilter } from '../model/passage-filter';
import { Button } from '../../../ui/Button';
import { FilteredRows } from './FilteredRows';
import { statusLabel } from '../model/status-labels';
import type { Column } from '../model/column';
import './filtered.css';

/**
 * The passages that a filter of the comparison singles out, pane by pane, each a step away. Drawn again for other
 * columns only: beside it stands what is in focus, which changes with every passage that is scrolled past.
 */
export const FilteredPassages = memo(function FilteredPassages({
  columns,
}: {
  readonly columns: readonly Column[];
}): ReactNode {
  const filter = usePassageFilter();
  useEffect(() => () => filterPassages(null), []);
  const listed = useMemo(
    () =>
      filter === null
        ? []
        : columns.map(({ statuses }) => listPassagesOf([statuses], filter).map(({ blockId }) => blockId)),
    [columns, filter],
  );
  if (filter === null) return null;
  const count = listed.reduce((sum, own) => sum + own.length, 0);
  const title = t('compare.filtered.title', { status: statusLabel(filter), count });
  return (
    <section className="panel-section filtered" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button tone="quiet" onPress={() => filterPassages(null)}>
          {t('compare.filtered.showAll')}
        </Button>
      </header>
      {columns.map((column, at) => {
        const own = listed[at] ?? [];
        return own.length === 0 ? null : (
          <div key={`${filter} ${column.key}`}>
            <h3>{column.article.citation.title}</h3>
            <FilteredRows column={column} ids={own} />
          </div>
        );
      })}
    </section>
  );
});
