import { t } from './messages';
import { ask } from './ask';
import { withErrorToast } from './toasts';

/** Opens an address outside the app; the host asks the reader first, and opens http and https only. */
export function openLink(url: string): void {
  void withErrorToast(t('failed.open-link'), async () => {
    await ask('app:open-link', { url });
  });
}
