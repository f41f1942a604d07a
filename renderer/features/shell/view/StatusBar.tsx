import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { useIsConnected } from '../../../app/connection';
import { useAnnotations, useAppInfo, useFolderState, useIndexState, useLibrary } from '../../../app/queries';
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
  const isConnected = useIsConnected();
  const isWriting = useIsUnsaved();
  const library = useLibrary().data;
  const notes = useAnnotations().data?.length ?? 0;
  const index = useIndexState().data;
  const info = useAppInfo().data;
  const isClosed = (useFolderState().data?.fault ?? null) !== null;
  const held = library === undefined ? null : countLibrary(library.articles);
  return (
    <footer className="status" aria-label={t('status.name')}>
      <span
        role="status"
        className={failure === null && isConnected && !isClosed ? 'status-saved' : 'status-unsaved'}
      >
        <i className="status-dot" aria-hidden="true" />
        {failure !== null
          ? t('status.unsaved', { why: messageOf(failure) })
          : !isConnected
            ? t('status.disconnected')
            : isClosed
              ? t('status.readOnly')
              : pending > 0 || isWriting
                ? t('status.saving')
                : t('status.saved')}
      </span>
      {held === null ? null : (
        <span className="status-counts">
          {[
            t('status.articles', { count: held.texts }),
            ...(held.chapters === 0 ? [] : [t('status.chapters', { count: held.chapters })]),
            t('status.accounts', { count: held.accounts }),
            t('status.notes', { count: notes }),
          ].join(' · ')}
        </span>
      )}
      {index !== undefined && (index.phase === 'building' || index.phase === 'loading') ? (
        <span role="status">{t('status.indexing', { done: index.done, total: index.total })}</span>
      ) : null}
      {activity}
      <span
        className="status-end"
        title={info === undefined ? '' : t('status.folder', { folder: info.dataFolder })}
      >
        {t('status.offline')}
      </span>
    </footer>
  );
}
