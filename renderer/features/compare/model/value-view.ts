/** What the table of values says of a row, and where a cell leads. */
import type { ValueTableRow } from '@core/comparison/value-table';
import { CLAIMS_DIFFER, DIFFERS, VALUE_SIGN_WORDS, VERDICT_WORDS } from './compare-words';

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
      ? { sign: 'differs', words: `${DIFFERS}, ${VERDICT_WORDS.confirmed.toLowerCase()}` }
      : { sign: 'set-aside', words: VERDICT_WORDS[verdict] };
  }
  switch (status) {
    case 'differs':
      return { sign: 'differs', words: DIFFERS };
    case 'claims-differ':
      return { sign: 'differs', words: CLAIMS_DIFFER };
    case 'different-scope':
      return { sign: 'scope', words: VALUE_SIGN_WORDS.scope };
    case 'compatible':
      return { sign: 'same', words: VALUE_SIGN_WORDS.compatible };
    case 'same-value':
      return { sign: 'same', words: VALUE_SIGN_WORDS.same };
    case 'undecided':
      return {
        sign: 'open',
        words: relation === 'equal' ? VALUE_SIGN_WORDS.equal : VALUE_SIGN_WORDS.unequal,
      };
    case null:
      return { sign: 'alone', words: VALUE_SIGN_WORDS.alone(cells.findIndex((cell) => cell !== null) + 1) };
  }
}
