import type { ReactNode } from 'react';
import { formatBytes } from '../../../app/format-bytes';
import { cancelImport, useImporting } from '../model/importing';

/** How far the files have come that are being brought in: the bar by bytes, the words by files. */
export function ImportProgress(): ReactNode {
  const importing = useImporting();
  if (importing === null) return null;
  const { done, total, bytesDone, bytesTotal, name } = importing;
  const files = `${(done + 1).toLocaleString('en')} of ${total.toLocaleString('en')}`;
  const bytes = `${formatBytes(bytesDone)} of ${formatBytes(bytesTotal)}`;
  return (
    <span className="status-import">
      {/* Said once: a line that is said anew for each of a thousand files would silence everything else. */}
      <span role="status" className="visually-hidden">
        {`Bringing in ${total === 1 ? 'one file' : `${total.toLocaleString('en')} files`}`}
      </span>
      <progress
        max={Math.max(1, bytesTotal)}
        value={bytesDone}
        aria-label="Bringing files in"
        aria-valuetext={`File ${files}, ${bytes}`}
      />
      <span className="status-figures">{`${files} · ${bytes}`}</span>
      <bdi className="status-file" title={name}>
        {name}
      </bdi>
      <button type="button" onClick={cancelImport}>
        Cancel
      </button>
    </span>
  );
}
