import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { parseChain, formatChain } from '../model/account-fields';
import { Field } from './Field';
import { useDraftFields } from './use-draft';

/** The source trail of the whole article; an account that came another way has its own. */
export function ChainForm({ article }: { readonly article: Article }): ReactNode {
  const known = formatChain(article.chain);
  const [{ lines }, setDraft] = useDraftFields({ lines: known }, article.id);
  return (
    <form
      className="correct-form"
      aria-label={t('correct.trail.label')}
      onSubmit={(event) => {
        event.preventDefault();
        if (lines === known) return;
        void correctArticle(article.id, t('correct.trail.done'), () => [
          { do: 'set-chain', chain: parseChain(lines) },
        ]);
      }}
    >
      <Field
        label={t('correct.trail.label')}
        hint={t('correct.trail.hint')}
        isLong
        value={lines}
        onChange={(typed) => setDraft({ lines: typed })}
      />
      <Button type="submit" isIdle={lines === known}>
        {t('correct.trail.save')}
      </Button>
    </form>
  );
}
