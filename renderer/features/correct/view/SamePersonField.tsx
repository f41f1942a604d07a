import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountRef } from '@core/contract/account';
import type { ArticleId } from '@core/contract/ids';
import { accountsOf, type AccountInLibrary } from '@core/library/same-person';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { IconButton } from '../../../ui/Button';

interface Props {
  readonly articleId: ArticleId;
  readonly value: readonly AccountRef[];
  readonly onChange: (value: readonly AccountRef[]) => void;
}

const isSame = (a: AccountRef, b: AccountRef): boolean =>
  a.articleId === b.articleId && a.accountId === b.accountId;
const refOf = ({ article, witness }: AccountInLibrary): AccountRef => ({
  articleId: article.id,
  accountId: witness.accountId,
});
const nameOf = ({ article, witness }: AccountInLibrary): string =>
  t('correct.same.of', { name: witness.name, title: article.title });

/** The accounts of other articles that are the same person's. Of what is not in the library any more nothing is shown, and it stays. */
export function SamePersonField({ articleId, value, onChange }: Props): ReactNode {
  const all = accountsOf(useLibrary().data?.articles ?? []).filter(({ article }) => article.id !== articleId);
  const chosen = all.filter((one) => value.some((ref) => isSame(ref, refOf(one))));
  const left = all.filter((one) => !chosen.includes(one));
  if (all.length === 0) return null;
  return (
    <div className="correct-same">
      <label className="correct-field">
        {t('correct.same')}
        <select
          value=""
          disabled={left.length === 0}
          onChange={({ target }) => {
            const one = left[Number(target.value)];
            if (target.value !== '' && one !== undefined) onChange([...value, refOf(one)]);
          }}
        >
          <option value="">{t('correct.same.choose')}</option>
          {left.map((one, at) => (
            <option key={`${one.article.id} ${one.witness.accountId}`} value={at}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <ul className="correct-accounts">
        {chosen.map((one) => (
          <li key={`${one.article.id} ${one.witness.accountId}`} className="correct-account">
            <span dir="auto">{nameOf(one)}</span>
            <IconButton
              label={t('correct.same.remove', { name: nameOf(one) })}
              onPress={() => onChange(value.filter((ref) => !isSame(ref, refOf(one))))}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
