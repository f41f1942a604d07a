import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { AccountId } from '@core/contract/ids';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';

interface Props {
  readonly article: Pick<Article, 'accounts'>;
  /** As the proposed speaker is called. */
  readonly name: string;
  /** `null` for a new account. */
  readonly value: AccountId | null;
  readonly onChange: (accountId: AccountId | null) => void;
}

const NEW = '';

/**
 * Whose account the passages of a proposed speaker become. Two whom the program took for different people are merged into
 * one account here, and one whom it took for a single person is split.
 */
export function AccountOfSpeaker({ article: { accounts }, name, value, onChange }: Props): ReactNode {
  return (
    <label className="correct-field">
      {t('speakers.account')}
      <select
        value={value ?? NEW}
        onChange={({ target }) => onChange(accounts.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value={NEW}>{t('speakers.account.new', { name })}</option>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {t('speakers.account.of', { name: nameOfAccount(account) })}
          </option>
        ))}
      </select>
    </label>
  );
}
