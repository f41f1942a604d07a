import type { Account } from '@core/contract/account';
import type { AccountId } from '@core/contract/ids';

/** An account of which no more is known than is given. */
export function accountOf(rest: Partial<Account>): Account {
  return {
    id: 'one' as AccountId,
    witness: null,
    pseudonym: null,
    role: '',
    standing: 'witness',
    conditions: [],
    heldBy: null,
    circumstances: null,
    date: null,
    chain: [],
    blocks: [],
    ...rest,
  };
}
