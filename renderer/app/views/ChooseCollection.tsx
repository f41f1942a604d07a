import { FolderPlus, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { nameOfCollection } from '../collections';
import { openCollectionDialog } from '../collection-dialog';
import { t } from '../messages';
import { useCollections } from '../queries';
import { dispatch, useWindow } from '../window-store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/StatusViews';

/** Stands where the topic table would, while nothing says whose topics are meant. */
export function ChooseCollection(): ReactNode {
  const collections = useCollections().data ?? [];
  const picked = useWindow((state) => state.picked);
  return (
    <div className="place-main" role="region" aria-label={t('place.topics')}>
      <EmptyState
        icon={<Table2 />}
        title={t('topics.choose.title')}
        actions={
          <>
            {collections.map((one) => (
              <Button
                key={one.id}
                onPress={() => dispatch({ do: 'choose-collection', collectionId: one.id })}
              >
                {nameOfCollection(one)}
              </Button>
            ))}
            <Button icon={<FolderPlus />} onPress={() => openCollectionDialog(picked)}>
              {picked.length === 0 ? t('collection.new') : t('topics.choose.new')}
            </Button>
          </>
        }
      >
        {t('topics.choose.text')}
      </EmptyState>
    </div>
  );
}
