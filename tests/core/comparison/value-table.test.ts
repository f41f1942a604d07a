import { describe, expect, it } from 'vitest';
import type { PassageValue, ValueKind, ValueRow } from '@core/contract/discrepancy';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { reviewDiscrepancies } from '@core/comparison/reviewed-discrepancies';
import { isValueListed, valueTable } from '@core/comparison/value-table';
import type { BlockId } from '@core/contract/ids';

const value = (text: string, start: number, kind: ValueKind = 'number'): PassageValue => ({
  ...{ kind, text, start, end: start + text.length, normalized: text.toLowerCase(), about: '' },
  context: { text, start, end: start + text.length },
  ...{ isNegated: false, isFormer: false, claimant: null, hedge: null },
});
const row = (
  a: PassageValue | null,
  b: PassageValue | null,
  status: ValueRow['status'] = a === null || b === null ? null : 'undecided',
): ValueRow => ({
  ...{ kind: (a ?? b)!.kind, a, b, status },
  relation:
    a === null ? 'only-b' : b === null ? 'only-a' : a.normalized === b.normalized ? 'equal' : 'unequal',
});

/** Two sentences of two subjects; each sentence has a place of its own in its text. */
const join = (
  [a, b]: readonly [number, number],
  [from, to]: readonly [number, number],
  values: readonly ValueRow[],
  rest: Partial<ReviewedCorrespondence> = {},
): ReviewedCorrespondence => ({
  ...{ a, b, score: 0.9, reasons: [], verdict: null, note: '', differences: [], values },
  from: { blockId: `b${from}` as BlockId, start: from * 100, end: from * 100 + 90 },
  to: { blockId: `b${to}` as BlockId, start: to * 100, end: to * 100 + 90 },
  ...rest,
});
const shown = (
  joins: readonly ReviewedCorrespondence[],
  subjects = 2,
): readonly (readonly (string | null)[])[] =>
  valueTable(joins, subjects, []).map(({ cells }) => cells.map((cell) => cell?.normalized ?? null));

describe('the table of values', () => {
  it('has a row a value, by kind and in the order of the text, those of one account as well', () => {
    const values = [
      row(value('52', 40), null),
      row(value('6', 10), value('9', 20)),
      row(value('7.10', 60, 'time'), null),
    ];
    expect(shown([join([0, 1], [0, 0], values)])).toEqual([
      ['6', '9'],
      ['52', null],
      ['7.10', null],
    ]);
  });

  it('has a value once that several matches name', () => {
    const first = join([0, 1], [0, 0], [row(value('6', 10), value('9', 20))]);
    const second = join([0, 1], [0, 3], [row(value('6', 10), null), row(null, value('30', 5))]);
    expect(shown([first, second])).toEqual([
      ['6', '9'],
      [null, '30'],
    ]);
  });

  it('has what three accounts say in one row', () => {
    const [six, nine] = [value('6', 10), value('9', 20)];
    const joins = [
      join([0, 1], [0, 0], [row(six, nine)]),
      join([0, 2], [0, 0], [row(six, value('6', 30))]),
      join([1, 2], [0, 0], [row(nine, value('6', 30))]),
    ];
    expect(shown(joins, 3)).toEqual([['6', '9', '6']]);
  });

  it('keeps two rows where one account would have two values in one', () => {
    const joins = [
      join([0, 1], [0, 0], [row(value('6', 10), value('9', 20))]),
      join([0, 1], [0, 1], [row(value('6', 10), value('8', 20))]),
    ];
    expect(shown(joins)).toEqual([
      ['6', '9'],
      ['6', '8'],
    ]);
  });

  it('has a name once, however many passages share it', () => {
    const name = (start: number) => value('Orrin', start, 'name');
    const joins = [
      join([0, 1], [0, 0], [row(name(3), name(8), 'same-value')]),
      join([0, 1], [1, 1], [row(name(3), name(8), 'same-value')]),
      join([0, 1], [2, 2], [row(name(3), null)]),
    ];
    expect(shown(joins)).toEqual([['orrin', 'orrin']]);
  });

  it('tells the difference in which a value stands, and what is unequal and not decided', () => {
    const side = {
      text: '6',
      start: 10,
      end: 11,
      context: { text: '6', start: 10, end: 11 },
      about: '',
      claimant: null,
    };
    const joins = [
      join(
        [0, 1],
        [0, 0],
        [row(value('6', 10), value('9', 20), 'differs'), row(value('40', 50), value('41', 60))],
        {
          differences: [
            { kind: 'count', status: 'differs', because: null, a: side, b: { ...side, start: 20, end: 21 } },
          ],
        },
      ),
    ];
    const table = valueTable(joins, 2, reviewDiscrepancies(joins, [], []));
    expect(table.map(({ difference }) => difference?.key ?? null)).toEqual(['count 0 10 11 1 20 21', null]);
    expect(table.map((one) => isValueListed(one, 'undecided'))).toEqual([false, true]);
  });

  it('goes by a difference that stands, whatever the reader set aside between other accounts', () => {
    const side = (text: string, start: number) => {
      const excerpt = { text, start, end: start + text.length };
      return { ...excerpt, context: excerpt, about: '', claimant: null };
    };
    const differing = (from: string, to: string): Partial<ReviewedCorrespondence> => ({
      differences: [{ kind: 'count', status: 'differs', because: null, a: side(from, 10), b: side(to, 10) }],
    });
    const joins = [
      join([0, 1], [0, 0], [row(value('6', 10), value('9', 10), 'differs')], differing('6', '9')),
      join([0, 2], [0, 0], [row(value('6', 10), value('8', 10), 'differs')], differing('6', '8')),
    ];
    const [first, second] = reviewDiscrepancies(joins, [], []);
    if (first?.by !== 'program' || second === undefined) throw new Error('two differences are needed');
    const [only] = valueTable(joins, 3, [{ ...first, verdict: 'dismissed' }, second]);
    expect(only?.cells.map((cell) => cell?.normalized)).toEqual(['6', '9', '8']);
    expect(only?.differences).toHaveLength(2);
    expect(only?.difference?.key).toBe(second.key);
  });
});
