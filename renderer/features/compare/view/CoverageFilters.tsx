import { EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import { listPassagesOf, PASSAGE_FILTERS, type ListedPassage } from '@core/comparison/passage-filter';
import { runCommand } from '../../../app/commands';
import { goToPassage } from '../../../app/go-to-passage';
import { rich, t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { differencePanel, showTab } from '../model/chosen-difference';
import type { Column } from '../model/column';
import { filterPassages, usePassageFilter } from '../model/passage-filter';
import { statusLabel } from '../model/status-labels';

/** The number of passages with each status; each is a filter, with its list in the panel. */
export function StatusFilters({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const filter = usePassageFilter();
  const statuses = columns.map((column) => column.statuses);
  return PASSAGE_FILTERS.filter((kind) => kind !== 'differs').map((kind) => {
    const listed = listPassagesOf(statuses, kind);
    return listed.length === 0 ? null : (
      <button
        key={kind}
        type="button"
        className={`coverage-filter is-${kind}`}
        aria-pressed={filter === kind}
        onClick={() => {
          filterPassages(filter === kind ? null : kind);
          // A list that nobody sees is no list; and the first of them is what was asked for.
          if (filter !== kind) showListed(columns, listed[0]);
        }}
      >
        <i aria-hidden="true" />
        <Counted label={statusLabel(kind)} count={listed.length} />
      </button>
    );
  });
}

/** The number leads into the list of them, at the one that is looked at or the first. */
export function DifferencesLink({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="coverage-filter is-differs"
      onClick={() => {
        dispatch({ do: 'show-panel', isOpen: true });
        showTab('differences');
        if (differencePanel().chosen === null) runCommand('compare.next-difference');
      }}
    >
      <i aria-hidden="true">
        <EqualNot />
      </i>
      <Counted label={t('compare.tab.differences')} count={count} />
    </button>
  );
}

const Counted = ({ label, count }: { readonly label: string; readonly count: number }): ReactNode => (
  <span>
    {rich('compare.coverage.filter', { status: label, number: count, count: (words) => <b>{words}</b> })}
  </span>
);

function showListed(columns: readonly Column[], first: ListedPassage | undefined): void {
  const column = first === undefined ? undefined : columns[first.column];
  dispatch({ do: 'show-panel', isOpen: true });
  showTab('matches');
  if (first !== undefined && column !== undefined) goToPassage(column.key, first.blockId);
}
