import type { ReactNode } from 'react';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { passageLinesOf, type ResultGroup } from '../model/result-groups';

/** Best results that are offered for a topic: more would not be gone through one by one. */
const MAX_PASSAGES = 40;

export type OnMakeTopic = (
  label: string,
  passages: readonly { readonly articleId: ArticleId; readonly blockId: BlockId }[],
) => void;

interface Props {
  readonly query: string;
  /** What is found, or that it is looked for. */
  readonly status: string;
  readonly groups: readonly ResultGroup[];
  /** Makes a topic of the passages that answer; without it none is offered. */
  readonly onMakeTopic: OnMakeTopic | undefined;
}

/** How much was found, and what can be made of it. */
export function ResultsHead({ query, status, groups, onMakeTopic }: Props): ReactNode {
  const passages = passagesOf(groups);
  return (
    <div className="list-head">
      <h2>{t('search.results')}</h2>
      <span className="muted" role="status">
        {status}
      </span>
      <span className="spacer" />
      {onMakeTopic === undefined || passages.length === 0 ? null : (
        <button
          type="button"
          className="text-button"
          onClick={() => onMakeTopic(query.trim(), passages.slice(0, MAX_PASSAGES))}
        >
          {t('search.make-topic')}
        </button>
      )}
    </div>
  );
}

const passagesOf = (groups: readonly ResultGroup[]) =>
  groups
    .flatMap(passageLinesOf)
    .flatMap(({ group: { of }, passage: { in: where, blockId } }) =>
      where === 'passage' && of.is === 'article' && blockId !== null ? [{ articleId: of.id, blockId }] : [],
    );

/** "12 articles, 2 comparisons". */
export function countOf(articles: number, groups: readonly ResultGroup[]): string {
  const comparisons = groups.filter(({ of }) => of.is === 'comparison').length;
  const inArticles = t('search.articles', { count: articles });
  if (comparisons === 0) return inArticles;
  const onComparisons = t('search.comparisons', { count: comparisons });
  return articles === 0 ? onComparisons : `${inArticles}, ${onComparisons}`;
}
