import { useEffect, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { formatBytes } from '../../../app/format-bytes';
import { cancelImport, followPages, useImporting } from '../model/importing';

/** How far the files have come that are being brought in: the bar by bytes, the words by files. */
export function ImportProgress(): ReactNode {
  const importing = useImporting();
  useEffect(followPages, []);
  if (importing === null) return null;
  const { done, total, bytesDone, bytesTotal, bytesAtHand, name, page } = importing;
  const pages = page === null ? null : t('import.progress-page', page);
  // A scan of many pages is one file for minutes.
  const share = page === null ? 0 : (page.page - 1) / page.pages;
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
        value={bytesDone + share * bytesAtHand}
        aria-label={t('import.progress-label')}
        aria-valuetext={[t('import.progress-value', { files, bytes }), pages].filter(Boolean).join(', ')}
      />
      <span className="status-figures">{[files, bytes, pages].filter(Boolean).join(' · ')}</span>
      <bdi className="status-file" title={name}>
        {name}
      </bdi>
      <button type="button" onClick={cancelImport}>
        {t('ui.cancel')}
      </button>
    </span>
  );
}
