import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { ArticleId } from '@core/contract/ids';
import { ask } from './ask';

/** The article whose speakers are looked at; `null` where none is. */
const useStore = create<{ readonly articleId: ArticleId | null }>(() => ({ articleId: null }));
export const useOpenSpeakers = (): ArticleId | null => useStore((state) => state.articleId);
export const showSpeakers = (articleId: ArticleId): void => useStore.setState({ articleId });
export const closeSpeakers = (): void => useStore.setState({ articleId: null });

/** Who says what in an article, as the program finds it; of another text it is asked anew. */
export const useAttributions = ({
  id,
  articleRev,
}: Pick<Article, 'id' | 'articleRev'>): UseQueryResult<ArticleAttributions> =>
  useQuery({
    queryKey: ['attributions', id, articleRev],
    queryFn: () => ask('library:attributions', { articleId: id }),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
