import { useState, type ReactNode } from 'react';
import type { Backup } from '@core/contract/backup';
import { ask } from '../../../app/ask';
import { formatMoment } from '../../../app/dates';
import { t } from '../../../app/messages';
import { flushNotes } from '../../../app/note-autosave';
import { withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Asks once more, then puts the whole of a backup in the place of what is there. */
export function RestoreBackup({ backup, onClose }: Props): ReactNode {
  const [isUnderWay, setUnderWay] = useState(false);
  const restore = async (): Promise<void> => {
    setUnderWay(true);
    const isDone = await withErrorToast(t('backup.restore-failed'), async () => {
      await flushNotes();
      await ask('backups:restore', { backupId: backup.id });
    });
    setUnderWay(false);
    if (!isDone) return onClose();
    // Nothing that the window holds is true of what is there now.
    location.reload();
  };
  return (
    <Dialog
      title={t('backup.restore-title', { made: formatMoment(backup.made) })}
      isOpen
      onClose={() => {
        if (!isUnderWay) onClose();
      }}
      actions={
        <>
          <Button isDisabled={isUnderWay} onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isUnderWay} onPress={() => void restore()}>
            {t(isUnderWay ? 'backup.restoring' : 'backup.restore-go')}
          </Button>
        </>
      }
    >
      <p>{t('backup.restore-text')}</p>
    </Dialog>
  );
}
