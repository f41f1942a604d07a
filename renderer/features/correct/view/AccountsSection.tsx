import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle } from '../../../app/correction-actions';
import { Button, IconButton } from '../../../ui/Button';
import {
  accountFieldsOf,
  accountOf,
  nextAccountId,
  NO_ACCOUNT,
  type AccountFields,
} from '../model/account-fields';
import { AccountForm } from './AccountForm';

/** The accounts of an article: which passages each has is said at the passages. */
export function AccountsSection({ article }: { readonly article: Article }): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const lastOpen = useRef<string | null>(null);
  // Its button has the focus again when a form closes. The one for a new witness is drawn only then.
  useEffect(() => {
    if (open === null && lastOpen.current !== null)
      [...(root.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])]
        .find(({ dataset }) => dataset['opens'] === lastOpen.current)
        ?.focus();
    lastOpen.current = open;
  }, [open]);
  const close = (): void => setOpen(null);
  const add = (fields: AccountFields): void => {
    close();
    void correctArticle(article.id, 'Witness added', (now) => [
      { do: 'put-account', account: accountOf(nextAccountId(now), fields) },
    ]);
  };
  const change = (account: Account, fields: AccountFields): void => {
    close();
    void correctArticle(article.id, 'Witness changed', () => [
      { do: 'put-account', account: accountOf(account.id, fields) },
    ]);
  };
  return (
    <div ref={root} className="correct-witnesses">
      {article.accounts.length === 0 ? <p className="muted">No witness is named yet.</p> : null}
      <ul className="correct-accounts">
        {article.accounts.map((account) => (
          <li key={account.id}>
            <div className="correct-account">
              <span>
                <b dir="auto">{nameOfAccount(account)}</b>{' '}
                <small className="muted">
                  {account.blocks.length === 1 ? '1 passage' : `${account.blocks.length} passages`}
                </small>
              </span>
              <IconButton
                label={`Change ${nameOfAccount(account)}`}
                data-opens={account.id}
                onPress={() => setOpen(account.id)}
              >
                <Pencil />
              </IconButton>
              <IconButton
                label={`Remove ${nameOfAccount(account)}`}
                onPress={() =>
                  void correctArticle(article.id, `${nameOfAccount(account)} removed`, () => [
                    { do: 'remove-account', accountId: account.id },
                  ])
                }
              >
                <Trash2 />
              </IconButton>
            </div>
            {open === account.id ? (
              <AccountForm
                label={nameOfAccount(account)}
                fields={accountFieldsOf(account)}
                onSave={(fields) => change(account, fields)}
                onClose={close}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === '' ? (
        <AccountForm label="New witness" fields={NO_ACCOUNT} onSave={add} onClose={close} />
      ) : (
        <Button icon={<Plus />} data-opens="" onPress={() => setOpen('')}>
          Add a witness
        </Button>
      )}
    </div>
  );
}
