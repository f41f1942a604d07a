import type { App } from 'electron';
import type { Log } from '../../log/log';

/** Notes a window, or another of Chromium's processes, that ended otherwise than by being closed. */
export function logGoneWindows(app: App, log: Log): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.write('crash', { where: 'window', reason, exitCode }),
  );
  app.on('child-process-gone', (_event, { reason, exitCode }) =>
    log.write('crash', { where: 'desktop', reason, exitCode }),
  );
}
