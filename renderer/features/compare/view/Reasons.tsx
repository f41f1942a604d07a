import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { gradeOf } from '@core/comparison/match-grade';
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
      {join.verdict === 'added' ? null : <Grade join={join} />}
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

/** How sure, in words; the number is for whoever opens it. */
function Grade({ join }: Props): ReactNode {
  return (
    <details className="match-grade">
      <summary>{t(`compare.grade.${gradeOf(join)}`)}</summary>
      <p>
        {t('compare.reason.score', { share: join.score })}
        {join.basis === 'anchors' ? ` ${t('compare.grade.anchors')}` : null}
      </p>
    </details>
  );
}

function wordsOf({ reasons }: ReviewedCorrespondence, kind: CorrespondenceReasonKind): string {
  const words = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text);
  return words.filter(Boolean).join(', ') || t('compare.reason.around');
}
