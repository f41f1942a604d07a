import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ImportReport } from '@core/contract/requests';
import type { WatchedFolder } from '@core/contract/watched-folder';
import type { SeenFiles } from './seen-files';

export type ImportFiles = (
  files: readonly { readonly path: string; readonly size: number }[],
) => Promise<ImportReport>;

export interface IntakeOptions {
  readonly seen: SeenFiles;
  readonly importFiles: ImportFiles;
  readonly onProgress: (underWay: WatchedFolder['underWay']) => void;
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
  const { seen, importFiles, onProgress, onReport, reportError } = options;
  const waiting = new Set<string>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    let done = 0;
    const reports: ImportReport[] = [];
    for (const file of waiting) {
      if (isClosed) break;
      onProgress({ done, total: done + waiting.size });
      waiting.delete(file);
      const report = await takeOne(file).catch(reportError);
      if (report != null) reports.push(report);
      done += 1;
    }
    try {
      seen.save();
    } catch (error) {
      // The files would only come once more, and be known by what they hold.
      reportError(error);
    }
    onProgress(null);
    const report = merged(reports);
    if (report.added.length + report.refused.length > 0) onReport(report);
  };

  const takeOne = async (file: string): Promise<ImportReport | null> => {
    const stats = await settledStats(file);
    if (stats === null || seen.isKnown(file, stats)) return null;
    if (await seen.holdsKnown(file, stats)) {
      seen.note(file, stats);
      return null;
    }
    const report = await importFiles([{ path: file, size: stats.size }]);
    // An import that was cancelled may be asked for again.
    if (report.refused.some(({ failure }) => failure.code === 'cancelled')) return null;
    seen.note(file, stats);
    await seen.noteContent(file, stats);
    return report;
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

  return {
    take(file) {
      waiting.add(file);
      if (running === null) timer ??= globalThis.setTimeout(start, TOGETHER_MS);
    },
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

/** Of a file that rests; `null` where there is none. A clock that goes ahead costs one look. */
async function settledStats(file: string): Promise<fs.Stats | null> {
  for (let before: fs.Stats | null = null; ;) {
    const stats = fs.lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return null;
    const isSame = before !== null && before.size === stats.size && before.mtimeMs === stats.mtimeMs;
    if (isSame || Date.now() - stats.mtimeMs > SETTLED_MS) return stats;
    before = stats;
    await setTimeout(SETTLED_MS);
  }
}

const merged = (reports: readonly ImportReport[]): ImportReport => ({
  added: reports.flatMap(({ added }) => added),
  existing: reports.flatMap(({ existing }) => existing),
  refused: reports.flatMap(({ refused }) => refused),
  likenesses: reports.flatMap(({ likenesses }) => likenesses),
  attached: reports.flatMap(({ attached }) => attached),
});
