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

export function commit({ file, temporary }: StagedFile): void {
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
  for (const { file, temporary } of staged) {
    await fs.promises.rename(temporary, file);
    await flushFolder(path.dirname(file));
  }
}

export const discard = ({ temporary }: StagedFile): void => fs.rmSync(temporary, { force: true });
