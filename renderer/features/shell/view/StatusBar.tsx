import type { ReactNode } from 'react';
import { useAnnotations, useAppInfo, useIndexState, useLibrary } from '../../../app/queries';
import { useIsUnsaved } from '../../../app/note-autosave';
import { useSaving } from '../../../app/saving';
import { messageOf } from '../../../app/failure-messages';
import { countLibrary } from '../model/library-counts';

/**
 * Whether notes are safe, what the library holds, and that nothing leaves the machine.
 * @param activity what shows long work that is under way
 */
export function StatusBar({ activity }: { readonly activity: ReactNode }): ReactNode {
  const { pending, failure } = useSaving();
  const isWriting = useIsUnsaved();
  const library = useLibrary().data;
  const notes = useAnnotations().data?.length ?? 0;
  const index = useIndexState().data;
  const info = useAppInfo().data;
  const held = library === undefined ? null : countLibrary(library.articles);
  return (
    <footer className="status" aria-label="Status">
      <span role="status" className={failure === null ? 'saved' : 'unsaved'}>
        <i className="status-dot" aria-hidden="true" />
        {failure !== null
          ? `A note is not saved. ${messageOf(failure)}`
          : pending > 0 || isWriting
            ? 'Saving …'
            : 'All notes saved'}
      </span>
      {held === null ? null : (
        <span className="status-counts">
          {count(held.texts, 'article')} ·{' '}
          {held.chapters === 0 ? null : <>{count(held.chapters, 'chapter')} · </>}
          {count(held.accounts, 'account')} · {count(notes, 'note')}
        </span>
      )}
      {index !== undefined && (index.phase === 'building' || index.phase === 'loading') ? (
        <span role="status">
          Indexing {index.done} of {index.total}
        </span>
      ) : null}
      {activity}
      <span
        className="status-end"
        title={info === undefined ? '' : `Notes and settings live in ${info.dataFolder}`}
      >
        No network connections
      </span>
    </footer>
  );
}

const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;
