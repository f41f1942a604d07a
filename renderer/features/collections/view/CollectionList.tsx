import { Plus } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CollectionId } from '@core/contract/ids';
import { addToCollection, moveCollection, removeCollection } from '../../../app/collection-actions';
import { openCollectionDialog } from '../../../app/collection-dialog';
import { t } from '../../../app/messages';
import { useCollections, useLibrary } from '../../../app/queries';
import { dispatch, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import { afterClosing } from '../../../ui/after-closing';
import { menuPoint, useContextMenu } from '../../../ui/ContextMenu';
import { collectionRows, type CollectionRow } from '../model/collection-rows';
import { collectionMenu, isOwn } from './collection-menu';
import { CollectionRowView } from './CollectionRowView';
import './collections.css';

/** The collections above the articles: one is chosen, and takes what is dragged on it. One row is a stop of the tab key. */
export function CollectionList(): ReactNode {
  const collections = useCollections().data;
  const articles = useLibrary().data?.articles;
  const chosen = useWindow((state) => state.collectionId);
  const [renaming, setRenaming] = useState<CollectionId | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const menu = useContextMenu(t('collection.menu'));
  const rows = useMemo(() => collectionRows(collections ?? [], articles ?? []), [collections, articles]);
  const at = rows.findIndex(({ collection }) => (collection?.id ?? null) === chosen);
  const stop = Math.min(cursor ?? Math.max(0, at), rows.length - 1);
  const focusRow = (to: number): void => {
    setCursor(to);
    list.current?.querySelectorAll<HTMLElement>('.collection-choose')[to]?.focus();
  };
  const choose = ({ collection }: CollectionRow): void =>
    dispatch({ do: 'choose-collection', collectionId: collection?.id ?? null });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || !(event.target instanceof Element)) return;
    const focused = event.target.closest('li');
    const at = [...(list.current?.children ?? [])].findIndex((row) => row === focused);
    const act = keyAction(event, at, rows, { focusRow, rename: setRenaming });
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <section className="collection-section" aria-label={t('collection.list')}>
      <div className="collection-head">
        <h3>{t('collection.list')}</h3>
        <span className="spacer" />
        <IconButton label={t('collection.new')} onPress={() => openCollectionDialog()}>
          <Plus />
        </IconButton>
      </div>
      <ul ref={list} className="collection-list" onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <CollectionRowView
            key={row.collection?.id ?? 'all'}
            row={row}
            isOn={index === Math.max(0, at)}
            isTabStop={index === stop}
            isRenaming={row.collection !== null && row.collection.id === renaming}
            onChoose={() => {
              setCursor(index);
              choose(row);
            }}
            onRenamed={() => {
              setRenaming(null);
              setCursor(index);
            }}
            onDrop={(ids) => {
              if (isOwn(row.collection)) void addToCollection(row.collection, ids);
            }}
            onMenu={(event) => {
              const { collection } = row;
              if (collection === null) return;
              event.preventDefault();
              const point = menuPoint(event);
              menu.open(
                ...point,
                collectionMenu(collection, {
                  onRename: () => setRenaming(collection.id),
                  onFormats: (formats) => afterClosing(() => menu.open(...point, formats)),
                }),
              );
            }}
          />
        ))}
      </ul>
      {menu.element}
    </section>
  );
}

interface Means {
  readonly focusRow: (to: number) => void;
  readonly rename: (id: CollectionId) => void;
}

/** What a key does with the row that has the focus; `null` where it does nothing. */
function keyAction(
  { key, altKey }: KeyboardEvent,
  at: number,
  rows: readonly CollectionRow[],
  { focusRow, rename }: Means,
): (() => void) | null {
  const collection = rows[at]?.collection ?? null;
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by !== 0 && altKey) {
    return () => {
      if (collection !== null)
        void moveCollection(collection, by).then((isMoved) => isMoved && focusRow(at + by));
    };
  }
  if (by !== 0) return () => focusRow(Math.max(0, Math.min(rows.length - 1, at + by)));
  if (key === 'Home') return () => focusRow(0);
  if (key === 'End') return () => focusRow(rows.length - 1);
  if (!isOwn(collection)) return null;
  if (key === 'F2') return () => rename(collection.id);
  if (key !== 'Delete') return null;
  return () => void removeCollection(collection).then(() => focusRow(Math.max(0, at - 1)));
}
