/** The differences as the panel lists them: what stands on each side, in the words of the passage, and who says it. */
import { groupOfKind, type DifferenceGroup } from '@core/comparison/difference-groups';
import type { DifferencePlace } from '@core/comparison/placed-reviews';
import { numberDifferences, stateOf, type Difference } from '@core/comparison/reviewed-discrepancies';
import { whoSays } from '@core/comparison/who-says';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import type { ColumnPair, DifferenceFilter } from './chosen-difference';
import type { Column } from './column';
import * as words from './compare-words';
import { CUT, hasWords } from '@core/text/marked-quote';
import { doubtfulEnd } from '@core/text/uncertain-sign';

export interface DifferenceSide {
  readonly column: Column;
  readonly place: DifferencePlace;
  /** The literal value. */
  readonly text: string;
  /** The literal words around it and itself, as three parts; of a mark of the reader the passage is the value. */
  readonly context: readonly [string, string, string];
  readonly speaker: string;
  /** Number of the passage; `null` for a heading. */
  readonly passage: number | null;
}

export interface DifferenceRow {
  readonly difference: Difference;
  /** `null` where it is not counted. */
  readonly number: number | null;
  readonly group: DifferenceGroup;
  readonly kind: string;
  /** "Not reviewed", "Confirmed by you". */
  readonly state: string;
  /** What the program says of the two where that is not that they differ; `null` where it is. */
  readonly remark: string | null;
  readonly a: DifferenceSide;
  readonly b: DifferenceSide;
}

/** In the order of the list. One whose column is gone has no row. */
export function rowsOf(all: readonly Difference[], columns: readonly Column[]): readonly DifferenceRow[] {
  const numbers = numberDifferences(all);
  return all.flatMap((difference): readonly DifferenceRow[] => {
    const [a, b] = [difference.a, difference.b].map((place) => sideOf(place, columns));
    if (a == null || b == null) return [];
    const { key, kind } = difference;
    return [
      {
        ...{ difference, a, b, number: numbers.get(key) ?? null, group: groupOfKind(kind) },
        kind:
          difference.by === 'reader'
            ? t(`compare.mark.${difference.verdict}`)
            : t(`compare.kind.${difference.kind}`),
        state: describeState(difference),
        remark: remarkOn(difference),
      },
    ];
  });
}

/** Whether a row is listed: by its state, and by whose differences are asked for. */
export const isUnderFilter = (
  row: DifferenceRow,
  filter: DifferenceFilter,
  pair: ColumnPair | null = null,
): boolean => isBetween(row, pair) && (filter === 'all' || stateOf(row.difference) === filter);

/** Whether it is a difference between the two columns; `null` stands for any two. */
export const isBetween = ({ a, b }: DifferenceRow, pair: ColumnPair | null): boolean =>
  pair === null || (pair.includes(a.column.at) && pair.includes(b.column.at));

/** The pairs of columns between which there are differences, from left to right. */
export function pairsOf(rows: readonly DifferenceRow[]): readonly ColumnPair[] {
  const pairs = new Map(
    rows.map(({ a, b }): [string, ColumnPair] => {
      const [first, second] = [a.column.at, b.column.at].sort((x, y) => x - y);
      return [`${first} ${second}`, [first ?? 0, second ?? 0]];
    }),
  );
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** The next row in the direction of `by`, round the end of the list; the keys pass over what is not counted. */
export function stepRow(
  rows: readonly DifferenceRow[],
  filter: DifferenceFilter,
  from: string | null,
  by: 1 | -1,
  pair: ColumnPair | null = null,
): DifferenceRow | null {
  const isStop = (row: DifferenceRow): boolean =>
    isUnderFilter(row, filter, pair) && (row.number !== null || filter === 'set-aside');
  const at = rows.findIndex(({ difference }) => difference.key === from);
  const count = rows.length;
  const start = at === -1 && by === -1 ? 0 : at;
  for (let step = 1; step <= count; step += 1) {
    const row = rows[(start + by * step + count * 2) % count];
    if (row !== undefined && isStop(row)) return row;
  }
  return null;
}

/** "Difference 2 of 7"; of one that is not counted its kind alone. */
export function placeInList({ number }: DifferenceRow, rows: readonly DifferenceRow[]): string {
  const counted = rows.filter((row) => row.number !== null).length;
  return number === null
    ? t('compare.listPlace.uncounted')
    : t('compare.listPlace', { number, all: counted });
}

function sideOf(place: DifferencePlace, columns: readonly Column[]): DifferenceSide | null {
  const column = columns[place.subject];
  if (column === undefined) return null;
  const { article } = column;
  const { value, context, blockId, passage } = place;
  const valueEnd = doubtfulEnd(article.text, value.end);
  const cut = (start: number, end: number): string => article.text.slice(start, end);
  const [from, to] = [Math.min(context.start, value.start), Math.max(context.end, valueEnd)];
  const end = doubtfulEnd(article.text, to);
  // A value that stands alone is named and not quoted.
  const isQuoted = hasWords(cut(from, value.start)) || hasWords(cut(valueEnd, end));
  const signAt = (left: string): string => (isQuoted && hasWords(left) ? CUT : '');
  return {
    ...{
      column,
      place,
      text: cut(value.start, valueEnd),
      speaker: whoSays(article, { blockId, start: value.start, end: value.end }, place.claimant, t),
    },
    context: [
      `${signAt(cut(passage.start, from))} ${cut(from, value.start)}`.trimStart(),
      cut(value.start, valueEnd),
      `${cut(valueEnd, end)} ${signAt(cut(end, passage.end))}`.trimEnd(),
    ],
    passage: passageNumbers(article).get(blockId) ?? null,
  };
}

function describeState(difference: Difference): string {
  if (difference.by === 'reader') return t('compare.markedByYou');
  return difference.verdict === null ? t('compare.notReviewed') : t(`compare.verdict.${difference.verdict}`);
}

function remarkOn(difference: Difference): string | null {
  if (difference.by === 'reader') return null;
  const { status, because, kind } = difference;
  if (status === 'claims-differ') return t('compare.claimsRemark');
  return status === 'different-scope' ? words.scopeWords(because, kind) : null;
}
