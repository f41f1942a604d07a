import { FolderPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Collection } from '@core/contract/collection';
import type { ArticleId } from '@core/contract/ids';
import { foldString } from '@core/text/fold';
import { addCollection, addToCollection, takeFromCollection } from '../../../app/collection-actions';
import { t } from '../../../app/messages';
import { useCollections } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { isOwn } from './collection-menu';
import './collections.css';

interface Props {
  /** What is put in a collection; empty where a new one is made without any. */
  readonly articleIds: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Puts articles in collections, each with a tick, or makes a new one of them. */
export function CollectionDialog({ articleIds, onClose }: Props): ReactNode {
  const own = (useCollections().data ?? []).filter(isOwn);
  const isNew = articleIds.length === 0;
  return (
    <Dialog
      title={isNew ? t('collection.new') : t('collection.add-title')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      {isNew ? null : (
        <>
          <p className="muted">{t('collection.add-text', { count: articleIds.length })}</p>
          <ul className="collection-checks" aria-label={t('collection.list')}>
            {own.map((collection) => (
              <li key={collection.id}>
                <CollectionCheck collection={collection} articleIds={articleIds} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NewCollection
        own={own}
        articleIds={articleIds}
        hasFocus={isNew || own.length === 0}
        onDone={onClose}
      />
    </Dialog>
  );
}

interface CheckProps {
  readonly collection: Collection;
  readonly articleIds: readonly ArticleId[];
}

/** Ticked where all are in it, half where some are. */
function CollectionCheck({ collection, articleIds }: CheckProps): ReactNode {
  const present = articleIds.filter((id) => collection.articles.includes(id)).length;
  const isAll = present === articleIds.length;
  return (
    <label>
      <input
        type="checkbox"
        checked={isAll}
        ref={(box) => {
          if (box !== null) box.indeterminate = present > 0 && !isAll;
        }}
        onChange={() => void (isAll ? takeFromCollection : addToCollection)(collection, articleIds)}
      />
      <span dir="auto">{collection.name}</span>
      <small>{collection.articles.length}</small>
    </label>
  );
}

interface NewProps {
  readonly own: readonly Collection[];
  readonly articleIds: readonly ArticleId[];
  readonly hasFocus: boolean;
  readonly onDone: () => void;
}

function NewCollection({ own, articleIds, hasFocus, onDone }: NewProps): ReactNode {
  const [name, setName] = useState('');
  const typed = name.trim();
  const isTaken = own.some((one) => foldString(one.name) === foldString(typed));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (typed === '') return;
    void addCollection(typed, articleIds);
    onDone();
  };
  return (
    <form className="collection-new" onSubmit={add}>
      <label>
        <span>
          {articleIds.length === 0
            ? t('collection.name')
            : t('collection.new-with', { count: articleIds.length })}
        </span>
        <input
          autoFocus={hasFocus}
          value={name}
          maxLength={200}
          placeholder={t('collection.placeholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button type="submit" tone="primary" icon={<FolderPlus />} isDisabled={typed === ''}>
        {t('collection.create')}
      </Button>
      {isTaken ? (
        <p role="status" className="collection-taken">
          {t('collection.same-name')}
        </p>
      ) : null}
    </form>
  );
}
