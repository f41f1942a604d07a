import { EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  countPassages,
  listPassagesOf,
  PASSAGE_FILTERS,
  type ListedPassage,
} from '@core/comparison/passage-filter';
import { isCounted, type Difference } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { failureOf } from '../../../app/ask';
import { stopAligning, useAligningProgress } from '../../../app/queries';
import { runCommand } from '../../../app/commands';
import { differencePanel, showTab } from '../model/chosen-difference';

import { goToPassage } from '../../../app/go-to-passage';
import { filterPassages, usePassageFilter } from '../model/passage-filter';
import { dispatch } from '../../../app/window-store';
import { FILTER_LABELS } from '../model/status-labels';
import { messageOf } from '../../../app/failure-messages';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';

interface Props {
  readonly columns: readonly Column[];
  readonly differences: readonly Difference[];
  readonly isLooking: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/**
 * How many passages are matched and how the others stand, each number a filter with its list; or how far the looking
 * has come.
 */
export function CoverageLine({ columns, differences, isLooking, error, onRetry }: Props): ReactNode {
  const progress = useAligningProgress();
  const filter = usePassageFilter();
  if (columns.length < 2) return null;
  if (isLooking) {
    return (
      <span className="coverage" role="status">
        Comparing{progress === null ? '' : printProgress(progress)} …
        {progress === null ? null : <progress aria-label="Texts compared" max={1} value={progress.share} />}
        <Button tone="quiet" onPress={stopAligning}>
          Cancel
        </Button>
      </span>
    );
  }
  if (error !== null) {
    return (
      <span className="coverage" role="status">
        {failureOf(error).code === 'cancelled' ? 'Not compared.' : messageOf(failureOf(error))}
        <Button tone="quiet" onPress={onRetry}>
          Compare
        </Button>
      </span>
    );
  }
  const statuses = columns.map((column) => column.statuses);
  const { all, matched } = countPassages(statuses);
  const counts = PASSAGE_FILTERS.map((kind) => ({ kind, listed: listPassagesOf(statuses, kind) }));
  const differing = counts.find(({ kind }) => kind === 'differs')?.listed.length ?? 0;
  return (
    <div className="coverage" role="group" aria-label="Passages by match">
      <span role="status">
        {matched} of {all} {hasHeadings(columns) ? 'passages and headings' : 'passages'} matched
        {differing === 0 ? '' : `, ${differing} of them with differences`}
      </span>
      <DifferencesLink count={differences.filter(isCounted).length} />
      {counts.map(({ kind, listed }) =>
        listed.length === 0 || kind === 'differs' ? null : (
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
            {FILTER_LABELS[kind]} <b>{listed.length}</b>
          </button>
        ),
      )}
    </div>
  );
}

/** The number leads into the list of them, at the one that is looked at or the first. */
function DifferencesLink({ count }: { readonly count: number }): ReactNode {
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
      {t('compare.tab.differences')} <b>{count}</b>
    </button>
  );
}

/** Headings are compared as well, and have no number. */
const hasHeadings = (columns: readonly Column[]): boolean =>
  columns.some(({ article, statuses }) =>
    article.blocks.some(({ id, kind }) => kind === 'heading' && statuses.has(id)),
  );

function showListed(columns: readonly Column[], first: ListedPassage | undefined): void {
  const column = first === undefined ? undefined : columns[first.column];
  dispatch({ do: 'show-panel', isOpen: true });
  showTab('matches');
  if (first !== undefined && column !== undefined) goToPassage(column.key, first.blockId);
}

/** Between the ends of pairs the number moves by hundredths, so that a long pair is seen to be under way. */
const printProgress = ({ done, total, share }: Progress): string =>
  total > 1 ? `: ${done} of ${total} pairs, ${Math.round(share * 100)} %` : `: ${Math.round(share * 100)} %`;
type Progress = NonNullable<ReturnType<typeof useAligningProgress>>;
