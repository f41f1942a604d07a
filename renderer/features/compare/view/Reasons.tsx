import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { CorrespondenceReasonKind } from '@core/contract/correspondence';
import { t } from '../../../app/messages';

interface Props {
  readonly join: ReviewedCorrespondence;
}

/**
 * Why the program proposes a join: how sure it is and what the two share. What does not fit stands apart, in {@link
 * Differences}.
 */
export function Reasons({ join }: Props): ReactNode {
  const kinds = [...new Set(join.reasons.map(({ kind }) => kind))];
  return (
    <div className="reasons">
      {join.verdict === 'added' ? null : (
        <div className="score" role="img" aria-label={t('compare.reason.score', { share: join.score })}>
          <i style={{ width: `${Math.round(join.score * 100)}%` }} />
        </div>
      )}
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind} className="fact">
            <dt>{t(`compare.reason.${kind}`)}</dt>
            <dd>{wordsOf(join, kind)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function wordsOf({ reasons }: ReviewedCorrespondence, kind: CorrespondenceReasonKind): string {
  const words = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text);
  return words.filter(Boolean).join(', ') || t('compare.reason.around');
}
