import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { formatBytes } from '../../../app/format-bytes';
import { cancelImport, useImporting } from '../model/importing';

/** How far the files have come that are being brought in: the bar by bytes, the words by files. */
export function ImportProgress(): ReactNode {
  const importing = useImporting();
  if (importing === null) return null;
  const { done, total, bytesDone, bytesTotal, name } = importing;
  const files = t('import.progress-files', { number: done + 1, total });
  const bytes = t('import.progress-bytes', { done: formatBytes(bytesDone), total: formatBytes(bytesTotal) });
  return (
    <span className="status-import">
      {/* Said once: a line that is said anew for each of a thousand files would silence everything else. */}
      <span role="status" className="visually-hidden">
        {t('import.progress', { count: total })}
      </span>
      <progress
        max={Math.max(1, bytesTotal)}
        value={bytesDone}
        aria-label={t('import.progress-label')}
        aria-valuetext={t('import.progress-value', { files, bytes })}
      />
      <span className="status-figures">{`${files} · ${bytes}`}</span>
      <bdi className="status-file" title={name}>
        {name}
      </bdi>
      <button type="button" onClick={cancelImport}>
        {t('ui.cancel')}
      </button>
    </span>
  );
}
