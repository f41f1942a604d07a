import { CircleDashed, CircleHelp, CircleX, Equal, EqualNot, Unlink2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ValueCell } from '@core/comparison/value-rows';
import { VALUE_KINDS, type ValueTableRow } from '@core/comparison/value-table';
import { t } from '../../../app/messages';
import { stopIn } from '../../../app/navigation';
import { dispatch } from '../../../app/window-store';
import { useDifferencePanel } from '../model/chosen-difference';
import type { Column } from '../model/column';
import type { DifferenceRow } from '../model/difference-rows';
import { describeRow, type ValueSign } from '../model/value-view';
import { stepInGrid } from '../../../ui/step-in-grid';
import { quotedWords } from '@core/text/uncertain-sign';

interface Props {
  readonly columns: readonly Column[];
  readonly rows: readonly ValueTableRow[];
  readonly findings: readonly DifferenceRow[];
  readonly onChoose: (row: DifferenceRow) => void;
}

/** Rows drawn at first, and with each wish for more: a comparison of books has thousands. */
const PAGE = 150;

/** A row a value, a column an account. One stop of the tab key: arrows go from value to value, Enter to its words. */
export function ValueTable({ columns, rows, findings, onChoose }: Props): ReactNode {
  const [shown, setShown] = useState(PAGE);
  const table = useRef<HTMLTableElement>(null);
  const drawn = rows.slice(0, shown);
  const rest = rows.length - drawn.length;
  const onKeyDown = (event: KeyboardEvent): void => stepInGrid(event, table.current);
  const findingsOf = ({ differences }: ValueTableRow): readonly DifferenceRow[] =>
    findings.filter((one) => differences.some(({ key }) => key === one.difference.key));
  return (
    <div className="value-scroller">
      <table className="value-table" ref={table} onKeyDown={onKeyDown}>
        <caption className="visually-hidden">{t('compare.valuesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.foundHead')}</th>
            {columns.map(({ key, at, article }) => (
              <th key={key} scope="col" title={article.citation.title}>
                <i>{at + 1}</i> <span>{article.citation.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        {VALUE_KINDS.map((kind) => {
          const own = drawn.filter((row) => row.kind === kind);
          return own.length === 0 ? null : (
            <tbody key={kind}>
              <tr className="value-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{t(`compare.values.${kind}`)}</span>
                </th>
              </tr>
              {own.map((row) => (
                <Row
                  key={row.key}
                  row={row}
                  columns={columns}
                  findings={findingsOf(row)}
                  isFirst={row === drawn[0]}
                  onChoose={onChoose}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      {rest > 0 ? (
        <button type="button" className="text-button value-more" onClick={() => setShown(shown + PAGE)}>
          {t('compare.showMore', { count: Math.min(PAGE, rest) })}
        </button>
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly row: ValueTableRow;
  readonly columns: readonly Column[];
  /** The differences between its values. */
  readonly findings: readonly DifferenceRow[];
  readonly isFirst: boolean;
  readonly onChoose: (row: DifferenceRow) => void;
}

const SIGNS: Readonly<Record<ValueSign, ReactNode>> = {
  differs: <EqualNot />,
  scope: <Unlink2 />,
  same: <Equal />,
  open: <CircleHelp />,
  alone: <CircleDashed />,
  'set-aside': <CircleX />,
};

function Row({ row, columns, findings, isFirst, onChoose }: RowProps): ReactNode {
  const chosen = useDifferencePanel((state) => state.chosen);
  const { sign, words: said } = describeRow(row);
  const isChosen = findings.some(({ difference }) => difference.key === chosen);
  const open = (column: Column, cell: ValueCell): void => {
    const finding = findingAt(findings, column);
    if (finding === undefined) goToWords(column, cell);
    else onChoose(finding);
  };
  const tabStop = isFirst ? row.cells.findIndex((cell) => cell !== null) : -1;
  return (
    <tr className={`value-row is-${sign}${isChosen ? ' is-chosen' : ''}`}>
      <th scope="row">
        <span className="value-sign">
          {SIGNS[sign]} {said}
        </span>
        {findings.map(({ number }) =>
          number === null ? null : (
            <span key={number} className="finding-number">
              {number}
            </span>
          ),
        )}
      </th>
      {columns.map((column, at) => {
        const cell = row.cells[at] ?? null;
        return (
          <td key={column.key}>
            {cell === null ? (
              <span className="value-none">
                <span aria-hidden="true">–</span>
                <span className="visually-hidden">{t('compare.notGiven')}</span>
              </span>
            ) : (
              <Cell
                column={column}
                cell={cell}
                isTabStop={at === tabStop}
                onOpen={() => open(column, cell)}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The first difference in which the value of this column stands, a counted one before others. */
function findingAt(findings: readonly DifferenceRow[], column: Column): DifferenceRow | undefined {
  const own = findings.filter(({ a, b }) => a.column.key === column.key || b.column.key === column.key);
  return own.find(({ number }) => number !== null) ?? own[0];
}

function goToWords({ key }: Column, { value }: ValueCell): void {
  dispatch({ do: 'jump', pane: key, ...value, from: stopIn(key) });
}

function Cell({
  column: { article },
  cell,
  isTabStop,
  onOpen,
}: {
  readonly column: Column;
  readonly cell: ValueCell;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { value, context, isNegated, isFormer } = cell;
  const around = quotedWords(article.text, context.start, context.end);
  const text = quotedWords(article.text, value.start, value.end);
  return (
    <button type="button" className="value-cell" data-cell tabIndex={isTabStop ? 0 : -1} onClick={onOpen}>
      <b dir="auto">{text}</b>
      {around.trim() === text.trim() ? null : <span dir="auto">{around}</span>}
      {isNegated ? <small>{t('compare.negated')}</small> : null}
      {isFormer ? <small>{t('compare.former')}</small> : null}
    </button>
  );
}
