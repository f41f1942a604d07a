import fs from 'node:fs';
import path from 'node:path';
import { flushFolder, syncFolder } from './folders';
import { keepPreviousSync, stageFileSync, type StagedFile } from './safe-writer/index.js';

/**
 * A file that is there whole or not at all. Written in two steps, so that an article's files can all be safe on the
 * disk before the first of them gets its name.
 */
export type { StagedFile };

const MODE = 0o600;

/** Writes beside `file` and flushes; the temporary is swept at the next start if it is never put in place. */
export const stageFile = (file: string, content: string | Uint8Array): StagedFile =>
  stageFileSync(file, content, MODE);

/**
 * As `stageFile`, and leaves the flush, also of its folder, to whoever puts it in place: a worker that waits for the disk reads no next document
 * meanwhile.
 */
export const stageUnflushed = (file: string, content: string | Uint8Array): StagedFile =>
  stageFileSync(file, content, MODE, false);

export function commit(staged: StagedFile): void {
  const { file, temporary } = staged;
  if (staged.unflushed !== undefined) {
    flushSync(temporary, staged.unflushed);
    syncFolder(holderOf(staged));
  }
  fs.renameSync(temporary, file);
  syncFolder(path.dirname(file));
}

/** As `commit`; what the file held stays beside it, for `previousFile`. */
export function commitKeepingPrevious(staged: StagedFile): void {
  keepPreviousSync(staged);
  commit(staged);
}

/** As `commit` for several in their order, while the thread does other things. */
export async function commitAll(staged: readonly StagedFile[]): Promise<void> {
  // All of them are on the disk before the first gets its name.
  const holders = new Set(staged.filter(isUnflushed).map(holderOf));
  await Promise.all([...staged.map(flush), ...[...holders].map(flushFolder)]);
  for (const { file, temporary } of staged) {
    await fs.promises.rename(temporary, file);
    await flushFolder(path.dirname(file));
  }
}

export const discard = ({ temporary }: StagedFile): void => fs.rmSync(temporary, { force: true });

const isUnflushed = ({ unflushed }: StagedFile): boolean => unflushed !== undefined;

/** The folder that holds the file's own, which may be new in it. */
const holderOf = ({ file }: StagedFile): string => path.dirname(path.dirname(file));

async function flush({ temporary, unflushed }: StagedFile): Promise<void> {
  if (unflushed === undefined) return;
  const handle = await fs.promises.open(temporary, 'r+');
  try {
    await handle.sync();
    refuseCut((await handle.stat()).size, unflushed);
  } finally {
    await handle.close();
  }
}

function flushSync(file: string, bytes: number): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
    refuseCut(fs.fstatSync(descriptor).size, bytes);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Network and overlay file systems have been seen to count bytes that they did not keep. */
function refuseCut(size: number, bytes: number): void {
  if (size !== bytes)
    throw Object.assign(new Error('ENOSPC: the file was cut'), { code: 'ENOSPC', syscall: 'fsync' });
}
