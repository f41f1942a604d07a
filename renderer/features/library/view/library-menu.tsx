import { BookOpen, CheckCheck, Columns2, ListTree, Trash2 } from 'lucide-react';
import type { ArticleId } from '@core/contract/ids';
import { startSplitting } from '../../../app/chapters';
import { removeArticle } from '../../../app/library-actions';
import { openArticle } from '../../../app/navigation';
import { setFurthest } from '../../../app/session';
import type { MenuEntry } from '../../../ui/Menu';
import type { LibraryRow } from '../model/library-rows';

/** What can be done with one article of the list, by pointer or by Shift+F10. @param openId the article being read */
export function rowMenu(
  { article, state }: LibraryRow,
  openId: ArticleId | null,
  onCompare: (articleIds: readonly ArticleId[]) => void,
): readonly MenuEntry[] {
  const isOther = openId !== null && openId !== article.id;
  return [
    { id: 'open', label: 'Open', icon: <BookOpen />, run: () => openArticle(article.id) },
    {
      id: 'beside',
      label: 'Put beside the open article',
      icon: <Columns2 />,
      isDisabled: !isOther,
      run: () => {
        if (openId !== null) onCompare([openId, article.id]);
      },
    },
    {
      id: 'mark',
      label: state === 'read' ? 'Mark as unread' : 'Mark as read',
      icon: <CheckCheck />,
      run: () => setFurthest(article.id, state === 'read' ? 0 : 1),
    },
    ...(article.isBook === true
      ? [
          {
            id: 'chapters',
            label: 'Split into chapters …',
            icon: <ListTree />,
            run: () => startSplitting(article.id),
          },
        ]
      : []),
    'line',
    {
      id: 'remove',
      label: 'Remove from the library',
      ...(article.added === null ? { hint: 'Bundled articles stay' } : {}),
      icon: <Trash2 />,
      isDanger: true,
      isDisabled: article.added === null,
      run: () => void removeArticle(article),
    },
  ];
}
