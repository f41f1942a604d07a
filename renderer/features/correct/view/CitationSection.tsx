import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { attachmentsOf, matchedBy, takeReferenceOff } from '../../../app/attachments';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { CitationForm } from './CitationForm';

/** The citation of an article, and the references from which it was completed. */
export function CitationSection({ article }: { readonly article: Article }): ReactNode {
  return (
    <section className="panel-section" aria-label={t('correct.citation.title')}>
      <h2>{t('correct.citation.title')}</h2>
      {attachmentsOf(article).map(({ from, fileName, by, words }) => (
        <div key={from} className="correct-attached">
          <p>
            {t('correct.citation.reference', {
              source: fileName ?? t('correct.citation.reference.pasted'),
              match: matchedBy(by),
              fields: words,
            })}
          </p>
          <Button onPress={() => void takeReferenceOff(article.id, from)}>
            {t('correct.citation.reference.remove')}
          </Button>
        </div>
      ))}
      <CitationForm article={article} />
    </section>
  );
}
