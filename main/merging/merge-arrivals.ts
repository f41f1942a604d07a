import { EMPTY } from '@core/contract/requests';
import { LIBRARY_WRITING } from '@core/contract/writing';
import type { Announce } from '../event-bus';
import type { Running } from '../running';
import type { Services } from '../services';
import type { OpenStore } from '../storage/open-store';
import { findConflictCopies, mergeConflictCopies } from './conflict-copies';

interface Options {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly running: Running<{ readonly services: Services }>;
  readonly announce: Announce;
  readonly isWritable: () => boolean;
}

/** A start shows what is there before it looks for what a sync tool laid beside it. Milliseconds. */
const AFTER = 5_000;

/**
 * Brings in what another machine changed meanwhile in a folder that is synchronised, once a run, after a backup where the
 * reader has a folder for them. Answers with a function that gives it up.
 */
export function scheduleArrivals(options: Options, report: (error: unknown) => void): () => void {
  const timer = setTimeout(() => void mergeArrivals(options).catch(report), AFTER);
  timer.unref();
  return () => clearTimeout(timer);
}

async function mergeArrivals({ dataDir, openStore, running, announce, isWritable }: Options): Promise<void> {
  if (!isWritable()) return;
  const copies = await findConflictCopies(dataDir);
  if (copies.length === 0) return;
  await running.whileClosed(
    async ({ backups }) => {
      if (backups.state().folder !== null) await backups.make('before-import');
    },
    () => mergeConflictCopies(dataDir, copies, openStore),
  );
  announce('library:changed', EMPTY);
  announce('annotations:changed', EMPTY);
  announce('comparisons:changed', EMPTY);
  announce('collections:changed', EMPTY);
  // Any of them may be another now.
  announce('writings:changed', { writingId: LIBRARY_WRITING, modified: null });
}
