import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountRef } from '@core/contract/account';
import type { AccountId, ArticleId } from '@core/contract/ids';
import { accountsOf, accountsOfPerson, type AccountInLibrary } from '@core/library/same-person';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { IconButton } from '../../../ui/Button';

interface Props {
  readonly articleId: ArticleId;
  /** `null` for an account that is not there yet. */
  readonly accountId: AccountId | null;
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
export function SamePersonField({ articleId, accountId, value, onChange }: Props): ReactNode {
  const articles = useLibrary().data?.articles ?? [];
  const all = accountsOf(articles).filter(({ article }) => article.id !== articleId);
  const chosen = all.filter((one) => value.some((ref) => isSame(ref, refOf(one))));
  const own = accountId === null ? [] : accountsOfPerson(articles, { articleId, accountId });
  // Said at the other account, or through a third: taken back where it was said.
  const elsewhere = all.filter(
    (one) => !chosen.includes(one) && own.some((other) => isSame(refOf(other), refOf(one))),
  );
  const left = all.filter((one) => !chosen.includes(one) && !elsewhere.includes(one));
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
        {elsewhere.map((one) => (
          <li key={`${one.article.id} ${one.witness.accountId}`} className="muted" dir="auto">
            {t('correct.same.elsewhere', { name: nameOf(one) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
