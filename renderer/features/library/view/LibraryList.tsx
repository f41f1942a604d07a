import { BookOpen, FolderOpen } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import type { Library } from '@core/contract/requests';
import { failureOf } from '../../../app/ask';
import { nameOfCollection, useScope, useScoped } from '../../../app/collections';
import { messageOf } from '../../../app/failure-messages';
import { rich, t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { usePositions } from '../../../app/session';
import { dispatch, useWindow } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { buildRows, type LibraryFilter } from '@core/library/library-rows';
import { LibraryHead } from './LibraryHead';
import { LibraryRows } from './LibraryRows';
import { PickedBar } from './PickedBar';
import './library.css';

interface Props {
  readonly onCompare: (articleIds: readonly ArticleId[]) => void;
  readonly onImport: () => void;
  /** What narrows the list to a collection, above it. */
  readonly collections?: ReactNode;
}

/** Every article as one row, with what orders and narrows the list above it. */
export function LibraryList({ onCompare, onImport, collections }: Props): ReactNode {
  const { data: library, error, refetch } = useLibrary();
  const scope = useScope();
  const scoped = useScoped(library?.articles);
  const positions = usePositions();
  const picked = useWindow((state) => state.picked);
  const [filter, setFilter] = useState<LibraryFilter>({ text: '', state: 'all', sortBy: 'title' });
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => buildRows(scoped, positions, wanted), [scoped, positions, wanted]);
  if (error !== null) {
    return (
      <FailedState
        title={t('library.failed')}
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (library === undefined) return <LoadingState label={t('library.loading')} />;
  return (
    <div className="library-list">
      <LibraryHead
        shown={rows.length}
        total={scoped.length}
        filter={filter}
        onFilter={setFilter}
        onImport={onImport}
      />
      {collections}
      <BrokenFiles broken={library.broken} />
      <LibraryRows
        rows={rows}
        onCompare={onCompare}
        empty={
          library.articles.length === 0 ? (
            <EmptyLibrary onImport={onImport} />
          ) : scope !== null && scoped.length === 0 ? (
            <EmptyCollection name={nameOfCollection(scope)} onImport={onImport} />
          ) : (
            <NoMatch onShowAll={() => setFilter({ ...filter, text: '', state: 'all' })} />
          )
        }
      />
      <PickedBar picked={picked} onCompare={onCompare} />
    </div>
  );
}

function BrokenFiles({ broken }: Pick<Library, 'broken'>): ReactNode {
  if (broken.length === 0) return null;
  return (
    <div className="library-broken" role="alert">
      {broken.map(({ file, failure }) => (
        <p key={file}>
          {rich('library.broken', {
            name: file,
            why: messageOf(failure),
            file: (name) => <b>{name}</b>,
          })}
        </p>
      ))}
    </div>
  );
}

function EmptyLibrary({ onImport }: Pick<Props, 'onImport'>): ReactNode {
  return (
    <EmptyState
      icon={<BookOpen />}
      title={t('library.empty')}
      actions={<Button onPress={onImport}>{t('library.import')}</Button>}
    >
      {t('library.empty-text')}
    </EmptyState>
  );
}

/** What a collection is for, and how it is filled. */
function EmptyCollection({ name, onImport }: { readonly name: string } & Pick<Props, 'onImport'>): ReactNode {
  return (
    <EmptyState
      icon={<FolderOpen />}
      title={t('collection.empty', { name })}
      actions={
        <>
          <Button onPress={() => dispatch({ do: 'choose-collection', collectionId: null })}>
            {t('collection.show-all')}
          </Button>
          <Button onPress={onImport}>{t('library.import')}</Button>
        </>
      }
    >
      {t('collection.empty-text')}
    </EmptyState>
  );
}

function NoMatch({ onShowAll }: { readonly onShowAll: () => void }): ReactNode {
  return (
    <EmptyState
      title={t('library.no-match')}
      actions={<Button onPress={onShowAll}>{t('library.show-all')}</Button>}
    >
      {t('library.no-match-text')}
    </EmptyState>
  );
}
