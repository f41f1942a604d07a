import type { Format } from './formats/format';
import type { Task } from './import-protocol';

/** Milliseconds that a document of each kind may take. */
export type ImportTimes = Partial<Record<Format, number>>;

/** A book of ten thousand pages takes half a minute on a slow machine; a page, a text or a letter never does. */
const LIMITS: ImportTimes = { html: 10_000, epub: 60_000, docx: 60_000, pdf: 180_000 };
const LIMIT = 30_000;
/** For a change of what was read within its limit before: it is read again, printed twice and written. */
const CHANGE_LIMIT = 120_000;
/** For a page that the extractor did not finish: reading it whole is a walk. */
const SECOND_LIMIT = 20_000;

/**
 * How long a task may take, and what is tried once that is over; `next` is `null` where it has failed then.
 * @param format of the document; `null` where it is not known yet
 * @param times take the place of the usual ones
 */
export function timeFor(
  task: Task,
  format: Format | null,
  times: ImportTimes,
): { readonly limitMs: number; readonly next: Task | null } {
  if (task.do === 'correct' || task.do === 'reread') return { limitMs: CHANGE_LIMIT, next: null };
  const next = format === 'html' ? secondAttempt(task) : null;
  if (format === 'html' && next === null) return { limitMs: SECOND_LIMIT, next };
  return { limitMs: format === null ? LIMIT : (times[format] ?? LIMITS[format] ?? LIMIT), next };
}

/** Of which kind the document of a task is; `null` where that is found out by reading it. */
export function formatOf(task: Task): Format | null {
  switch (task.do) {
    case 'read':
      return task.original.extension;
    case 'chapters':
    case 'split':
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
