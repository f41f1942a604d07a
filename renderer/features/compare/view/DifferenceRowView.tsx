import { CircleCheck, CircleHelp, CircleX, EqualNot, Unlink2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { stateOf } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { placeInWords } from '../model/compare-words';
import { placeInList, type DifferenceRow, type DifferenceSide } from '../model/difference-rows';

interface Props {
  readonly row: DifferenceRow;
  readonly rows: readonly DifferenceRow[];
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: (row: DifferenceRow) => void;
  /** What can be done with the chosen one. */
  readonly children?: ReactNode;
}

/** One difference: its number, both values as read, and who says each. */
export const DifferenceRowView = memo(function DifferenceRowView({
  row,
  rows,
  isChosen,
  isTabStop,
  onChoose,
  children,
}: Props): ReactNode {
  const { difference, number, kind, remark, a, b } = row;
  return (
    <li className={classOf(row, isChosen)}>
      <button
        type="button"
        className="finding-open"
        data-key={difference.key}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={labelOf(row, rows)}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onChoose(row)}
      >
        <span className="finding-head">
          {number === null ? null : <span className="finding-number">{number}</span>}
          <b>{kind}</b>
          <State row={row} />
        </span>
        <span className="finding-sides">
          <Side side={a} />
          <span className="finding-sign">{number === null ? <Unlink2 /> : <EqualNot />}</span>
          <Side side={b} />
        </span>
        {remark === null ? null : <span className="finding-remark">{remark}</span>}
      </button>
      {children}
    </li>
  );
});

function Side({ side }: { readonly side: DifferenceSide }): ReactNode {
  const [before, value, after] = side.context;
  const isAlone = before.trim() === '' && after.trim() === '';
  return (
    <span className="finding-side">
      <span className="finding-value" dir="auto">
        {value}
      </span>
      {isAlone ? null : (
        <span className="finding-context" dir="auto">
          {before}
          <mark>{value}</mark>
          {after}
        </span>
      )}
      <span className="finding-speaker">
        <i>{side.column.at + 1}</i> {side.speaker}
      </span>
    </span>
  );
}

const STATE_ICONS = { open: <CircleHelp />, confirmed: <CircleCheck />, 'set-aside': <CircleX /> } as const;

function State({ row }: { readonly row: DifferenceRow }): ReactNode {
  const state = stateOf(row.difference);
  return (
    <span className={`finding-state is-${state}`}>
      {STATE_ICONS[state]} {row.state}
    </span>
  );
}

const classOf = ({ difference, number }: DifferenceRow, isChosen: boolean): string =>
  [
    'finding',
    isChosen && 'is-chosen',
    number === null && 'is-uncounted',
    stateOf(difference) === 'set-aside' && 'is-set-aside',
    difference.by === 'reader' && 'is-own',
    difference.by === 'reader' && `is-${difference.verdict}`,
  ]
    .filter(Boolean)
    .join(' ');

/** What a screen reader says of a row, and once when it is chosen. */
export function labelOf(row: DifferenceRow, rows: readonly DifferenceRow[]): string {
  const { kind, remark, state, a, b } = row;
  return t('compare.announce', {
    place: placeInList(row, rows),
    kind: remark === null ? kind : `${kind}, ${remark}`,
    ...{ a: speakerOf(a), aValue: a.text, b: speakerOf(b), bValue: b.text },
    state,
  });
}

const speakerOf = ({ speaker, column, passage }: DifferenceSide): string =>
  `${speaker}, ${placeInWords(column.at + 1, passage)}`;
