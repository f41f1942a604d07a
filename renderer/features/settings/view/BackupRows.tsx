import { useState, type ReactNode } from 'react';
import type { Backup } from '@core/contract/backup';
import { ask } from '../../../app/ask';
import { formatMoment } from '../../../app/dates';
import { formatBytes } from '../../../app/format-bytes';
import { t } from '../../../app/messages';
import { showToast, withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { BackedUpNotes } from './BackedUpNotes';
import { RestoreBackup } from './RestoreBackup';

interface Props {
  readonly backups: readonly Backup[];
  readonly isBusy: boolean;
}

/** Rows that are shown before the reader asks for all. */
const FIRST = 8;

export function BackupRows({ backups, isBusy }: Props): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const [notesOf, setNotesOf] = useState<Backup | null>(null);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const shown = isWhole ? backups : backups.slice(0, FIRST);
  return (
    <>
      <ul className="settings-backup-rows" aria-label={t('backup.list')}>
        {shown.map((backup) => (
          <Row
            key={backup.id}
            backup={backup}
            isBusy={isBusy}
            onNotes={() => setNotesOf(backup)}
            onRestore={() => setRestoring(backup)}
          />
        ))}
      </ul>
      {shown.length < backups.length ? (
        <div>
          <Button tone="quiet" onPress={() => setWhole(true)}>
            {t('backup.more', { count: backups.length })}
          </Button>
        </div>
      ) : null}
      {notesOf === null ? null : <BackedUpNotes backup={notesOf} onClose={() => setNotesOf(null)} />}
      {restoring === null ? null : <RestoreBackup backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}

interface RowProps {
  readonly backup: Backup;
  readonly isBusy: boolean;
  readonly onNotes: () => void;
  readonly onRestore: () => void;
}

function Row({ backup, isBusy, onNotes, onRestore }: RowProps): ReactNode {
  const [isChecking, setChecking] = useState(false);
  const check = async (): Promise<void> => {
    setChecking(true);
    await withErrorToast(t('backup.check-failed'), async () => {
      await ask('backups:check', { backupId: backup.id });
      showToast(t('backup.checked'));
    });
    setChecking(false);
  };
  const made = formatMoment(backup.made);
  return (
    <li className="settings-backup-row">
      <div className="settings-backup-row-words">
        <strong>{made}</strong>
        <small>
          {[
            t(`backup.reason-${backup.reason}`),
            t('backup.facts', { files: backup.files, size: formatBytes(backup.bytes) }),
          ].join(' · ')}
        </small>
      </div>
      <Button
        tone="quiet"
        aria-label={`${t('backup.check')}, ${made}`}
        isDisabled={isChecking}
        onPress={() => void check()}
      >
        {t('backup.check')}
      </Button>
      <Button tone="quiet" aria-label={`${t('backup.notes')} ${made}`} onPress={onNotes}>
        {t('backup.notes')}
      </Button>
      <Button aria-label={`${t('backup.restore')} ${made}`} isDisabled={isBusy} onPress={onRestore}>
        {t('backup.restore')}
      </Button>
    </li>
  );
}
