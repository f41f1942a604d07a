import type { ReactNode } from 'react';
import type { ProvenanceStep } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import { isCorrectable, startCorrecting } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { describeStep } from '../../../app/source-words';

interface Props {
  readonly article: Article;
  readonly steps: readonly ProvenanceStep[];
}

/** Through whom the words came, from the first to tell them on. */
export function SourceTrail({ article, steps }: Props): ReactNode {
  if (steps.length === 0) return <NoTrail article={article} />;
  return (
    <ol className="provenance-chain" aria-label={t('reader.trail.label')}>
      {steps.map((step, index) => (
        <li key={index}>
          <b>{step.who}</b>
          <span>{describeStep(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Unknown stays unknown; of an article of his own the reader may know more. */
function NoTrail({ article }: Pick<Props, 'article'>): ReactNode {
  return (
    <p className="provenance-line muted">
      {t('reader.trail.none')}{' '}
      {isCorrectable(article) ? (
        <button type="button" className="article-action" onClick={() => startCorrecting(article.id)}>
          {t('reader.trail.add')}
        </button>
      ) : null}
    </p>
  );
}
