import type { ReactNode } from 'react';
import { useAnnotations, useAppInfo, useIndexState, useLibrary } from '../../state/queries';
import { useUnsaved } from '../../state/note-writing';
import { useSaving } from '../../state/saving';
import { sentenceOf } from '../../state/sentences';
import { ImportProgress } from './ImportProgress';

/** Whether notes are safe, what the library holds, and that nothing leaves the machine. */
export function StatusBar(): ReactNode {
  const { pending, failure } = useSaving();
  const isWriting = useUnsaved().length > 0;
  const library = useLibrary().data;
  const notes = useAnnotations().data?.length ?? 0;
  const index = useIndexState().data;
  const info = useAppInfo().data;
  const accounts = library?.articles.reduce((sum, article) => sum + article.witnesses.length, 0) ?? 0;
  return (
    <footer className="status" aria-label="Status">
      <span role="status" className={failure === null ? 'saved' : 'unsaved'}>
        <i className="status-dot" aria-hidden="true" />
        {failure !== null
          ? `A note is not saved. ${sentenceOf(failure)}`
          : pending > 0 || isWriting
            ? 'Saving …'
            : 'All notes saved'}
      </span>
      {library === undefined ? null : (
        <span className="status-counts">
          {count(library.articles.length, 'article')} · {count(accounts, 'account')} · {count(notes, 'note')}
        </span>
      )}
      {index !== undefined && (index.phase === 'building' || index.phase === 'loading') ? (
        <span role="status">
          Indexing {index.done} of {index.total}
        </span>
      ) : null}
      <ImportProgress />
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
