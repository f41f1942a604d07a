import type { Failure } from '@core/contract/failure';
import { formatBytes } from './format-bytes';
import { t } from './messages';

type Broken = Extract<Failure, { readonly code: 'broken-document' }>;
type Unsafe = Extract<Failure, { readonly code: 'unsafe-archive' }>;

/** Why a document cannot be read, as a sentence without its full stop. */
export function documentFaultWords({ reason, detail }: Omit<Broken, 'code' | 'line'>): string {
  switch (reason) {
    case 'missing-part':
    case 'front-matter-repeats-key':
      return t(`document-fault.${reason}`, { detail });
    case 'malformed-xml': {
      const [problem = '', ...name] = detail.split(' ');
      return t('document-fault.malformed-xml', { problem, name: name.join(' ') });
    }
    case 'front-matter-malformed':
      return t('document-fault.front-matter-malformed', { code: detail });
    case 'stream-too-large':
      return t('document-fault.stream-too-large', { size: formatBytes(Number(detail)) });
    case 'chat-too-long':
    case 'picture-too-large':
    case 'too-many-elements':
      return t(`document-fault.${reason}`, { limit: Number(detail) });
    default:
      return t(`document-fault.${reason}`);
  }
}

/** Why a zip container is not opened, as a clause. */
export function archiveFaultWords({ reason, limit }: Pick<Unsafe, 'reason' | 'limit'>): string {
  switch (reason) {
    case 'too-large':
    case 'file-too-large':
      return t(`archive-fault.${reason}`, { size: formatBytes(limit) });
    case 'too-many-files':
    case 'compression-ratio':
      return t(`archive-fault.${reason}`, { limit });
    default:
      return t(`archive-fault.${reason}`);
  }
}
