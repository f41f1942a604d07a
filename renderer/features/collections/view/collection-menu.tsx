import { ArrowDown, ArrowUp, Download, ListChecks, Pencil, Trash2 } from 'lucide-react';
import { BUNDLE, type Collection } from '@core/contract/collection';
import { moveCollection, removeCollection } from '../../../app/collection-actions';
import { articlesOf } from '../../../app/collections';
import { EVERYTHING } from '../../../app/exporting';
import { exportEntries } from '../../../app/export-menu';
import { t } from '../../../app/messages';
import { cachedCollections, cachedLibrary } from '../../../app/queries';
import { dispatch } from '../../../app/window-store';
import type { MenuEntry } from '../../../ui/Menu';

/** A collection that the reader made, which he can name, fill and remove. */
export const isOwn = (collection: Collection | null): collection is Collection =>
  collection !== null && collection.id !== BUNDLE;

interface CollectionActs {
  readonly onRename: () => void;
  /** Shows the formats of the export, in place of the menu. */
  readonly onFormats: (formats: readonly MenuEntry[]) => void;
}

/** What can be done with one collection, by pointer or by Shift+F10. */
export function collectionMenu(
  collection: Collection,
  { onRename, onFormats }: CollectionActs,
): readonly MenuEntry[] {
  const all = cachedCollections();
  const at = all.findIndex(({ id }) => id === collection.id);
  const own: readonly MenuEntry[] = isOwn(collection)
    ? [{ id: 'rename', label: t('collection.rename'), keys: 'F2', icon: <Pencil />, run: onRename }, 'line']
    : [];
  const remove: readonly MenuEntry[] = isOwn(collection)
    ? [
        'line',
        {
          id: 'remove',
          label: t('collection.remove'),
          hint: t('collection.remove-hint'),
          icon: <Trash2 />,
          isDanger: true,
          run: () => void removeCollection(collection),
        },
      ]
    : [];
  return [
    ...own,
    {
      id: 'up',
      label: t('collection.move-up'),
      icon: <ArrowUp />,
      isDisabled: at <= 0,
      run: () => void moveCollection(collection, -1),
    },
    {
      id: 'down',
      label: t('collection.move-down'),
      icon: <ArrowDown />,
      isDisabled: at === all.length - 1,
      run: () => void moveCollection(collection, 1),
    },
    'line',
    {
      id: 'tick',
      label: t('collection.tick-all'),
      icon: <ListChecks />,
      run: () => tickAll(collection),
    },
    {
      id: 'export',
      label: t('collection.export'),
      icon: <Download />,
      run: () =>
        onFormats(
          exportEntries(() => ({ ...EVERYTHING, collectionId: collection.id }), {
            collectionId: collection.id,
          }),
        ),
    },
    ...remove,
  ];
}

function tickAll(collection: Collection): void {
  dispatch({ do: 'choose-collection', collectionId: collection.id });
  const articleIds = articlesOf(collection, cachedLibrary()?.articles ?? []).map(({ id }) => id);
  dispatch({ do: 'pick-all', articleIds });
}
