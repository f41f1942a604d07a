import { EMPTY } from '@core/contract/requests';
import { ask } from './ask';
import { isConnected, onConnection } from './connection';

/** Milliseconds between two attempts to reach a host that is gone. */
const AGAIN_MS = 4_000;

/**
 * Asks the host whether it is there when its line breaks, so that the window never says that all is saved while nothing
 * could be, and again until it answers. Answers with a function that stops.
 */
export function watchConnection(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const probe = async (): Promise<void> => {
    stopTimer();
    await ask('app:info', EMPTY).catch(() => undefined);
    if (!isConnected()) timer = setTimeout(() => void probe(), AGAIN_MS);
  };
  const onLost = (): void => void probe();
  const stop = onConnection((isReached) => {
    if (isReached) stopTimer();
    else timer ??= setTimeout(() => void probe(), AGAIN_MS);
  });
  window.addEventListener('synoptic:line-lost', onLost);
  return () => {
    stopTimer();
    stop();
    window.removeEventListener('synoptic:line-lost', onLost);
  };
}
