import type { ReactNode } from 'react';
import type { Account } from '@core/contract/account';
import { formatLongDate } from '../../../app/dates';
import { conditionLabel, conditionTone, nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import { Chip } from '../../../ui/Chip';

/** Who tells an account, and under what conditions it was given. */
export function AccountFacts({ account }: { readonly account: Account }): ReactNode {
  return (
    <>
      <p className="provenance-name">
        {nameOfAccount(account)}
        {account.pseudonym === null ? null : <small> {t('reader.account.pseudonym')}</small>}
      </p>
      {account.witness === null && account.pseudonym === null ? null : (
        <p className="provenance-line">{account.role}</p>
      )}
      <div className="chips">
        {account.conditions.map((condition) => (
          <Chip key={condition} tone={conditionTone(condition)}>
            {conditionLabel(condition)}
          </Chip>
        ))}
        <Chip>{t(`reader.account.speaksAs.${account.standing}`)}</Chip>
      </div>
      {account.heldBy == null ? null : (
        <p className="provenance-line">{t('reader.account.heldBy', { holder: account.heldBy })}</p>
      )}
      {account.circumstances === null ? null : <p className="provenance-line">{account.circumstances}</p>}
      <p className="provenance-line muted">
        {t('reader.account.date', {
          date: account.date === null ? t('reader.fact.unknown') : formatLongDate(account.date),
        })}
      </p>
    </>
  );
}
