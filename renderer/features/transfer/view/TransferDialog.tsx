import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useAppInfo } from '../../../app/queries';
import {
  cancelTransfer,
  closeTransfer,
  exportLibrary,
  importLibrary,
  moveLibrary,
  pickForTransfer,
  useTransfer,
  useTransferProgress,
  type Transfer,
} from '../../../app/transfer';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PathChoice } from '../../../ui/PathChoice';
import { MergeSummary } from './MergeSummary';
import { TransferProgress } from './TransferProgress';
import './transfer.css';

/** Exports the whole library into one zip, brings such a zip in, or moves the library, and says what came of it. */
export function TransferDialog(): ReactNode {
  const { open, isBusy, progress, outcome } = useTransfer();
  useTransferProgress();
  if (open === null) return null;
  const isEnded = outcome !== null && outcome.is !== 'failed';
  return (
    <Dialog
      title={t(`transfer.${open}-title`)}
      isOpen
      onClose={closeTransfer}
      actions={
        isBusy ? (
          <Button isDisabled={progress?.doing === 'merging'} onPress={() => void cancelTransfer()}>
            {t('ui.cancel')}
          </Button>
        ) : (
          <Button tone={isEnded ? 'primary' : 'plain'} onPress={closeTransfer}>
            {t(outcome?.is === 'imported' ? 'transfer.show-library' : 'ui.close')}
          </Button>
        )
      }
    >
      <div className="transfer">
        {isEnded ? null : <p>{t(`transfer.${open}-text`)}</p>}
        {isBusy ? <TransferProgress progress={progress} /> : isEnded ? null : <Choice open={open} />}
        {outcome?.is === 'failed' ? (
          <p className="transfer-fault" role="alert">
            <TriangleAlert aria-hidden="true" />
            <span>{messageOf(outcome.failure)}</span>
          </p>
        ) : null}
        {outcome?.is === 'exported' ? (
          <p role="status">
            {t('transfer.exported')} <bdi className="transfer-path">{outcome.file}</bdi>
          </p>
        ) : null}
        {outcome?.is === 'moved' ? <Moved {...outcome} /> : null}
        {outcome?.is === 'imported' ? <MergeSummary merge={outcome.merge} /> : null}
      </div>
    </Dialog>
  );
}

interface MovedProps {
  readonly folder: string;
  readonly oldCopy: string;
}

function Moved({ folder, oldCopy }: MovedProps): ReactNode {
  return (
    <div className="transfer" role="status">
      <p>
        {t('transfer.moved')} <bdi className="transfer-path">{folder}</bdi>
      </p>
      <p>{t('transfer.moved-restart')}</p>
      <p>{t('settings.old-copy', { folder: oldCopy })}</p>
    </div>
  );
}

function Choice({ open }: { readonly open: Transfer }): ReactNode {
  const hasDialog = useAppInfo().data?.host === 'desktop';
  if (open === 'move')
    return (
      <PathChoice
        hasDialog={hasDialog}
        label={t('transfer.new-folder')}
        example={t('transfer.new-folder-example')}
        take={t('transfer.move')}
        choose={t('transfer.choose-new-folder')}
        onPath={(folder) => void moveLibrary(folder)}
        onPick={() => void pickForTransfer('folder', moveLibrary)}
      />
    );
  return open === 'export' ? (
    <PathChoice
      hasDialog={hasDialog}
      label={t('transfer.folder')}
      example={t('transfer.folder-example')}
      take={t('transfer.export')}
      choose={t('transfer.choose-folder')}
      onPath={(folder) => void exportLibrary(folder)}
      onPick={() => void pickForTransfer('folder', exportLibrary)}
    />
  ) : (
    <PathChoice
      hasDialog={hasDialog}
      label={t('transfer.file')}
      example={t('transfer.file-example')}
      take={t('transfer.import')}
      choose={t('transfer.choose-file')}
      onPath={(file) => void importLibrary(file)}
      onPick={() => void pickForTransfer('file', importLibrary)}
    />
  );
}
