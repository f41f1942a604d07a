import { ask } from './ask';
import { withErrorToast } from './toasts';

/** Opens an address outside the app; the host asks the reader first, and opens http and https only. */
export function openLink(url: string): void {
  void withErrorToast('Not opened', async () => {
    await ask('app:open-link', { url });
  });
}
