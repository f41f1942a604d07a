import { useQueries } from '@tanstack/react-query';
import { Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { BUNDLE } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId } from '@core/contract/ids';
import { t } from '../messages';
import { layColumns, type TopicColumn } from '../../features/topics/model/topic-columns';
import { proposeFrom } from '../../features/topics/model/topic-proposals';
import { TopicTable } from '../../features/topics/view/TopicTable';
import { TopicsBar, type TopicChoices } from '../../features/topics/view/TopicsBar';
import { addComparisonTo } from '../collection-actions';
import { useScope } from '../collections';
import { paneKeyOf } from '../current-comparison';
import { useReviewedCorrespondences } from '../correspondences';
import { openArticle } from '../navigation';
import { articleQuery, useLibrary } from '../queries';
import type { TopicOwner } from '../topic-owner';
import { dispatch } from '../window-store';
import { failureOf } from '../ask';
import { messageOf } from '../failure-messages';
import { restoreFocusIn } from '../../ui/restore-focus';
import { EmptyState, FailedState, LoadingState } from '../../ui/StatusViews';
import { ChooseCollection } from './ChooseCollection';
import { useTopicSheet } from './print/use-topic-sheet';
import { useTopicsOfView } from './topics-of-view';

const NO_COLUMNS: readonly TopicColumn[] = [];

/** More columns than this are laid out by article at first: they would not be taken in at a glance. */
const MANY = 8;

/** The topic table of the open comparison, of the articles that are ticked, or of the collection. */
export function TopicsView(): ReactNode {
  const library = useLibrary();
  const [chosen, setChosen] = useState<Partial<TopicChoices>>({});
  const { scope, scopes, compared, articleIds, owner, rows, title } = useTopicsOfView(chosen.scope);
  const { articles, isLoading } = useArticles(articleIds);
  const filter = chosen.filter ?? 'all';
  const sheet = owner?.sheet ?? null;
  const shown = new Set(rows.map(({ id }) => id));
  const byAccount = layColumns(articles, sheet, 'account', filter, shown).length;
  const grouping = chosen.grouping ?? (byAccount > MANY ? 'article' : 'account');
  const columns = layColumns(articles, sheet, grouping, filter, shown);
  const isPending = library.data === undefined || isLoading;
  const { found, joins } = useReviewedCorrespondences(isPending ? null : compared, articles);
  const filing = useFiling(compared, owner);
  useTopicSheet({ title, columns: isPending ? NO_COLUMNS : columns, rows, sheet, filter });
  if (owner === null && library.data !== undefined) return <ChooseCollection />;
  return (
    <div
      ref={restoreFocusIn}
      className="place-main view-frame topics-view"
      role="region"
      aria-label={t('place.topics')}
    >
      <TopicsBar
        title={title}
        counts={{ passages: countPassages(columns), columns: columns.length }}
        {...{ scope, scopes, filter, grouping }}
        onFile={filing}
        onChange={(changed) => setChosen({ ...chosen, ...changed })}
      />
      {library.error !== null ? (
        <FailedState
          title={t('topics.library-failed')}
          failure={failureOf(library.error)}
          sentence={messageOf(failureOf(library.error))}
          onRetry={() => void library.refetch()}
        />
      ) : isPending ? (
        <LoadingState label={t('topics.loading')} />
      ) : articles.length === 0 ? (
        <EmptyState icon={<Table2 />} title={t('topics.none')}>
          {t('topics.none-text')}
        </EmptyState>
      ) : (
        <TopicTable
          columns={columns}
          isFiltered={filter !== 'all'}
          rows={rows}
          proposals={proposeFrom(joins, found?.subjects ?? [], columns)}
          sheet={sheet}
          owner={owner}
          onOpen={(article, blockId) => openPassage(article, blockId, compared)}
        />
      )}
    </div>
  );
}

/** What puts a comparison that is in no collection in the one that is chosen; `null` where there is nothing to put. */
function useFiling(
  compared: Comparison | null,
  owner: TopicOwner | null,
): { readonly label: string; readonly run: () => void } | null {
  const collection = useScope();
  if (compared === null || owner?.is !== 'comparison' || collection === null || collection.id === BUNDLE)
    return null;
  return {
    label: t('topics.file', { name: collection.name }),
    run: () => void addComparisonTo(collection, compared),
  };
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
