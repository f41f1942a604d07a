import { Check, ChevronDown, Folder, FolderPlus, Library } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { nameOfCollection, useScope } from '../../../app/collections';
import { openCollectionDialog } from '../../../app/collection-dialog';
import { t } from '../../../app/messages';
import { useCollections } from '../../../app/queries';
import { dispatch } from '../../../app/window-store';
import { MenuButton, type MenuEntry } from '../../../ui/Menu';
import './collections.css';

/**
 * The one scope control: to what library, search, topics, notebook and choices are narrowed. It stands above every view,
 * so that what is left out is never a riddle.
 */
export function ScopeMenu(): ReactNode {
  const scope = useScope();
  const collections = useCollections().data ?? [];
  const name = scope === null ? t('collection.all') : nameOfCollection(scope);
  const entry = (id: string, label: string, isOn: boolean, run: () => void): MenuEntry => ({
    id,
    label,
    ...(isOn ? { icon: <Check /> } : {}),
    run,
  });
  return (
    <MenuButton
      label={t('collection.scope')}
      entries={[
        entry('all', t('collection.all'), scope === null, () =>
          dispatch({ do: 'choose-collection', collectionId: null }),
        ),
        'line',
        ...collections.map((one) =>
          entry(one.id, nameOfCollection(one), one.id === scope?.id, () =>
            dispatch({ do: 'choose-collection', collectionId: one.id }),
          ),
        ),
        'line',
        {
          id: 'new',
          label: t('collection.new'),
          icon: <FolderPlus />,
          run: () => openCollectionDialog(),
        },
      ]}
    >
      <Button
        className={`collection-scope ${scope === null ? '' : 'is-chosen'}`}
        aria-label={t('collection.choose', { name })}
      >
        {scope === null ? <Library aria-hidden="true" /> : <Folder aria-hidden="true" />}
        <span dir="auto">{name}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
    </MenuButton>
  );
}
