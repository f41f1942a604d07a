import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EMPTY } from '@core/contract/requests';
import type { WatchedFolder, WatchProgress } from '@core/contract/watched-folder';
import { ask } from '../../../app/ask';
import { t } from '../../../app/messages';
import { keepWatchedFolder, useAppInfo, useWatchedFolder } from '../../../app/queries';
import { withErrorToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { PathChoice } from '../../../ui/PathChoice';
import { Section } from './Section';

/** The folder from which files come in by themselves: none at first. */
export function WatchedFolderSection(): ReactNode {
  const state = useWatchedFolder().data;
  return (
    <Section title={t('watch.title')} help={t('watch.help')}>
      {state === undefined ? null : state.folder === null ? <Choice /> : <Present state={state} />}
    </Section>
  );
}

const startWatching = (folder: string, takesPresent: boolean): Promise<boolean> =>
  withErrorToast(t('watch.failed'), async () =>
    keepWatchedFolder(await ask('watch:start', { folder, takesPresent })),
  );
const stopWatching = (): Promise<boolean> =>
  withErrorToast(t('watch.failed'), async () => keepWatchedFolder(await ask('watch:stop', EMPTY)));

function Choice(): ReactNode {
  const [takesPresent, setTakesPresent] = useState(false);
  const hasDialog = useAppInfo().data?.host === 'desktop';
  const pick = async (): Promise<void> => {
    const { folder } = await ask('watch:pick', EMPTY);
    if (folder !== null) await startWatching(folder, takesPresent);
  };
  return (
    <>
      <label className="settings-switch">
        <input
          type="checkbox"
          role="switch"
          checked={takesPresent}
          onChange={(event) => setTakesPresent(event.target.checked)}
        />
        <span>
          {t('watch.present')}
          <small>{t('watch.present-help')}</small>
        </span>
      </label>
      <PathChoice
        hasDialog={hasDialog}
        label={t('watch.path')}
        example={t('watch.path-example')}
        take={t('watch.start')}
        choose={t('watch.choose')}
        onPath={(folder) => void startWatching(folder, takesPresent)}
        onPick={() => void withErrorToast(t('watch.failed'), pick)}
      />
    </>
  );
}

function Present({ state }: { readonly state: WatchedFolder }): ReactNode {
  const { folder, fault, underWay } = state;
  return (
    <>
      <div className="settings-folder">
        <code>{folder}</code>
        <Button onPress={() => void stopWatching()}>{t('watch.stop')}</Button>
      </div>
      {fault === null ? (
        <p className="settings-help" role="status">
          {underWay === null ? t('watch.watching') : progressWords(underWay)}
        </p>
      ) : (
        <p className="settings-fault" role="alert">
          <TriangleAlert aria-hidden="true" />
          {t(`watch.fault-${fault}`)}
        </p>
      )}
    </>
  );
}

function progressWords({ done, total, page }: WatchProgress): string {
  const files = { number: done + 1, total };
  return page === null ? t('watch.under-way', files) : t('watch.under-way-page', { ...files, ...page });
}
