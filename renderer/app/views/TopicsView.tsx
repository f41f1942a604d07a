import { useQueries } from '@tanstack/react-query';
import { Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { t } from '../messages';
import { layColumns, type Grouping, type VoiceFilter } from '../../features/topics/model/topic-columns';
import { proposeFrom } from '../../features/topics/model/topic-proposals';
import { TopicTable } from '../../features/topics/view/TopicTable';
import { paneKeyOf, useCurrentComparison } from '../current-comparison';
import { useReviewedCorrespondences } from '../correspondences';
import { openArticle } from '../navigation';
import { articleQuery, useLibrary } from '../queries';
import { dispatch } from '../window-store';
import { failureOf } from '../ask';
import { messageOf } from '../failure-messages';
import { EmptyState, FailedState, LoadingState } from '../../ui/StatusViews';

type Scope = 'comparison' | 'library';
const FILTERS: readonly VoiceFilter[] = ['all', 'first-hand', 'free', 'officials'];
/** More columns than this are laid out by article at first: they would not be taken in at a glance. */
const MANY = 8;

/** The topic table of the open comparison, or of every article that comes with topics. */
export function TopicsView(): ReactNode {
  const comparison = useCurrentComparison();
  const { data: library, error, refetch } = useLibrary();
  const [chosen, setChosen] = useState<Scope | null>(null);
  const [grouped, setGrouped] = useState<Grouping | null>(null);
  const [filter, setFilter] = useState<VoiceFilter>('all');
  const scope: Scope = comparison === null ? 'library' : (chosen ?? 'comparison');
  const wanted =
    scope === 'comparison' && comparison !== null
      ? [
          ...new Set([
            ...comparison.panes.map(({ articleId }) => articleId),
            ...comparison.passages.map(({ articleId }) => articleId),
          ]),
        ]
      : (library?.articles ?? []).filter(({ kind }) => kind === 'digest').map(({ id }) => id);
  const answers = useQueries({ queries: wanted.map(articleQuery) });
  const articles = answers.map(({ data }) => data).filter((article): article is Article => article != null);
  const isLoading = library === undefined || answers.some(({ isPending }) => isPending);
  const byAccount = layColumns(articles, comparison, 'account', filter).length;
  const grouping = grouped ?? (byAccount > MANY ? 'article' : 'account');
  const columns = layColumns(articles, comparison, grouping, filter);
  const heard = new Set(
    columns.flatMap(({ article, entries }) => entries.map(({ blockId }) => `${article.id} ${blockId}`)),
  );
  const { found, joins } = useReviewedCorrespondences(
    scope === 'comparison' && !isLoading ? comparison : null,
    articles,
  );
  const proposals = proposeFrom(joins, found?.subjects ?? [], columns);

  const open = (article: Article, blockId: BlockId): void => {
    const block = article.blocks.find(({ id }) => id === blockId);
    if (block === undefined) return;
    const pane = comparison?.panes.find(({ articleId }) => articleId === article.id);
    if (scope === 'comparison' && pane !== undefined) {
      dispatch({ do: 'go', place: 'compare' });
      dispatch({ do: 'jump', pane: paneKeyOf(pane), start: block.start, end: block.end, from: null });
      return;
    }
    openArticle(article.id, { start: block.start, end: block.end });
  };
  return (
    <div className="place-main topics-view" role="region" aria-label={t('place.topics')}>
      <div className="topics-bar">
        <h1>
          {scope === 'library' ? t('topics.of-library') : comparison?.title || t('topics.of-comparison')}
        </h1>
        <span className="muted" role="status">
          {t('topics.count', { passages: heard.size, columns: columns.length })}
        </span>
        <span className="spacer" />
        {comparison === null ? null : (
          <label>
            {t('topics.articles')}
            <select
              value={scope}
              onChange={(event) => setChosen(event.target.value === 'library' ? 'library' : 'comparison')}
            >
              <option value="comparison">{t('topics.in-comparison')}</option>
              <option value="library">{t('topics.in-library')}</option>
            </select>
          </label>
        )}
        <label>
          {t('topics.voices')}
          <select
            value={filter}
            onChange={(event) => setFilter(FILTERS.find((value) => value === event.target.value) ?? 'all')}
          >
            {FILTERS.map((value) => (
              <option key={value} value={value}>
                {t(`topics.filter-${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('topics.columns')}
          <select
            value={grouping}
            onChange={(event) => setGrouped(event.target.value === 'article' ? 'article' : 'account')}
          >
            <option value="account">{t('topics.by-account')}</option>
            <option value="article">{t('topics.by-article')}</option>
          </select>
        </label>
        {scope === 'comparison' ? (
          <span className="seg" role="group" aria-label={t('topics.view')}>
            <button
              type="button"
              aria-pressed="false"
              onClick={() => dispatch({ do: 'go', place: 'compare' })}
            >
              {t('topics.columns')}
            </button>
            <button type="button" aria-pressed="true">
              {t('place.topics')}
            </button>
          </span>
        ) : null}
      </div>
      {error !== null ? (
        <FailedState
          title={t('topics.library-failed')}
          failure={failureOf(error)}
          sentence={messageOf(failureOf(error))}
          onRetry={() => void refetch()}
        />
      ) : isLoading ? (
        <LoadingState label={t('topics.loading')} />
      ) : articles.length === 0 ? (
        <EmptyState icon={<Table2 />} title={t('topics.none')}>
          {t('topics.none-text')}
        </EmptyState>
      ) : (
        <TopicTable
          columns={columns}
          proposals={proposals}
          comparison={comparison}
          bundled={library.topics}
          onOpen={open}
        />
      )}
    </div>
  );
}
