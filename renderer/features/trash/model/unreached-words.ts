import type { UnreachedCopy } from '@core/contract/history';
import { t } from '../../../app/messages';

/** Says of a copy why it is still there. */
export function unreachedWords(copy: UnreachedCopy): string {
  switch (copy.is) {
    case 'set-aside':
      return t('trash.left-set-aside', { file: copy.file });
    case 'backup':
      return t('trash.left-backup', { folder: copy.file });
    case 'writing':
      return t('trash.left-writing', { count: copy.count });
    case 'chapters':
      return t('trash.left-chapters', { count: copy.count });
    case 'file':
      return t('trash.left-file', { file: copy.file, detail: copy.detail });
  }
}
