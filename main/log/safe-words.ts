import { CHANNELS } from '@core/contract/channels';
import type { Failure } from '@core/contract/failure';

/**
 * Every word that a log may hold. A word is written where it stands here and not because it looks harmless: a name, a
 * title and what was searched look like any other.
 */
const FAILURES: Readonly<Record<Failure['code'], true>> = {
  'bad-request': true,
  'not-found': true,
  'broken-document': true,
  'broken-digest': true,
  'unsupported-format': true,
  'too-large': true,
  'empty-document': true,
  undecodable: true,
  'unreadable-file': true,
  encrypted: true,
  'no-text-layer': true,
  'too-many-scans': true,
  'unsafe-archive': true,
  'timed-out': true,
  'reader-crashed': true,
  'corrections-misfit': true,
  'storage-full': true,
  'storage-read-only': true,
  'folder-closed': true,
  'unusable-backup-folder': true,
  'unusable-move-target': true,
  'backup-damaged': true,
  'not-a-library': true,
  'not-notes': true,
  'names-left': true,
  'library-damaged': true,
  'storage-failed': true,
  'storage-newer': true,
  'original-changed': true,
  'unwatchable-folder': true,
  'changed-elsewhere': true,
  cancelled: true,
  'search-unavailable': true,
  unreachable: true,
  'file-damaged': true,
  unexpected: true,
};
const EVENTS = ['start', 'stop', 'request-failed', 'request-slow', 'worker-lost', 'crash', 'window-error'];
const WORKERS = ['import', 'search', 'alignment'];
const PLACES = ['main', 'window', 'desktop', 'browser', 'mac', 'other'];
const ORIGINS = ['uncaughtException', 'unhandledRejection', 'error'];
/** Electron's, of a process that is gone. */
const REASONS = [
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
];
const ERRORS = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'AggregateError',
  'AbortError',
  'DOMException',
  'DataCloneError',
  'InvalidStateError',
  'NotFoundError',
  'QuotaExceededError',
  'ReaderError',
];

const WORDS = new Set<string>([
  ...CHANNELS,
  ...Object.keys(FAILURES),
  ...EVENTS,
  ...WORKERS,
  ...PLACES,
  ...ORIGINS,
  ...REASONS,
  ...ERRORS,
]);

/** The word itself, or that there was another. */
export const safeWord = (word: string): string => (WORDS.has(word) ? word : '?');

/** The code that Node gives an error; `null` for anything else that stands there. */
export const safeErrorCode = (code: unknown): string | null =>
  typeof code === 'string' && /^(?:E[A-Z0-9]{2,20}|ERR_[A-Z0-9_]{2,50})$/.test(code) ? code : null;
