import { useQueries } from '@tanstack/react-query';
import { Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId } from '@core/contract/ids';
import { t } from '../messages';
import { layColumns, type TopicColumn } from '../../features/topics/model/topic-columns';
import { proposeFrom } from '../../features/topics/model/topic-proposals';
import { articlesInScope, type TopicScope } from '../../features/topics/model/topic-scope';
import { TopicTable } from '../../features/topics/view/TopicTable';
import { TopicsBar, type TopicChoices } from '../../features/topics/view/TopicsBar';
import { paneKeyOf, useCurrentComparison } from '../current-comparison';
import { useReviewedCorrespondences } from '../correspondences';
import { openArticle } from '../navigation';
import { articleQuery, useLibrary } from '../queries';
import { dispatch } from '../window-store';
import { failureOf } from '../ask';
import { messageOf } from '../failure-messages';
import { restoreFocusIn } from '../../ui/restore-focus';
import { EmptyState, FailedState, LoadingState } from '../../ui/StatusViews';

/** More columns than this are laid out by article at first: they would not be taken in at a glance. */
const MANY = 8;

/** The topic table of the open comparison, or of every article that comes with topics. */
export function TopicsView(): ReactNode {
  const comparison = useCurrentComparison();
  const library = useLibrary();
  const [chosen, setChosen] = useState<Partial<TopicChoices>>({});
  const scope: TopicScope = comparison === null ? 'library' : (chosen.scope ?? 'comparison');
  const compared = scope === 'comparison' ? comparison : null;
  const { articles, isLoading } = useArticles(articlesInScope(compared, library.data?.articles ?? []));
  const filter = chosen.filter ?? 'all';
  const byAccount = layColumns(articles, comparison, 'account', filter).length;
  const grouping = chosen.grouping ?? (byAccount > MANY ? 'article' : 'account');
  const columns = layColumns(articles, comparison, grouping, filter);
  const isPending = library.data === undefined || isLoading;
  const { found, joins } = useReviewedCorrespondences(isPending ? null : compared, articles);
  return (
    <div
      ref={restoreFocusIn}
      className="place-main view-frame topics-view"
      role="region"
      aria-label={t('place.topics')}
    >
      <TopicsBar
        title={scope === 'library' ? t('topics.of-library') : comparison?.title || t('topics.of-comparison')}
        counts={{ passages: countPassages(columns), columns: columns.length }}
        canChooseScope={comparison !== null}
        {...{ scope, filter, grouping }}
        onChange={(changed) => setChosen({ ...chosen, ...changed })}
      />
      {library.error !== null ? (
        <FailedState
          title={t('topics.library-failed')}
          failure={failureOf(library.error)}
          sentence={messageOf(failureOf(library.error))}
          onRetry={() => void library.refetch()}
        />
      ) : library.data === undefined || isLoading ? (
        <LoadingState label={t('topics.loading')} />
      ) : articles.length === 0 ? (
        <EmptyState icon={<Table2 />} title={t('topics.none')}>
          {t('topics.none-text')}
        </EmptyState>
      ) : (
        <TopicTable
          columns={columns}
          proposals={proposeFrom(joins, found?.subjects ?? [], columns)}
          comparison={comparison}
          bundled={library.data.topics}
          onOpen={(article, blockId) => openPassage(article, blockId, compared)}
        />
      )}
    </div>
  );
}

/** Those that are there; one that is gone from the library is left out. */
function useArticles(ids: readonly Article['id'][]): {
  readonly articles: readonly Article[];
  readonly isLoading: boolean;
} {
  const answers = useQueries({ queries: ids.map(articleQuery) });
  return {
    articles: answers.map(({ data }) => data).filter((article): article is Article => article != null),
    isLoading: answers.some(({ isPending }) => isPending),
  };
}

const countPassages = (columns: readonly TopicColumn[]): number =>
  new Set(columns.flatMap(({ article, entries }) => entries.map(({ blockId }) => `${article.id} ${blockId}`)))
    .size;

/** In its pane where the table is of a comparison that shows the article, else in the reader. */
function openPassage(article: Article, blockId: BlockId, compared: Comparison | null): void {
  const block = article.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return;
  const { start, end } = block;
  const pane = compared?.panes.find(({ articleId }) => articleId === article.id);
  if (pane === undefined) return void openArticle(article.id, { start, end });
  dispatch({ do: 'go', place: 'compare' });
  dispatch({ do: 'jump', pane: paneKeyOf(pane), start, end, from: null });
}
