import type { ArticleSummary } from '@core/contract/article';
import { t } from './messages';
import { ask } from './ask';
import { attemptAction } from './with-error-toast';
import type { UndoableAction } from './undo';
import { offerUndo } from './undo-toast';
import { dispatch } from './window-store';

/** Removes an imported article and offers Undo. Its notes stay on disk either way. */
export const removeArticle = (article: ArticleSummary): Promise<boolean> =>
  attemptAction(t('failed.remove'), async () => {
    const remove = async (): Promise<void> => {
      await ask('library:remove', { articleId: article.id });
      dispatch({ do: 'article-gone', articleId: article.id });
    };
    await remove();
    const deed: UndoableAction = {
      label: t('done.article-removed', { title: article.title }),
      undo: async () => void (await ask('library:restore', { articleId: article.id })),
      redo: remove,
    };
    offerUndo(deed);
  });
