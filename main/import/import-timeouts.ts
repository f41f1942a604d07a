import { formatOf, type Format } from '@core/import/formats';
import type { TimeLimit } from '../workers/worker-protocol';
import type { Begun, Task } from './import-protocol';

/** Milliseconds that a document of each kind may take, or one page that OCR reads. */
export type ImportTimes = Partial<Record<Format | 'page', number>>;

/** While it is not known what the document is. */
const LIMIT = 30_000;
/** A page takes some five seconds; one of small print on a slow machine ten times as long. */
const PAGE_LIMIT = 60_000;
/** For a change of what was read within its limit before: it is read again, printed twice and written. */
const CHANGE_LIMIT = 120_000;
/**
 * How long a task may take.
 * @param begun what the document turned out to be, or at which page it is; `null` while it does not lie there yet
 * @param times take the place of the usual ones
 */
export function timeFor(task: Task, begun: Begun | null, times: ImportTimes): TimeLimit<Task> {
  if (begun !== null && 'page' in begun) {
    const limitMs = times.page ?? PAGE_LIMIT;
    return { limitMs, failure: { code: 'timed-out', limitMs }, retry: null };
  }
  const format = begun?.format ?? namedFormat(task);
  const limitMs = limitFor(task, format, times);
  const retry = format !== null && formatOf(format).retryLimitMs !== undefined ? secondAttempt(task) : null;
  return { limitMs, failure: { code: 'timed-out', limitMs }, retry };
}

function limitFor(task: Task, format: Format | null, times: ImportTimes): number {
  if (task.do === 'correct' || task.do === 'reread') return CHANGE_LIMIT;
  if (format === null) return LIMIT;
  const { limitMs, retryLimitMs } = formatOf(format);
  if (retryLimitMs !== undefined && secondAttempt(task) === null) return retryLimitMs;
  return times[format] ?? limitMs;
}

/** Of which kind the document of a task is; `null` where that is found out by reading it. */
function namedFormat(task: Task): Format | null {
  switch (task.do) {
    case 'read':
      return task.original.extension;
    case 'chapters':
    case 'split':
      // Every kind of book has the same.
      return 'epub';
    default:
      return null;
  }
}

/** Once more by the plainest way; `null` where that was tried. */
function secondAttempt(task: Task): Task | null {
  if (task.do === 'take' && task.options.isSecondAttempt !== true)
    return { ...task, options: { ...task.options, isSecondAttempt: true } };
  if (task.do === 'read' && task.source.isSecondAttempt !== true)
    return { ...task, source: { ...task.source, isSecondAttempt: true } };
  return null;
}
