import { HardDriveDownload, TriangleAlert, Unplug } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import {
  keepBackups,
  queryClient,
  useAnnotations,
  useBackups,
  useFolderState,
  useRecoveries,
} from '../../../app/queries';
import { useIsConnected } from '../../../app/connection';
import { ask } from '../../../app/ask';
import { withErrorToast } from '../../../app/toasts';
import { dispatch } from '../../../app/window-store';
import { messageOf } from '../../../app/failure-messages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { RecoveryList } from '../../../ui/RecoveryList';
import './banners.css';

/** What concerns the whole window and cannot wait for the reader to come across it. */
export function Banners(): ReactNode {
  return (
    <>
      <Unreachable />
      <ClosedFolder />
      <Recovered />
      <BackupOffer />
    </>
  );
}

function Unreachable(): ReactNode {
  const isReached = useIsConnected();
  const [isTrying, setTrying] = useState(false);
  if (isReached) return null;
  const retry = async (): Promise<void> => {
    setTrying(true);
    await queryClient.refetchQueries();
    setTrying(false);
  };
  return (
    <div className="banner trouble" role="alert">
      <Unplug aria-hidden="true" />
      <p>{messageOf({ code: 'unreachable' })}</p>
      <Button isDisabled={isTrying} onPress={() => void retry()}>
        {t(isTrying ? 'banner.trying' : 'ui.retry')}
      </Button>
    </div>
  );
}

/** Nothing can be saved, and why. It stays as long as that is so. */
function ClosedFolder(): ReactNode {
  const { fault = null, ...place } = useFolderState().data ?? {};
  if (fault === null) return null;
  return (
    <div className="banner trouble" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>{messageOf({ code: 'folder-closed', fault, ...place })}</p>
    </div>
  );
}

/** Kept for this tab, so that a reload does not bring back what was read and put away. */
const SEEN = 'synoptic.recoveries-seen';

function Recovered(): ReactNode {
  const recoveries = useRecoveries().data ?? [];
  const [seen, setSeen] = useState(() => sessionStorage.getItem(SEEN) ?? '');
  const [isOpen, setOpen] = useState(false);
  const present = recoveries.map(({ file, fault }) => `${file}\n${fault.code}`).join('\n');
  if (recoveries.length === 0 || seen === present) return null;
  const dismiss = (): void => {
    sessionStorage.setItem(SEEN, present);
    setSeen(present);
  };
  const kept = recoveries.every(({ restoredFrom }) => restoredFrom !== 'nothing');
  return (
    <div className="banner" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>{t('recovered.count', { count: recoveries.length, kept: kept ? 'yes' : 'no' })}</p>
      <Button onPress={() => setOpen(true)}>{t('recovered.show')}</Button>
      <Button tone="quiet" onPress={dismiss}>
        {t('recovered.dismiss')}
      </Button>
      <Dialog
        title={t('recovered.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="wide"
        isText
        actions={
          <Button
            tone="primary"
            onPress={() => {
              setOpen(false);
              dismiss();
            }}
          >
            {t('recovered.seen')}
          </Button>
        }
      >
        <p className="banner-lead">{t('recovered.text')}</p>
        <RecoveryList recoveries={recoveries} />
      </Dialog>
    </div>
  );
}

/** Once, and only where there is something to lose. */
function BackupOffer(): ReactNode {
  const isOffered = useBackups().data?.isOffered === true;
  const notes = useAnnotations().data?.length ?? 0;
  if (!isOffered || notes < NOTES_WORTH_A_BACKUP) return null;
  const refuse = (): Promise<boolean> =>
    withErrorToast(t('backup.choose-failed'), async () =>
      keepBackups(await ask('backups:choose', { folder: null })),
    );
  return (
    <div className="banner">
      <HardDriveDownload aria-hidden="true" />
      <p>{t('backup.offer')}</p>
      <Button onPress={() => dispatch({ do: 'go', place: 'settings' })}>{t('backup.offer-go')}</Button>
      <Button tone="quiet" onPress={() => void refuse()}>
        {t('backup.offer-no')}
      </Button>
    </div>
  );
}

const NOTES_WORTH_A_BACKUP = 3;
