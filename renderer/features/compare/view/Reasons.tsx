import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { CorrespondenceReasonKind } from '@core/contract/correspondence';

interface Props {
  readonly join: ReviewedCorrespondence;
}

const KINDS: Readonly<Record<CorrespondenceReasonKind, string>> = {
  'same-wording': 'Same wording',
  quotation: 'Quoted',
  name: 'Names',
  place: 'Places',
  figure: 'Figures',
  date: 'Dates',
  word: 'Words',
  neighbours: 'Neighbours',
};

/**
 * Why the program proposes a join: how sure it is and what the two share. What does not fit stands apart, in {@link
 * Differences}.
 */
export function Reasons({ join }: Props): ReactNode {
  const kinds = [...new Set(join.reasons.map(({ kind }) => kind))];
  const percent = Math.round(join.score * 100);
  return (
    <div className="reasons">
      {join.verdict === 'added' ? null : (
        <div className="score" role="img" aria-label={`${percent} % sure`}>
          <i style={{ width: `${percent}%` }} />
        </div>
      )}
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind} className="fact">
            <dt>{KINDS[kind]}</dt>
            <dd>{wordsOf(join, kind)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function wordsOf({ reasons }: ReviewedCorrespondence, kind: CorrespondenceReasonKind): string {
  const words = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text);
  return words.filter(Boolean).join(', ') || 'around them match';
}
