import { EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Discrepancy } from '@core/contract/discrepancy';
import { describeVoice } from '../../../app/source-words';
import { DISCREPANCY_LABELS } from '../model/status-labels';
import type { Column } from '../model/column';

interface Props {
  readonly join: ReviewedCorrespondence;
  readonly source: Column;
  readonly column: Column;
  /** True where the join's first side is the passage in focus. */
  readonly isForward: boolean;
}

/** Values of a match that do not fit, both as written and with who says each; neither is called right. */
export function Differences({ join, source, column, isForward }: Props): ReactNode {
  const [near, far] = isForward ? [join.from, join.to] : [join.to, join.from];
  return join.differences.map((difference, index) => {
    const { a, b, status } = difference;
    const [own, other] = isForward ? [a, b] : [b, a];
    return (
      <div key={index} className={`difference ${status}`}>
        <b>
          {status === 'differs' ? <EqualNot aria-hidden="true" /> : null} {titleOf(difference)}
        </b>
        <p>
          {own.context.text} <small>{describeVoice(source.article, near.blockId) ?? 'voice unknown'}</small>
        </p>
        <p>
          {other.context.text} <small>{describeVoice(column.article, far.blockId) ?? 'voice unknown'}</small>
        </p>
      </div>
    );
  });
}

function titleOf({ kind, status, because }: Discrepancy): string {
  if (status === 'differs') return `Differs: ${DISCREPANCY_LABELS[kind]}`;
  if (status === 'claims-differ') return `Claims differ: ${DISCREPANCY_LABELS[kind]}`;
  if (because === 'other-day') return 'Told of different days';
  return kind === 'count' ? 'Numbers count different things' : 'Told of different things';
}
