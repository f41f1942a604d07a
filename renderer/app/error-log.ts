import { FRAME, linesBelowMessage, MAX_FRAMES } from '@core/contract/error-frames';
import { EMPTY } from '@core/contract/requests';
import { ask } from './ask';
import { t } from './messages';
import { withErrorToast } from './toasts';

/** Errors of one window that are told: one that comes with every key fills no log. */
const MAX_ERRORS = 50;

/** Tells the host of errors that nothing caught: their class and where they were made, without their words. */
export function followErrors(): void {
  let told = 0;
  const tell = (origin: 'error' | 'unhandledRejection', error: unknown): void => {
    told += 1;
    if (told > MAX_ERRORS) return;
    const { name, frames } =
      error instanceof Error ? { name: error.name, frames: framesOf(error) } : { name: 'Error', frames: [] };
    ask('app:log-error', { origin, name: name.slice(0, 80), frames }).catch(() => undefined);
  };
  window.addEventListener('error', ({ error }) => tell('error', error));
  window.addEventListener('unhandledrejection', ({ reason }) => tell('unhandledRejection', reason));
}

/** Shows the file where it lies; `onText` gets its text where the host cannot. */
export const showLog = (onText: (text: string) => void): Promise<boolean> =>
  withErrorToast(t('log.failed'), async () => {
    const { text } = await ask('app:show-log', EMPTY);
    if (text !== null) onText(text);
  });

/** Scripts of the page by name, line and column. */
const framesOf = (error: Error): readonly string[] =>
  linesBelowMessage(error)
    .flatMap((line) => /\/assets\/([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .filter((frame) => FRAME.test(frame))
    .slice(0, MAX_FRAMES);
