import { Check, Copy, WifiOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EMPTY } from '@core/contract/requests';
import { ask } from '../../../app/ask';
import { t } from '../../../app/messages';
import { copyText } from '../../../app/clipboard';
import { exportNotes, exportPackage, EVERYTHING } from '../../../app/exporting';
import { chooseNotes } from '../../../app/notes-import';
import { openPseudonyms } from '../../../app/pseudonyms';
import { useAppInfo, useRecoveries } from '../../../app/queries';
import { openTransfer } from '../../../app/transfer';
import { openTrash } from '../../../app/trash';
import { Button } from '../../../ui/Button';
import { MenuButton, type MenuEntry } from '../../../ui/Menu';
import { RecoveryList } from '../../../ui/RecoveryList';
import { Section } from './Section';

export function DataSection(): ReactNode {
  const info = useAppInfo().data;
  const recoveries = useRecoveries().data ?? [];
  return (
    <Section title={t('settings.data')} help={t('settings.data-help')}>
      {info === undefined ? null : <Folder path={info.dataFolder} />}
      {info === undefined || info.oldCopy === null ? null : (
        <p className="settings-help">{t('settings.old-copy', { folder: info.oldCopy })}</p>
      )}
      <div className="settings-buttons">
        <Button onPress={() => void exportNotes(EVERYTHING)}>{t('command.library.export')}</Button>
        <Button onPress={() => void exportNotes({ ...EVERYTHING, format: 'json-ld' })}>
          {t('command.library.export-json-ld')}
        </Button>
        <Button onPress={() => void exportPackage('docx')}>{t('command.library.export-docx')}</Button>
        <MenuButton label={t('settings.export-more')} entries={otherFormats()}>
          <Button>{t('settings.export-more')}</Button>
        </MenuButton>
        <Button onPress={() => openPseudonyms('choose')}>{t('settings.export-pseudonymised')}</Button>
        <Button onPress={chooseNotes}>{t('command.library.import-notes')}</Button>
        <Button onPress={() => openTransfer('export')}>{t('command.library.export-zip')}</Button>
        <Button onPress={() => openTransfer('import')}>{t('command.library.import-zip')}</Button>
        <Button onPress={() => openTransfer('move')}>{t('command.library.move')}</Button>
        <Button onPress={openTrash}>{t('settings.trash-open')}</Button>
      </div>
      <h3>{t('settings.repairs')}</h3>
      {recoveries.length === 0 ? (
        <p className="settings-help">{t('settings.no-repairs')}</p>
      ) : (
        <RecoveryList recoveries={recoveries} />
      )}
    </Section>
  );
}

const otherFormats = (): readonly MenuEntry[] => [
  {
    id: 'html',
    label: t('command.library.export-html'),
    run: () => void exportNotes({ ...EVERYTHING, format: 'html' }),
  },
  {
    id: 'csv',
    label: t('command.library.export-csv'),
    run: () => void exportNotes({ ...EVERYTHING, format: 'csv' }),
  },
  {
    id: 'markdown-files',
    label: t('command.library.export-markdown-files'),
    run: () => void exportPackage('markdown-files'),
  },
  {
    id: 'refi-qda',
    label: t('command.library.export-refi-qda'),
    run: () => void exportPackage('refi-qda'),
  },
];

function Folder({ path }: { readonly path: string }): ReactNode {
  const [isCopied, setCopied] = useState(false);
  const isDesktop = useAppInfo().data?.host === 'desktop';
  return (
    <div className="settings-folder">
      <code>{path}</code>
      <Button
        icon={isCopied ? <Check /> : <Copy />}
        onPress={() => void copyText(path).then(() => setCopied(true))}
      >
        {t(isCopied ? 'settings.copied' : 'settings.copy')}
      </Button>
      {isDesktop ? (
        <Button onPress={() => void ask('app:show-data-folder', EMPTY)}>{t('settings.show-folder')}</Button>
      ) : null}
    </div>
  );
}

export function OfflineSection(): ReactNode {
  const isBrowser = useAppInfo().data?.host === 'browser';
  return (
    <Section title={t('settings.offline')}>
      <p className="settings-offline">
        <WifiOff aria-hidden="true" />
        <strong>{t('settings.offline-claim')}</strong>
      </p>
      <p className="settings-help">
        {t(isBrowser ? 'settings.offline-browser' : 'settings.offline-desktop')}
      </p>
    </Section>
  );
}

export function AboutSection(): ReactNode {
  const info = useAppInfo().data;
  return (
    <Section title={t('settings.about')}>
      <dl className="settings-facts">
        <dt>{t('settings.version')}</dt>
        <dd>{info === undefined ? '' : t('settings.version-of', { version: info.version })}</dd>
        <dt>{t('settings.host')}</dt>
        <dd>{info === undefined ? '' : t(`settings.host-${info.host}`)}</dd>
        <dt>{t('settings.licence')}</dt>
        <dd>{t('settings.licence-mit')}</dd>
      </dl>
    </Section>
  );
}
