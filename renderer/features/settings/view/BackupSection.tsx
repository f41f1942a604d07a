import { HardDriveDownload, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BackupState } from '@core/contract/backup';
import { EMPTY } from '@core/contract/requests';
import { ask } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { keepBackups, useAppInfo, useBackups } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { PathChoice } from '../../../ui/PathChoice';
import { BackupRows } from './BackupRows';
import { Section } from './Section';

/** Where copies of everything lie, and what can be brought back from them. */
export function BackupSection(): ReactNode {
  const state = useBackups().data;
  const hasDialog = useAppInfo().data?.host === 'desktop';
  return (
    <Section title={t('backup.title')} help={t('backup.help')}>
      {state === undefined ? null : state.folder === null ? (
        <PathChoice
          hasDialog={hasDialog}
          label={t('backup.path')}
          example={t('backup.path-example')}
          take={t('backup.start')}
          choose={t('backup.choose')}
          onPath={(folder) => void choose(folder)}
          onPick={() => void pick()}
        />
      ) : (
        <Present state={state} folder={state.folder} />
      )}
    </Section>
  );
}

const choose = (folder: string | null): Promise<boolean> =>
  withErrorToast(t('backup.choose-failed'), async () => keepBackups(await ask('backups:choose', { folder })));

const pick = (): Promise<boolean> =>
  withErrorToast(t('backup.choose-failed'), async () => {
    const { folder } = await ask('backups:pick', EMPTY);
    if (folder !== null) await choose(folder);
  });

interface PresentProps {
  readonly state: BackupState;
  readonly folder: string;
}

function Present({ state, folder }: PresentProps): ReactNode {
  const make = (): Promise<boolean> =>
    withErrorToast(t('backup.failed'), async () => keepBackups(await ask('backups:make', EMPTY)));
  return (
    <>
      <div className="settings-folder">
        <code>{folder}</code>
        {state.place === 'chosen' ? (
          <Button onPress={() => void choose(null)}>{t('backup.stop')}</Button>
        ) : null}
      </div>
      {state.place === 'flag' || state.place === 'beside' ? (
        <p className="settings-help">{t(`backup.given-${state.place}`)}</p>
      ) : null}
      <div>
        <Button icon={<HardDriveDownload />} isDisabled={state.isBusy} onPress={() => void make()}>
          {t(state.isBusy ? 'backup.making' : 'backup.make')}
        </Button>
      </div>
      {state.failure === null ? null : (
        <p className="settings-fault" role="alert">
          <TriangleAlert aria-hidden="true" />
          {messageOf(state.failure)}
        </p>
      )}
      {state.backups.length === 0 ? (
        <p className="settings-help">{t('backup.none')}</p>
      ) : (
        <BackupRows backups={state.backups} isBusy={state.isBusy} />
      )}
    </>
  );
}
