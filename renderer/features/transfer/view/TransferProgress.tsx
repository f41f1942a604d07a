import type { ReactNode } from 'react';
import type { LibraryZipProgress } from '@core/contract/library-zip';
import { t } from '../../../app/messages';

/** How far it is, in files; without a share until the first is done. */
export function TransferProgress({ progress }: { readonly progress: LibraryZipProgress }): ReactNode {
  const { doing, done, total } = progress ?? { doing: 'reading', done: 0, total: 0 };
  const words = progress === null ? t('transfer.begins') : t(`transfer.doing-${doing}`);
  return (
    <div className="transfer-progress">
      {/* Said once for each stage: figures that are said anew for each file would silence everything else. */}
      <span role="status">{words}</span>
      <progress
        aria-label={words}
        {...(total === 0 ? {} : { max: total, value: done })}
        aria-valuetext={t('transfer.files', { done, total })}
      />
      {total === 0 ? null : <small aria-hidden="true">{t('transfer.files', { done, total })}</small>}
    </div>
  );
}
