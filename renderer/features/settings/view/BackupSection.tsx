import { FolderInput, FolderOpen, HardDriveDownload, TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { BackupState } from '@core/contract/backup';
import { EMPTY } from '@core/contract/requests';
import { ask } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { keepBackups, useAppInfo, useBackups } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { BackupRows } from './BackupRows';
import { Section } from './Section';

/** Where copies of everything lie, and what can be brought back from them. */
export function BackupSection(): ReactNode {
  const state = useBackups().data;
  return (
    <Section title={t('backup.title')} help={t('backup.help')}>
      {state === undefined ? null : state.folder === null ? (
        <FolderChoice />
      ) : (
        <Present state={state} folder={state.folder} />
      )}
    </Section>
  );
}

const choose = (folder: string | null): Promise<boolean> =>
  withErrorToast(t('backup.choose-failed'), async () => keepBackups(await ask('backups:choose', { folder })));

/** The desktop asks with the system's own dialog; in a browser the path is written. */
function FolderChoice(): ReactNode {
  const [path, setPath] = useState('');
  const id = useId();
  const isDesktop = useAppInfo().data?.host === 'desktop';
  const pick = async (): Promise<void> => {
    const { folder } = await ask('backups:pick', EMPTY);
    if (folder !== null) await choose(folder);
  };
  if (isDesktop)
    return (
      <div>
        <Button icon={<FolderOpen />} onPress={() => void withErrorToast(t('backup.choose-failed'), pick)}>
          {t('backup.choose')}
        </Button>
      </div>
    );
  return (
    <form
      className="settings-path"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void choose(path);
      }}
    >
      <label htmlFor={id}>{t('backup.path')}</label>
      <input
        id={id}
        value={path}
        maxLength={4_000}
        spellCheck={false}
        autoComplete="off"
        placeholder={t('backup.path-example')}
        onChange={(event) => setPath(event.target.value)}
      />
      <Button type="submit" icon={<FolderInput />} isDisabled={path.trim() === ''}>
        {t('backup.start')}
      </Button>
    </form>
  );
}

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
