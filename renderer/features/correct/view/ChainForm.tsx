import type { FormEvent, ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { rowWithoutWho, trailFieldsOf, trailOf } from '../model/trail-fields';
import { TrailRows } from './TrailRows';
import { useDraftFields } from './use-draft';

/** The source trail of the whole article; an account that came another way has its own. */
export function ChainForm({ article }: { readonly article: Article }): ReactNode {
  const known = { rows: trailFieldsOf(article.chain) };
  const [{ rows }, setDraft] = useDraftFields(known, article.id);
  const isChanged = JSON.stringify(trailOf(rows)) !== JSON.stringify(trailOf(known.rows));
  const isRight = rowWithoutWho(rows) === -1;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isChanged || !isRight) return;
    void correctArticle(article.id, t('correct.trail.done'), () => [
      { do: 'set-chain', chain: trailOf(rows) },
    ]);
  };
  return (
    <form className="correct-form" aria-label={t('correct.trail.label')} onSubmit={save}>
      <TrailRows
        label={t('correct.trail.label')}
        rows={rows}
        onChange={(changed) => setDraft({ rows: changed })}
      />
      <Button type="submit" isIdle={!isChanged || !isRight}>
        {t('correct.trail.save')}
      </Button>
    </form>
  );
}
