import type { ReactNode } from 'react';
import type { JudgedJoin } from '@core/comparison/judged-joins';
import type { JoinDifference, JoinReasonKind } from '@core/contract/correspondence';
import { describeVoice } from '@core/text/describe-voice';
import type { Column } from './use-following';

interface Props {
  readonly join: JudgedJoin;
  readonly source: Column;
  readonly column: Column;
  /** True where the join's first side is the passage in focus. */
  readonly isForward: boolean;
}

const KINDS: Readonly<Record<JoinReasonKind, string>> = {
  'same-wording': 'Same wording',
  quotation: 'Quoted',
  name: 'Names',
  place: 'Places',
  figure: 'Figures',
  date: 'Dates',
  word: 'Words',
  neighbours: 'Neighbours',
};

const DIFFERENCES: Readonly<Record<JoinDifference['kind'], string>> = {
  figure: 'Figures',
  date: 'Dates',
  time: 'Times',
  name: 'Names',
  place: 'Places',
  negation: 'Yes and no',
};

/** Why the program proposes a join: how sure it is, what the two share, and what in them does not fit. */
export function Reasons({ join, source, column, isForward }: Props): ReactNode {
  const kinds = [...new Set(join.reasons.map(({ kind }) => kind))];
  const percent = Math.round(join.score * 100);
  const [near, far] = isForward ? [join.from, join.to] : [join.to, join.from];
  return (
    <div className="reasons">
      {join.verdict === 'made' ? null : (
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
      {join.differences.map((difference, index) => {
        const [own, other] = isForward ? [difference.a, difference.b] : [difference.b, difference.a];
        return (
          <div key={index} className={`difference ${difference.verdict}`}>
            <b>
              {DIFFERENCES[difference.kind]}{' '}
              {difference.verdict === 'differs'
                ? 'differ'
                : `are not comparable: ${difference.because === 'other-day' ? 'other days' : 'other counts'}`}
            </b>
            <p>
              {own} <small>{describeVoice(source.article, near.blockId) ?? 'voice unknown'}</small>
            </p>
            <p>
              {other} <small>{describeVoice(column.article, far.blockId) ?? 'voice unknown'}</small>
            </p>
          </div>
        );
      })}
    </div>
  );
}

function wordsOf({ reasons }: JudgedJoin, kind: JoinReasonKind): string {
  const words = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text);
  return words.filter(Boolean).join(', ') || 'around them match';
}
