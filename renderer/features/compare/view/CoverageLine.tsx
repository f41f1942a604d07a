import type { ReactNode } from 'react';
import { countPassages, listPassagesOf } from '@core/comparison/passage-filter';
import { isCounted, type Difference } from '@core/comparison/reviewed-discrepancies';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { stopAligning, useAligningProgress } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';
import { DifferencesLink, StatusFilters } from './CoverageFilters';
import './coverage.css';

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
  if (columns.length < 2) return null;
  if (isLooking) return <Looking />;
  if (error !== null) {
    const failure = failureOf(error);
    return (
      <span className="coverage" role="status">
        {failure.code === 'cancelled' ? t('compare.coverage.cancelled') : messageOf(failure)}
        <Button tone="quiet" onPress={onRetry}>
          {t('compare.coverage.compare')}
        </Button>
      </span>
    );
  }
  return (
    <div className="coverage" role="group" aria-label={t('compare.coverage')}>
      <span role="status">{countInWords(columns)}</span>
      <DifferencesLink count={differences.filter(isCounted).length} />
      <StatusFilters columns={columns} />
    </div>
  );
}

function Looking(): ReactNode {
  const progress = useAligningProgress();
  return (
    <span className="coverage" role="status">
      {printProgress(progress)}
      {progress === null ? null : (
        <progress aria-label={t('compare.coverage.progress')} max={1} value={progress.share} />
      )}
      <Button tone="quiet" onPress={stopAligning}>
        {t('ui.cancel')}
      </Button>
    </span>
  );
}

/** Between the ends of pairs the number moves by hundredths, so that a long pair is seen to be under way. */
function printProgress(progress: ReturnType<typeof useAligningProgress>): string {
  if (progress === null) return t('compare.coverage.comparing');
  return t(
    progress.total > 1 ? 'compare.coverage.comparingPairs' : 'compare.coverage.comparingShare',
    progress,
  );
}

/** "12 of 40 passages matched, 3 of them with differences". */
function countInWords(columns: readonly Column[]): string {
  const statuses = columns.map((column) => column.statuses);
  const counts = countPassages(statuses);
  const differing = listPassagesOf(statuses, 'differs').length;
  const matched = t(
    hasHeadings(columns) ? 'compare.coverage.passagesAndHeadings' : 'compare.coverage.passages',
    counts,
  );
  return differing === 0 ? matched : t('compare.coverage.differing', { matched, count: differing });
}

/** Headings are compared as well, and have no number. */
const hasHeadings = (columns: readonly Column[]): boolean =>
  columns.some(({ article, statuses }) =>
    article.blocks.some(({ id, kind }) => kind === 'heading' && statuses.has(id)),
  );
