import { EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import { stateOf } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import type { DifferenceRow, DifferenceSide } from '../model/difference-rows';
import { kindInSentence } from '../model/status-labels';

interface Props {
  /** Those between the passage in focus and its match. */
  readonly rows: readonly DifferenceRow[];
  /** True where the first side of a row is in the passage in focus. */
  readonly isForward: (row: DifferenceRow) => boolean;
}

/** Values of a match that do not fit, both as written and with who says each; neither is called right. */
export function Differences({ rows, isForward }: Props): ReactNode {
  return rows
    .filter(({ difference }) => stateOf(difference) !== 'set-aside')
    .map((row) => {
      const [own, other] = isForward(row) ? [row.a, row.b] : [row.b, row.a];
      return (
        <div key={row.difference.key} className={row.number === null ? 'difference is-scope' : 'difference'}>
          <b>
            {row.number === null ? null : <EqualNot aria-hidden="true" />} {titleOf(row)}
          </b>
          <Words side={own} />
          <Words side={other} />
        </div>
      );
    });
}

const Words = ({ side }: { readonly side: DifferenceSide }): ReactNode => (
  <p>
    {side.context[0]}
    <strong>{side.context[1]}</strong>
    {side.context[2]} <small>{side.speaker}</small>
  </p>
);

function titleOf({ difference, number, remark, kind }: DifferenceRow): string {
  if (difference.by === 'reader') return kind;
  if (number === null) return remark ?? kind;
  const isClaim = difference.status === 'claims-differ';
  return t(isClaim ? 'compare.claimsDifferIn' : 'compare.differsIn', {
    kinds: kindInSentence(difference.kind),
  });
}
