import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { ArticleId } from '@core/contract/ids';
import type { OriginalFile, OriginalText } from '@core/contract/requests';
import { ask } from './ask';

/** The article whose original is looked at. */
const useStore = create<{ readonly articleId: ArticleId | null }>(() => ({ articleId: null }));
export const useOpenOriginal = (): ArticleId | null => useStore((state) => state.articleId);
export const showOriginal = (articleId: ArticleId): void => useStore.setState({ articleId });
export const closeOriginal = (): void => useStore.setState({ articleId: null });

/** The file itself, for what can be shown as it is. */
export const useOriginalFile = (articleId: ArticleId): UseQueryResult<OriginalFile> =>
  useQuery({
    queryKey: ['original-file', articleId],
    queryFn: () => ask('library:original', { articleId }),
    gcTime: 10_000,
  });

/** @param encoding as the article is read now: another one makes it another text */
export const useOriginalText = (
  articleId: ArticleId,
  encoding: string | null,
  start: number,
): UseQueryResult<OriginalText> =>
  useQuery({
    queryKey: ['original', articleId, encoding, start],
    queryFn: () => ask('library:read-original', { articleId, start }),
    // A part is a hundred thousand characters: what was looked through need not be kept.
    gcTime: 10_000,
  });
