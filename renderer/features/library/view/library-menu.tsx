import { BookOpen, CheckCheck, Columns2, FolderMinus, FolderPlus, ListTree, Trash2 } from 'lucide-react';
import { BUNDLE } from '@core/contract/collection';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { startSplitting } from '../../../app/chapters';
import { takeFromCollection } from '../../../app/collection-actions';
import { openCollectionDialog } from '../../../app/collection-dialog';
import { currentScope } from '../../../app/collections';
import { removeArticle } from '../../../app/library-actions';
import { openArticle } from '../../../app/navigation';
import { setFurthest } from '../../../app/session';
import type { MenuEntry } from '../../../ui/Menu';
import type { LibraryRow } from '@core/library/library-rows';

/** What can be done with one article of the list, by pointer or by Shift+F10. @param openId the article being read */
export function rowMenu(
  { article, state }: LibraryRow,
  openId: ArticleId | null,
  onCompare: (articleIds: readonly ArticleId[]) => void,
): readonly MenuEntry[] {
  const scope = currentScope();
  const isOther = openId !== null && openId !== article.id;
  return [
    { id: 'open', label: t('library.open'), icon: <BookOpen />, run: () => openArticle(article.id) },
    {
      id: 'beside',
      label: t('library.compare-with-open'),
      icon: <Columns2 />,
      isDisabled: !isOther,
      run: () => {
        if (openId !== null) onCompare([openId, article.id]);
      },
    },
    {
      id: 'mark',
      label: t(state === 'read' ? 'library.mark-unread' : 'library.mark-read'),
      icon: <CheckCheck />,
      run: () => setFurthest(article.id, state === 'read' ? 0 : 1),
    },
    ...(article.isBook === true
      ? [
          {
            id: 'chapters',
            label: t('library.split'),
            icon: <ListTree />,
            run: () => startSplitting(article.id),
          },
        ]
      : []),
    'line',
    {
      id: 'collect',
      label: t('collection.add'),
      icon: <FolderPlus />,
      run: () => openCollectionDialog([article.id]),
    },
    ...(scope === null || scope.id === BUNDLE
      ? []
      : [
          {
            id: 'take',
            label: t('collection.take', { name: scope.name }),
            icon: <FolderMinus />,
            isDisabled: !scope.articles.includes(article.id),
            run: () => void takeFromCollection(scope, [article.id]),
          },
        ]),
    'line',
    {
      id: 'remove',
      label: t('library.remove'),
      ...(article.added === null ? { hint: t('library.remove-bundled') } : {}),
      icon: <Trash2 />,
      isDanger: true,
      isDisabled: article.added === null,
      run: () => void removeArticle(article),
    },
  ];
}
