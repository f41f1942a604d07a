import type { ReactNode } from 'react';
import { failureOf } from '../../state/ask';
import { stopAligning, useAligningProgress } from '../../state/queries';
import { sentenceOf } from '../../state/sentences';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import type { Column } from './use-following';

interface Props {
  readonly columns: readonly Column[];
  readonly isLooking: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** How far the texts answer each other, or how far the looking has come. */
export function CoverageLine({ columns, isLooking, error, onRetry }: Props): ReactNode {
  const progress = useAligningProgress();
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
        {failureOf(error).code === 'cancelled' ? 'Not compared.' : sentenceOf(failureOf(error))}
        <Button tone="quiet" onPress={onRetry}>
          Compare
        </Button>
      </span>
    );
  }
  const compared = columns.reduce((sum, column) => sum + column.compared, 0);
  const answered = columns.reduce((sum, column) => sum + column.answered.size, 0);
  const onlyHere = columns.reduce((sum, column) => sum + column.onlyHere.size, 0);
  const differing = columns.reduce((sum, column) => sum + column.differing.size, 0);
  return (
    <span className="coverage" role="status">
      <span>
        {compared - onlyHere} of {compared} passages have a match
      </span>
      <Chip tone="match">{answered} correspond</Chip>
      <Chip tone="only">{onlyHere} only here</Chip>
      {differing === 0 ? null : <Chip tone="differs">{differing} differ</Chip>}
    </span>
  );
}

/** Between the ends of pairs the number moves by hundredths, so that a long pair is seen to be under way. */
const printProgress = ({ done, total, share }: Progress): string =>
  total > 1 ? `: ${done} of ${total} pairs, ${Math.round(share * 100)} %` : `: ${Math.round(share * 100)} %`;
type Progress = NonNullable<ReturnType<typeof useAligningProgress>>;
