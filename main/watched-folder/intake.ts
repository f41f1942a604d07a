import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Failure } from '@core/contract/failure';
import type { ImportReport } from '@core/contract/requests';
import type { WatchProgress } from '@core/contract/watched-folder';
import type { SeenFiles } from './seen-files';

export type ImportFiles = (
  files: readonly { readonly path: string; readonly size: number }[],
  onPage: (page: NonNullable<WatchProgress['page']>) => void,
) => Promise<ImportReport>;

export interface IntakeOptions {
  readonly seen: SeenFiles;
  readonly importFiles: ImportFiles;
  readonly onProgress: (underWay: WatchProgress | null) => void;
  /** What came of the files that came together; not called where nothing is new. */
  readonly onReport: (report: ImportReport) => void;
  readonly reportError: (error: unknown) => void;
}

export interface Intake {
  take(file: string): void;
  /** Waits for the file at hand; the others stay for the next time. */
  close(): Promise<void>;
}

/** Files that come within so many milliseconds are told of together. */
const TOGETHER_MS = 400;
/** A file that was written to less than so many milliseconds ago is looked at again after them. */
const SETTLED_MS = 1_000;

/** Brings files in one after another, and tells what came of those that came together. */
export function createIntake(options: IntakeOptions): Intake {
  const { seen, onProgress, onReport, reportError } = options;
  const waiting = new Set<string>();
  /** Of files that were still written to: such a one holds up no other. */
  const later = new Map<string, NodeJS.Timeout>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    let done = 0;
    let isAnySettled = false;
    const reports: ImportReport[] = [];
    // Those that come meanwhile are for the next run: one that is written to comes again and again.
    for (const file of [...waiting]) {
      if (isClosed) break;
      const progress = { done, total: done + waiting.size };
      onProgress({ ...progress, page: null });
      waiting.delete(file);
      const taken = await takeOne(options, file, (page) => onProgress({ ...progress, page })).catch(
        reportError,
      );
      if (taken === 'written-to')
        later.set(
          file,
          globalThis.setTimeout(() => take(file), SETTLED_MS),
        );
      else {
        isAnySettled = true;
        if (taken != null) reports.push(taken);
      }
      done += 1;
    }
    try {
      if (isAnySettled) seen.save();
    } catch (error) {
      // The files would only come once more, and be known by what they hold.
      reportError(error);
    }
    onProgress(null);
    const report = merged(reports);
    if (report.added.length + report.refused.length > 0) onReport(report);
  };

  const start = (): void => {
    timer = null;
    running = run()
      .catch(reportError)
      .finally(() => {
        running = null;
        if (waiting.size > 0 && !isClosed) start();
      });
  };

  const take = (file: string): void => {
    if (isClosed) return;
    waiting.add(file);
    if (running === null) timer ??= globalThis.setTimeout(start, TOGETHER_MS);
  };

  return {
    take,
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
      later.forEach((pending) => clearTimeout(pending));
    },
  };
}

/** What came of a file; `null` where it is none, or known. */
async function takeOne(
  { seen, importFiles }: IntakeOptions,
  file: string,
  onPage: Parameters<ImportFiles>[1],
): Promise<ImportReport | 'written-to' | null> {
  const stats = await settledStats(file);
  if (stats === null || stats === 'written-to') return stats;
  if (seen.isKnown(file, stats)) return null;
  const content = await seen.contentOf(file, stats);
  if (content !== null && seen.holds(content)) {
    seen.note(file, stats);
    return null;
  }
  const report = await importFiles([{ path: file, size: stats.size }], onPage);
  // An import that was cancelled may be asked for again.
  if (report.refused.some(({ failure }) => failure.code === 'cancelled')) return null;
  if (report.refused.some(({ failure }) => isPassing(failure))) seen.noteForNow(file, stats);
  else {
    seen.note(file, stats);
    // What was written over it meanwhile is not known to have come in.
    if (content !== null && (await seen.contentOf(file, stats)) === content) seen.noteContent(content);
  }
  return report;
}

/** Failures that say nothing of the file: a full disk, or a file that another program holds. */
const isPassing = ({ code }: Failure): boolean => code === 'unreadable-file' || code.startsWith('storage-');

/** Of a file that rests; `null` where there is none. A clock that goes ahead costs one look. */
async function settledStats(file: string): Promise<fs.Stats | 'written-to' | null> {
  const before = fs.lstatSync(file, { throwIfNoEntry: false });
  if (before?.isFile() !== true) return null;
  if (Date.now() - before.mtimeMs > SETTLED_MS) return before;
  await setTimeout(SETTLED_MS);
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return null;
  return before.size === stats.size && before.mtimeMs === stats.mtimeMs ? stats : 'written-to';
}

const merged = (reports: readonly ImportReport[]): ImportReport => ({
  versions: reports.flatMap(({ versions = [] }) => versions),
  added: reports.flatMap(({ added }) => added),
  existing: reports.flatMap(({ existing }) => existing),
  refused: reports.flatMap(({ refused }) => refused),
  likenesses: reports.flatMap(({ likenesses }) => likenesses),
  attached: reports.flatMap(({ attached }) => attached),
});
