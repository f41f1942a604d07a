import type { ReactNode } from 'react';
import type { Account } from '@core/contract/account';
import type { AccountId, BlockId } from '@core/contract/ids';
import { countAccounts } from '@core/text/count-accounts';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';

interface Props {
  readonly accounts: readonly Account[];
  /** Those that tell the passage in focus, or a part of it. */
  readonly current: readonly AccountId[];
  readonly onPassage: (id: BlockId) => void;
}

/** The accounts that an article holds; each leads to its first passage. */
export function AccountList({ accounts, current, onPassage }: Props): ReactNode {
  const open = ({ blocks: [first] }: Account): void => {
    if (first !== undefined) onPassage(first);
  };
  return (
    <section className="panel-section" aria-label={t('reader.accounts.label')}>
      <h2>{t('reader.accounts.title', { count: countAccounts(accounts) })}</h2>
      <ul className="voice-list">
        {accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              className={`voice-row ${current.includes(account.id) ? 'on' : ''}`}
              onClick={() => open(account)}
            >
              <b>{nameOfAccount(account)}</b>
              <span>{passagesOf(account)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function passagesOf({ blocks, conditions }: Account): string {
  const passages = t('reader.accounts.passages', { count: blocks.length });
  return conditions.includes('custody') ? t('reader.accounts.inCustody', { passages }) : passages;
}
