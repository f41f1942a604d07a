import type { ReactNode } from 'react';
import type { Account, SpeakerType } from '@core/contract/account';
import { formatLongDate } from '../../../app/dates';
import { conditionLabel, conditionTone, nameOfAccount } from '../../../app/condition-labels';
import { Chip } from '../../../ui/Chip';

const SPEAKERS: Readonly<Record<SpeakerType, string>> = {
  witness: 'Witness',
  official: 'Official',
  other: 'Other',
};

/** Who tells an account, and under what conditions it was given. */
export function AccountFacts({ account }: { readonly account: Account }): ReactNode {
  return (
    <>
      <p className="provenance-name">
        {nameOfAccount(account)}
        {account.pseudonym === null ? null : <small> pseudonym</small>}
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
        <Chip>{SPEAKERS[account.standing]}</Chip>
      </div>
      {account.heldBy == null ? null : <p className="provenance-line">Held by {account.heldBy}</p>}
      {account.circumstances === null ? null : <p className="provenance-line">{account.circumstances}</p>}
      <p className="provenance-line muted">
        Statement date: {account.date === null ? 'unknown' : formatLongDate(account.date)}
      </p>
    </>
  );
}
