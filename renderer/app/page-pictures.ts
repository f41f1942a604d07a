import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ArticleId } from '@core/contract/ids';
import type { PageAt, PagePicture } from '@core/contract/requests';
import { ask } from './ask';

/** How a page of a kept file looks. While the next one is made the one before stays; `null` asks for none. */
export const usePagePicture = (articleId: ArticleId, at: PageAt | null): UseQueryResult<PagePicture> =>
  useQuery({
    queryKey: ['original-page', articleId, at],
    queryFn: () => ask('library:original-page', { articleId, at: at ?? { page: 1 } }),
    enabled: at !== null,
    placeholderData: keepPreviousData,
    // A page is some megabytes: those that were looked through need not be kept.
    gcTime: 30_000,
  });

export const pictureAddress = ({ mediaType, base64 }: NonNullable<PagePicture['picture']>): string =>
  `data:${mediaType};base64,${base64}`;
