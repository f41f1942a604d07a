import type { ReactNode } from 'react';
import type { Account } from '@core/contract/account';
import type { AccountId, BlockId } from '@core/contract/ids';
import { countAccounts } from '@core/text/count-accounts';
import { accountsCounted } from '../../../app/accounts-counted';
import { nameOfAccount } from '../../../app/condition-labels';

interface Props {
  readonly accounts: readonly Account[];
  /** The account of the passage in focus; `null` where it has none. */
  readonly current: AccountId | null;
  readonly onPassage: (id: BlockId) => void;
}

/** The accounts that an article holds; each leads to its first passage. */
export function AccountList({ accounts, current, onPassage }: Props): ReactNode {
  const open = ({ blocks: [first] }: Account): void => {
    if (first !== undefined) onPassage(first);
  };
  return (
    <section className="panel-section" aria-label="Voices in this article">
      <h2>{countAccounts(accounts) === 1 ? 'One account' : accountsCounted(accounts)} in this article</h2>
      <ul className="voices">
        {accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              className={`voice-row ${current === account.id ? 'on' : ''}`}
              onClick={() => open(account)}
            >
              <b>{nameOfAccount(account)}</b>
              <span>
                {account.blocks.length === 1 ? '1 passage' : `${account.blocks.length} passages`}
                {account.conditions.includes('custody') ? ' · in custody' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
