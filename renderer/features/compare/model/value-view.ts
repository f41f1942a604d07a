/** What the table of values says of a row, and where a cell leads. */
import type { ValueTableRow } from '@core/comparison/value-table';
import { t } from '../../../app/messages';

export type ValueSign = 'differs' | 'scope' | 'same' | 'open' | 'alone' | 'set-aside';

export interface DescribedRow {
  readonly sign: ValueSign;
  readonly words: string;
}

/** The reader's word goes before the program's. */
export function describeRow(row: ValueTableRow): DescribedRow {
  const { difference, status, relation, cells } = row;
  if (difference?.by === 'program' && difference.verdict !== null) {
    const { verdict } = difference;
    return verdict === 'confirmed'
      ? { sign: 'differs', words: t('compare.sign.confirmed') }
      : { sign: 'set-aside', words: t(`compare.verdict.${verdict}`) };
  }
  switch (status) {
    case 'differs':
      return { sign: 'differs', words: t('compare.differs') };
    case 'claims-differ':
      return { sign: 'differs', words: t('compare.claimsDiffer') };
    case 'different-scope':
      return { sign: 'scope', words: t('compare.sign.scope') };
    case 'compatible':
      return { sign: 'same', words: t('compare.sign.compatible') };
    case 'same-value':
      return { sign: 'same', words: t('compare.sign.same') };
    case 'undecided':
      return {
        sign: 'open',
        words: relation === 'equal' ? t('compare.sign.equal') : t('compare.sign.unequal'),
      };
    case null:
      return {
        sign: 'alone',
        words: t('compare.sign.alone', { column: cells.findIndex((cell) => cell !== null) + 1 }),
      };
  }
}
