import type { ArticleSummary } from '@core/contract/article';
import { t } from './messages';
import { ask } from './ask';
import { perform } from './perform';
import { dispatch } from './window-store';

/** Removes an imported article and offers Undo. Its notes stay on disk either way. */
export const removeArticle = ({ id, title }: ArticleSummary): Promise<boolean> =>
  perform(
    {
      label: t('done.article-removed', { title }),
      do: async () => {
        await ask('library:remove', { articleId: id });
        dispatch({ do: 'article-gone', articleId: id });
      },
      undo: async () => void (await ask('library:restore', { articleId: id })),
    },
    { failed: t('failed.remove'), isOffered: true },
  );
