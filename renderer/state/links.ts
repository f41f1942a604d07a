import { ask } from './ask';
import { attempt } from './toasts';

/** Opens an address outside the app; the host asks the reader first, and opens http and https only. */
export function openLink(url: string): void {
  void attempt('Not opened', async () => {
    await ask('app:open-link', { url });
  });
}
