import type { ReactNode } from 'react';
import { isSameSubject } from '@core/contract/comparison';
import type { AccountId } from '@core/contract/ids';
import { accountsCounted } from '../../../app/accounts-counted';
import { chooseAccount } from '../../../app/pane-actions';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  readonly columns: readonly Column[];
}

/** Which account of the article stands out. One that stands in another column already cannot be chosen again. */
export function AccountChoice({ column, columns }: Props): ReactNode {
  const { subject, article } = column;
  const isElsewhere = (accountId: AccountId | null): boolean =>
    columns.some((other) => other !== column && isSameSubject(other.subject, { ...subject, accountId }));
  const { accounts } = article;
  return (
    <select
      className="column-account"
      aria-label={t('compare.column.account')}
      value={subject.accountId ?? ''}
      onChange={({ target }) =>
        void chooseAccount(subject, accounts.find(({ id }) => id === target.value)?.id ?? null)
      }
    >
      <option value="" disabled={isElsewhere(null)}>
        {accounts.length === 1
          ? t('compare.column.allVoices')
          : t('compare.column.allVoicesOf', { accounts: accountsCounted(accounts) })}
      </option>
      {accounts.map((one) => (
        <option key={one.id} value={one.id} disabled={isElsewhere(one.id)}>
          {nameOfAccount(one)}
        </option>
      ))}
    </select>
  );
}
