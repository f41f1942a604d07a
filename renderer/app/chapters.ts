import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters } from '@core/contract/requests';
import { findFormat } from '@core/import/formats';
import { t } from './messages';
import { ask } from './ask';
import { withErrorToast, showToast } from './toasts';
import { offerUndo } from './undo-toast';
import { dispatch } from './window-store';

/** The book that the reader is about to split into chapters. */
const useStore = create<{ readonly articleId: ArticleId | null }>(() => ({ articleId: null }));
export const useSplitting = (): ArticleId | null => useStore((state) => state.articleId);
export const startSplitting = (articleId: ArticleId): void => useStore.setState({ articleId });
export const stopSplitting = (): void => useStore.setState({ articleId: null });

/** One that can be split: no chapter is split again. */
export const isBook = ({ origin, chapterOf }: Pick<Article, 'origin' | 'chapterOf'>): boolean =>
  findFormat(origin?.format ?? '')?.isBook === true && chapterOf === undefined;

/** Asked anew each time that the dialog opens: what is there already changes with every action. */
export const useBookChapters = (articleId: ArticleId): UseQueryResult<BookChapters> =>
  useQuery({
    queryKey: ['chapters', articleId],
    queryFn: () => ask('library:chapters', { articleId }),
    staleTime: 0,
    gcTime: 0,
  });

/** Makes articles of the chapters that are not there yet, which Undo takes away again. */
export const splitBook = (articleId: ArticleId, title: string, depth: number): Promise<boolean> =>
  withErrorToast(t('failed.split'), async () => {
    const split = async (): Promise<readonly ArticleId[]> =>
      (await ask('library:split', { articleId, depth })).map(({ id }) => id);
    let chapters = await split();
    if (chapters.length === 0) {
      showToast(t('done.nothing-to-split'));
      return;
    }
    offerUndo({
      label: t('done.split', { title, count: chapters.length }),
      do: async () => void (chapters = await split()),
      undo: async () => {
        await ask('library:unsplit', { articleId, chapters });
        for (const chapter of chapters) dispatch({ do: 'article-gone', articleId: chapter });
      },
    });
  });
