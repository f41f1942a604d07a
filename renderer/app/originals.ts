import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { ArticleId } from '@core/contract/ids';
import type { OriginalText } from '@core/contract/requests';
import { ask } from './ask';

/** The article whose original is looked at. */
interface OpenOriginal {
  readonly articleId: ArticleId | null;
  /** From 1; `null` shows a scan at the page of the passage in focus. */
  readonly page: number | null;
}
const CLOSED: OpenOriginal = { articleId: null, page: null };
const useStore = create<OpenOriginal>(() => CLOSED);
export const useOpenOriginal = (): OpenOriginal => useStore();
export const showOriginal = (articleId: ArticleId, page: number | null = null): void =>
  useStore.setState({ articleId, page });
export const closeOriginal = (): void => useStore.setState(CLOSED);

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
