import { Columns2, FolderPlus, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { MAX_PANES } from '../../../app/current-comparison';
import { openCollectionDialog } from '../../../app/collection-dialog';
import { t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { Button, IconButton } from '../../../ui/Button';

interface Props {
  readonly picked: readonly ArticleId[];
  readonly onCompare: (articleIds: readonly ArticleId[]) => void;
}

/** What can be done with the articles that are ticked; nothing while none is. */
export function PickedBar({ picked, onCompare }: Props): ReactNode {
  if (picked.length === 0) return null;
  return (
    <div className="library-picked">
      {picked.length > MAX_PANES ? (
        <Button tone="primary" icon={<Waypoints />} onPress={() => dispatch({ do: 'go', place: 'pairs' })}>
          {t('library.pairs', { count: picked.length })}
        </Button>
      ) : (
        <Button
          tone="primary"
          icon={<Columns2 />}
          isDisabled={picked.length < 2}
          onPress={() => onCompare(picked)}
        >
          {picked.length < 2
            ? t('library.pick-more')
            : t('library.compare', { count: String(picked.length) })}
        </Button>
      )}
      <IconButton label={t('collection.add')} onPress={() => openCollectionDialog(picked)}>
        <FolderPlus />
      </IconButton>
      <Button tone="quiet" onPress={() => dispatch({ do: 'clear-picks' })}>
        {t('library.clear')}
      </Button>
    </div>
  );
}
