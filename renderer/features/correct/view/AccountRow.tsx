import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account } from '@core/contract/account';
import type { ArticleId } from '@core/contract/ids';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { IconButton } from '../../../ui/Button';

interface Props {
  readonly articleId: ArticleId;
  readonly account: Account;
  readonly onEdit: () => void;
}

/** One account, to edit or remove. */
export function AccountRow({ articleId, account, onEdit }: Props): ReactNode {
  const name = nameOfAccount(account);
  const remove = (): void =>
    void correctArticle(articleId, t('correct.account.done.removed', { name }), () => [
      { do: 'remove-account', accountId: account.id },
    ]);
  return (
    <div className="correct-account">
      <span>
        <b dir="auto">{name}</b>{' '}
        <small className="muted">{t('correct.account.passages', { count: account.blocks.length })}</small>
      </span>
      <IconButton label={t('correct.account.edit', { name })} data-opens={account.id} onPress={onEdit}>
        <Pencil />
      </IconButton>
      <IconButton label={t('correct.account.remove', { name })} onPress={remove}>
        <Trash2 />
      </IconButton>
    </div>
  );
}
