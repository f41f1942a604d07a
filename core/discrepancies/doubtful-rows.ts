import type { PassageValue, ValueRow } from '../contract/discrepancy';
import { doubtfulEnd, isUncertainAt } from '../text/uncertain-sign';

/** Rows of the table of values with the sign of doubt shown behind what was read in doubt; of two, nothing is decided. */
export function withDoubt(rows: readonly ValueRow[], a: string, b: string): readonly ValueRow[] {
  return rows.map((row) => {
    const isDoubtful = isOfDoubt(a, row.a) || isOfDoubt(b, row.b);
    if (!isDoubtful) return row;
    return {
      ...row,
      a: signed(a, row.a),
      b: signed(b, row.b),
      status: row.status === null ? null : 'undecided',
    };
  });
}

const isOfDoubt = (text: string, value: PassageValue | null): boolean =>
  value !== null && isUncertainAt(text, value.start, value.end);

function signed(text: string, value: PassageValue | null): PassageValue | null {
  if (value === null) return null;
  const end = doubtfulEnd(text, value.end);
  return end === value.end ? value : { ...value, end, text: text.slice(value.start, end) };
}
