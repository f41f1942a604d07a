import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountRef } from '@core/contract/account';
import type { AccountId, ArticleId } from '@core/contract/ids';
import type { ArticleSummary } from '@core/contract/article';
import { accountsOf, accountsOfPerson, keyOf, refOf, type AccountInLibrary } from '@core/library/same-person';
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

const nameOf = ({ article, witness }: AccountInLibrary): string =>
  t('correct.same.of', { name: witness.name, title: article.title });

/** The accounts of other articles that are the same person's. Of what is not in the library any more nothing is shown, and it stays. */
export function SamePersonField({ articleId, accountId, value, onChange }: Props): ReactNode {
  const articles = useLibrary().data?.articles ?? [];
  const all = accountsOf(articles).filter(({ article }) => article.id !== articleId);
  const keys = new Set(value.map(keyOf));
  const chosen = all.filter((one) => keys.has(keyOf(refOf(one))));
  // Said at the other account, or through a third: taken back where it was said.
  const elsewhere = personOf(articles, { articleId, accountId }, value).filter(
    (one) => one.article.id !== articleId && !keys.has(keyOf(refOf(one))),
  );
  const taken = new Set([...chosen, ...elsewhere].map((one) => keyOf(refOf(one))));
  const left = all.filter((one) => !taken.has(keyOf(refOf(one))));
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
            <option key={keyOf(refOf(one))} value={at}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <ul className="correct-accounts">
        {chosen.map((one) => (
          <li key={keyOf(refOf(one))} className="correct-account">
            <span dir="auto">{nameOf(one)}</span>
            <IconButton
              label={t('correct.same.remove', { name: nameOf(one) })}
              onPress={() => onChange(value.filter((ref) => keyOf(ref) !== keyOf(refOf(one))))}
            >
              <X />
            </IconButton>
          </li>
        ))}
        {elsewhere.map((one) => (
          <li key={keyOf(refOf(one))} className="muted" dir="auto">
            {t('correct.same.elsewhere', { name: nameOf(one) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The other accounts of the person as they would be with what the form holds, which is not saved yet. */
function personOf(
  articles: readonly ArticleSummary[],
  { articleId, accountId }: Pick<Props, 'articleId' | 'accountId'>,
  samePersonAs: readonly AccountRef[],
): readonly AccountInLibrary[] {
  if (accountId === null) return [];
  const drafted = articles.map((article) =>
    article.id !== articleId
      ? article
      : {
          ...article,
          witnesses: article.witnesses.map((one) =>
            one.accountId === accountId ? { ...one, samePersonAs } : one,
          ),
        },
  );
  return accountsOfPerson(drafted, { articleId, accountId });
}
