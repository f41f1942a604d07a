import type { FileFault } from '@core/contract/failure';
import { t } from './messages';

/** What is wrong with a file in the data folder, as a sentence without its full stop. */
export function faultWords({ code, detail }: FileFault): string {
  switch (code) {
    case 'unknown-contents':
      return t('fault.unknown-contents', { detail: detail === '' ? 'none' : detail });
    case 'unreadable':
      return t('fault.unreadable', { detail });
    default:
      return t(`fault.${code}`);
  }
}
