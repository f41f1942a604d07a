import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { ArticleId } from '@core/contract/ids';
import { ask } from './ask';

/** The article whose speakers are looked at, and the one who is open first; `null` where none is. */
interface OpenSpeakers {
  readonly articleId: ArticleId;
  readonly speakerId: string | null;
}
const useStore = create<{ readonly open: OpenSpeakers | null }>(() => ({ open: null }));
export const useOpenSpeakers = (): OpenSpeakers | null => useStore((state) => state.open);
export const showSpeakers = (articleId: ArticleId, speakerId: string | null = null): void =>
  useStore.setState({ open: { articleId, speakerId } });
export const closeSpeakers = (): void => useStore.setState({ open: null });

/** Who says what in an article, as the program finds it; of another text it is asked anew, and of none not at all. */
export const useAttributions = (
  article: Pick<Article, 'id' | 'articleRev'> | null,
): UseQueryResult<ArticleAttributions> =>
  useQuery({
    queryKey: ['attributions', article?.id, article?.articleRev],
    queryFn: article === null ? skipToken : () => ask('library:attributions', { articleId: article.id }),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
