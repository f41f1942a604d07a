import fs from 'node:fs';
import path from 'node:path';
import { FRAME } from '@core/contract/error-frames';
import { openRotatingFile } from './rotating-file';
import { safeErrorCode, safeWord } from './safe-words';
import { stackFrames } from './stack-frames';

export type LogEvent =
  'start' | 'stop' | 'request-failed' | 'request-slow' | 'worker-lost' | 'crash' | 'window-error';

/** Words are written where `safe-words.ts` knows them; counts and durations (milliseconds, rounded) as they are. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/**
 * What happened to the program, for whoever looks for a fault: codes, channels, counts, durations and lines of our own
 * modules. Nothing of the reader's is in it: no text, title, file name, path, search word or name.
 */
export interface Log {
  /** Absolute. */
  readonly file: string;
  write(event: LogEvent, fields?: LogFields): void;
  /** With where in the program the error was made. */
  writeError(event: LogEvent, error: unknown, fields?: LogFields): void;
  /** With frames that another process took from its error. */
  writeFrames(event: LogEvent, frames: readonly string[], fields?: LogFields): void;
}

export const logFile = (dataDir: string): string => path.join(dataDir, 'log', 'synoptic.log');

/** @param root folder of the program's modules */
export function openLog(dataDir: string, root: string, now: () => Date = () => new Date()): Log {
  const file = logFile(dataDir);
  const append = openRotatingFile(file);
  const put = (event: LogEvent, fields: LogFields, more: object): void =>
    append(JSON.stringify({ at: now().toISOString(), event, ...safeFields(fields), ...more }));
  return {
    file,
    write: (event, fields = {}) => put(event, fields, {}),
    writeError(event, error, fields = {}) {
      const code = safeErrorCode((error as { readonly code?: unknown } | null)?.code);
      put(event, fields, {
        error: safeWord(error instanceof Error ? error.name : 'other'),
        ...(code === null ? {} : { code }),
        frames: stackFrames(error, root),
      });
    },
    writeFrames: (event, frames, fields = {}) =>
      put(event, fields, { frames: frames.filter((frame) => FRAME.test(frame)) }),
  };
}

const safeFields = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? safeWord(value) : typeof value === 'number' ? Math.round(value) : value,
    ]),
  );

/** What the file that is written now holds; empty where there is none. */
export function readLog(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** For whoever runs the program without a data folder of its own, as tests do. */
export const NO_LOG: Log = {
  file: '',
  write: () => undefined,
  writeError: () => undefined,
  writeFrames: () => undefined,
};
