import type { ReactNode } from 'react';
import type { RecoveryReport } from '@core/contract/requests';
import { faultWords } from '../app/file-fault-words';
import { t } from '../app/messages';
import './recovery-list.css';

/** What was wrong with each file, what is shown instead, and where the original lies. */
export function RecoveryList({ recoveries }: { readonly recoveries: readonly RecoveryReport[] }): ReactNode {
  return (
    <ul className="recoveries">
      {recoveries.map((report) => (
        <li key={report.file}>
          <code>{report.file}</code>
          <dl>
            <dt>{t('ui.recovery.fault')}</dt>
            <dd>{faultWords(report.fault)}</dd>
            <dt>{t('ui.recovery.restored')}</dt>
            <dd>{restoredWords(report)}</dd>
            <dt>{t('ui.recovery.original')}</dt>
            <dd>{report.setAside === null ? t('ui.recovery.untouched') : <code>{report.setAside}</code>}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function restoredWords({ restoredFrom, kept }: RecoveryReport): string {
  if (restoredFrom === 'nothing' && kept === 0) return t('ui.recovery.nothing');
  return t('ui.recovery.kept', { source: SOURCES[restoredFrom], count: kept });
}

const SOURCES = { 'previous-copy': 'copy', journal: 'journal', nothing: 'file' } as const;
