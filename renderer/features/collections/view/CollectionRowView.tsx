import { Folder, FolderOpen, Library } from 'lucide-react';
import { useState, type DragEvent, type MouseEvent, type ReactNode } from 'react';
import { BUNDLE, type Collection } from '@core/contract/collection';
import type { ArticleId } from '@core/contract/ids';
import { renameCollection } from '../../../app/collection-actions';
import { nameOfCollection } from '../../../app/collections';
import { droppedArticles, hasArticles } from '../../../app/dragged-articles';
import { t } from '../../../app/messages';
import { Chip } from '../../../ui/Chip';
import type { CollectionRow } from '../model/collection-rows';
import { isOwn } from './collection-menu';

interface Props {
  readonly row: CollectionRow;
  readonly isOn: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  readonly onChoose: () => void;
  readonly onRenamed: () => void;
  readonly onDrop: (articleIds: readonly ArticleId[]) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** One collection with the number of its articles; a field instead while it is being renamed. */
export function CollectionRowView(props: Props): ReactNode {
  const { row, isOn, isTabStop, isRenaming, onChoose, onRenamed, onDrop, onMenu } = props;
  const { collection, count } = row;
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => isOwn(collection) && hasArticles(event);
  const name = collection === null ? t('collection.all') : nameOfCollection(collection);
  if (isRenaming && collection !== null)
    return (
      <li>
        <NameField collection={collection} onDone={onRenamed} />
      </li>
    );
  return (
    <li
      className={`collection-row ${isOn ? 'on' : ''} ${isOver ? 'over' : ''}`}
      onContextMenu={onMenu}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        onDrop(droppedArticles(event));
      }}
    >
      <button
        type="button"
        className="collection-choose"
        aria-current={isOn ? 'true' : undefined}
        aria-label={t('collection.count', { name, count })}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onChoose}
      >
        {collection === null ? <Library /> : isOn ? <FolderOpen /> : <Folder />}
        <span className="collection-name" dir="auto">
          {name}
        </span>
        {collection?.id === BUNDLE ? <Chip>{t('collection.example')}</Chip> : null}
        <small>{count}</small>
      </button>
    </li>
  );
}

interface FieldProps {
  readonly collection: Collection;
  readonly onDone: () => void;
}

function NameField({ collection, onDone }: FieldProps): ReactNode {
  const [name, setName] = useState(collection.name);
  return (
    <input
      className="collection-rename"
      autoFocus
      aria-label={t('collection.name')}
      maxLength={200}
      value={name}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => {
        void renameCollection(collection, name);
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
