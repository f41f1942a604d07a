import type { ReactNode } from 'react';
import type { RecoveryReport } from '@core/contract/requests';
import './recovery-list.css';

/** What was wrong with each file, what is shown instead, and where the original lies. */
export function RecoveryList({ recoveries }: { readonly recoveries: readonly RecoveryReport[] }): ReactNode {
  return (
    <ul className="recoveries">
      {recoveries.map((report) => (
        <li key={report.file}>
          <code>{report.file}</code>
          <dl>
            <dt>What was wrong</dt>
            <dd>{report.fault}</dd>
            <dt>What you see now</dt>
            <dd>{restoredWords(report)}</dd>
            <dt>The original</dt>
            <dd>
              {report.setAside === null ? 'lies where it was, untouched' : <code>{report.setAside}</code>}
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function restoredWords({ restoredFrom, kept }: RecoveryReport): string {
  const notes =
    kept === 0 ? '' : kept === 1 ? ', with 1 entry' : `, with ${kept.toLocaleString('en')} entries`;
  return restoredFrom === 'previous-copy'
    ? `the copy saved before it${notes}`
    : kept > 0
      ? `what could be read of it${notes}`
      : 'nothing: no earlier copy could be read';
}
