import type { ReactNode } from 'react';
import type { Account, Condition } from '@core/contract/account';
import { countAccounts } from '@core/text/count-accounts';
import { conditionLabel, conditionTone, nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import { Chip } from '../../../ui/Chip';
import type { TopicColumn } from '../model/topic-columns';

/** Conditions that bear on how a column is read. */
const SHOWN: readonly Condition[] = ['custody', 'anonymous', 'read-out'];

/** Whose words a column holds. */
export function ColumnHead({ column: { article, voice } }: { readonly column: TopicColumn }): ReactNode {
  const { title } = article.citation;
  const hasAccounts = article.accounts.length > 0;
  switch (voice.is) {
    case 'account':
      return <AccountHead account={voice.account} title={title} />;
    case 'rest':
      return (
        <>
          <span className="topic-name">{hasAccounts ? t('topics.column.rest') : title}</span>
          {hasAccounts ? <small title={title}>{title}</small> : null}
        </>
      );
    case 'all':
      return (
        <>
          <span className="topic-name">{title}</span>
          <small>{t('topics.column.accounts', { count: countAccounts(article.accounts) })}</small>
        </>
      );
  }
}

interface AccountHeadProps {
  readonly account: Account;
  readonly title: string;
}

function AccountHead({ account, title }: AccountHeadProps): ReactNode {
  return (
    <>
      <span className="topic-name">{nameOfAccount(account)}</span>
      <small title={title}>{title}</small>
      <span className="chips">
        {SHOWN.filter((one) => account.conditions.includes(one)).map((condition) => (
          <Chip key={condition} tone={conditionTone(condition)}>
            {conditionLabel(condition)}
          </Chip>
        ))}
        {account.standing === 'official' ? <Chip>{t('topics.column.official')}</Chip> : null}
      </span>
    </>
  );
}
