import type { ReactNode } from 'react';
import './sheet.css';

interface Props {
  readonly columns: readonly ReactNode[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** Of each column in parts of all of them; alike where it is absent. */
  readonly widths?: readonly number[];
  /** Texts stand in it, and their lines may run over the end of a page. */
  readonly isText?: boolean;
}

/** A table on paper, whose head stands on every page. */
export function SheetTable({ columns, rows, widths, isText = false }: Props): ReactNode {
  const all = widths?.reduce((sum, width) => sum + width, 0) ?? 1;
  return (
    <table className={`sheet-table ${isText ? 'is-text' : ''}`}>
      {widths === undefined ? null : (
        <colgroup>
          {widths.map((width, at) => (
            <col key={at} width={`${(width / all) * 100}%`} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={at} scope="col" dir="auto">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={place} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
