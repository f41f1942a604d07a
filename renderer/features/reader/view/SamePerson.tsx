import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account } from '@core/contract/account';
import type { ArticleId } from '@core/contract/ids';
import { accountsOfPerson, keyOf, refOf } from '@core/library/same-person';
import { startComparison } from '../../../app/comparison-actions';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';

interface Props {
  readonly articleId: ArticleId;
  readonly account: Pick<Account, 'id'>;
}

/** The accounts that the same person gives in other articles, as the reader said, and the way to read them side by side. */
export function SamePerson({ articleId, account }: Props): ReactNode {
  const articles = useLibrary().data?.articles ?? [];
  const own = { articleId, accountId: account.id };
  const others = accountsOfPerson(articles, own).filter(({ article }) => article.id !== articleId);
  if (others.length === 0) return null;
  const compare = (): void => void startComparison([own, ...others.map(refOf)]);
  return (
    <div className="provenance-same">
      <p className="provenance-line">
        {t('reader.account.same', {
          count: new Set(others.map(({ article }) => article.id)).size,
        })}
      </p>
      <ul>
        {others.map((one) => (
          <li key={keyOf(refOf(one))} className="provenance-line" dir="auto">
            {t('reader.account.same.one', { name: one.witness.name, title: one.article.title })}
          </li>
        ))}
      </ul>
      <Button icon={<Columns2 />} onPress={compare}>
        {t('reader.account.same.compare')}
      </Button>
    </div>
  );
}
