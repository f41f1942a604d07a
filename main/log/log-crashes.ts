import type { Log } from './log';

/** Notes what ends the main process before it ends; what becomes of it then is as without a log. */
export function logCrashes(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error, origin) =>
    log.writeError('crash', error, { where: 'main', origin }),
  );
}
