import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BackedUpNote, Backup } from '@core/contract/backup';
import { ask, failureOf } from '../../../app/ask';
import { formatMoment } from '../../../app/dates';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { showToast, withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** What a backup has of notes and the library has not, to be brought back one by one. */
export function BackedUpNotes({ backup, onClose }: Props): ReactNode {
  const notes = useQuery({
    queryKey: ['backup-notes', backup.id],
    queryFn: () => ask('backups:notes', { backupId: backup.id }),
    gcTime: 0,
  });
  const bringBack = async ({ annotation }: BackedUpNote): Promise<void> => {
    await withErrorToast(t('backup.note-failed'), async () => {
      await ask('backups:restore-note', { backupId: backup.id, annotationId: annotation.id });
      showToast(t('backup.note-restored'));
    });
    await notes.refetch();
  };
  return (
    <Dialog
      title={t('backup.notes-title', { made: formatMoment(backup.made) })}
      isOpen
      onClose={onClose}
      size="wide"
    >
      {notes.error !== null ? (
        <p role="alert">{messageOf(failureOf(notes.error))}</p>
      ) : notes.data === undefined ? (
        <p className="loading">{t('ui.loading')}</p>
      ) : notes.data.length === 0 ? (
        <p>{t('backup.notes-none')}</p>
      ) : (
        <>
          <p className="settings-help">{t('backup.notes-help')}</p>
          <ul className="settings-backup-notes">
            {notes.data.map((note) => (
              <li key={note.annotation.id}>
                <div className="settings-backup-row-words">
                  <strong>{note.subject}</strong>
                  <Words note={note} />
                  <small>{t(`backup.note-${note.state}`)}</small>
                </div>
                <Button onPress={() => void bringBack(note)}>{t('backup.restore-note')}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** The words of the note, and those that it is on. */
function Words({ note: { annotation } }: { readonly note: BackedUpNote }): ReactNode {
  const { target } = annotation;
  return (
    <>
      {target.on === 'passage' ? <q dir="auto">{target.anchor.exact}</q> : null}
      <p dir="auto">
        {annotation.text || annotation.label || annotation.tags.join(', ') || t('backup.note-empty')}
      </p>
    </>
  );
}
