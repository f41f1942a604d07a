import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { followQuotation, quotationsOf, type FollowedQuotation } from '@core/comparison/follow-quotation';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { markedQuote } from '@core/text/marked-quote';
import { t } from '../../../app/messages';
import type { Column } from '../model/column';
import { PassageLink } from './PassageLink';

interface Props {
  readonly columns: readonly Column[];
  readonly source: Column;
  readonly blockId: BlockId;
}

/** The quotations of the passage in focus, and where the same words stand in the other texts, whole or cut. */
export function FollowedQuotations({ columns, source, blockId }: Props): ReactNode {
  const focus = useDeferredValue(blockId);
  const followed = useMemo(() => follow(columns, source, focus), [columns, source, focus]);
  if (followed.length === 0) return null;
  return (
    <section className="panel-section" aria-label={t('compare.quotation')}>
      <h2>{t('compare.quotation')}</h2>
      {followed.map(({ start, words, places }) => (
        <div key={start} className="followed-quotation">
          <blockquote dir="auto">{words}</blockquote>
          <ul>
            {places.map(({ column, place }) => (
              <li key={`${column.key} ${String(place.start)}`}>
                <b>{column.article.citation.title}</b> <PassageLink column={column} blockId={place.blockId} />
                · {t(`compare.quotation.${place.share}`)}
                {place.share === 'same' ? null : (
                  <blockquote dir="auto">{column.article.text.slice(place.start, place.end)}</blockquote>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface Followed {
  readonly start: number;
  readonly words: string;
  readonly places: readonly { readonly column: Column; readonly place: FollowedQuotation }[];
}

function follow(columns: readonly Column[], source: Column, blockId: BlockId): readonly Followed[] {
  const { article } = source;
  const block = findBlock(article, blockId);
  if (block === null) return [];
  // Two accounts of one article are two columns of one text.
  const others = columns.filter(
    (column, at) =>
      column.article.id !== article.id &&
      columns.findIndex((one) => one.article.id === column.article.id) === at,
  );
  return quotationsOf(article, block)
    .map((quotation) => ({
      start: quotation.start,
      words: markedQuote(article, quotation.start, quotation.end),
      places: others.flatMap((column) =>
        followQuotation(article, quotation, column.article).map((place) => ({ column, place })),
      ),
    }))
    .filter(({ places }) => places.length > 0);
}
