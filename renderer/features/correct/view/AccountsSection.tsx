import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Account } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import {
  accountFieldsOf,
  accountOf,
  addAccount,
  NO_ACCOUNT,
  type AccountFields,
} from '../model/account-fields';
import { AccountForm } from './AccountForm';
import { AccountRow } from './AccountRow';

/** Stands for the account that is not there yet, among the ids of those that are. */
const NEW = '';

interface Props {
  readonly article: Article;
  /** The passages that the reader chose. */
  readonly chosen: readonly BlockId[];
}

/** The accounts of an article: which passages each has is said at the passages. */
export function AccountsSection({ article, chosen }: Props): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useReturnedFocus(root, open);
  const close = (): void => setOpen(null);
  const add = (fields: AccountFields, told: readonly BlockId[]): void => {
    close();
    void correctArticle(article.id, t('correct.account.done.added'), (now) => addAccount(now, fields, told));
  };
  const change = (account: Account, fields: AccountFields): void => {
    close();
    void correctArticle(article.id, t('correct.account.done.changed'), () => [
      { do: 'put-account', account: accountOf(account.id, fields) },
    ]);
  };
  return (
    <div ref={root} className="correct-witnesses">
      {article.accounts.length === 0 ? <p className="muted">{t('correct.account.none')}</p> : null}
      <ul className="correct-accounts">
        {article.accounts.map((account) => (
          <li key={account.id}>
            <AccountRow articleId={article.id} account={account} onEdit={() => setOpen(account.id)} />
            {open === account.id ? (
              <AccountForm
                articleId={article.id}
                accountId={account.id}
                label={nameOfAccount(account)}
                fields={accountFieldsOf(account)}
                onSave={(fields) => change(account, fields)}
                onClose={close}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === NEW ? (
        <AccountForm
          articleId={article.id}
          accountId={null}
          label={t('correct.account.new')}
          fields={NO_ACCOUNT}
          passages={{ article, chosen }}
          onSave={add}
          onClose={close}
        />
      ) : (
        <Button icon={<Plus />} data-opens={NEW} onPress={() => setOpen(NEW)}>
          {t('correct.account.add')}
        </Button>
      )}
    </div>
  );
}

/** Gives the focus back to the button of a form when it closes. The one for a new witness is drawn only then. */
function useReturnedFocus(root: RefObject<HTMLElement | null>, open: string | null): void {
  const lastOpen = useRef<string | null>(null);
  useEffect(() => {
    if (open === null && lastOpen.current !== null)
      [...(root.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])]
        .find(({ dataset }) => dataset['opens'] === lastOpen.current)
        ?.focus();
    lastOpen.current = open;
  }, [root, open]);
}
