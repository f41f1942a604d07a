import type { ReactNode } from 'react';
import type { PassageTarget } from '@core/contract/annotation';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import { useArticle } from '../../../app/queries';
import { sourceOf } from '../../../app/source-words';
import { placeLabel } from '../model/place-label';
import { shortQuote } from '../model/short-quote';

interface Props {
  readonly title: string;
  /** As it was anchored just now. */
  readonly passage: PassageTarget;
}

/** One passage of a link that is being made: its words and where they are from. */
export function LinkEnd({ title, passage: { articleId, anchor } }: Props): ReactNode {
  const article = useArticle(articleId).data;
  return (
    <section className="note-link-end" aria-label={title}>
      <h3>{title}</h3>
      <p className="note-link-words" dir="auto">
        {shortQuote(anchor.exact)}
      </p>
      {article == null ? null : (
        <p className="muted" dir="auto">
          {t('link.source', {
            place: placeLabel({ placement: { state: 'exact', ...anchor } }, article, passageNumbers(article)),
            source: sourceOf(article),
          })}
        </p>
      )}
    </section>
  );
}
