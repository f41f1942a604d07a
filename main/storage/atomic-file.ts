import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { flushFolder, syncFolder } from './folders';

/**
 * A file that is there whole or not at all. Written in two steps, so that an article's files can all be safe on the
 * disk before the first of them gets its name.
 */
export interface StagedFile {
  readonly file: string;
  readonly temporary: string;
}

/** Writes beside `file` and flushes; the temporary is swept at the next start if it is never put in place. */
export function stageFile(file: string, content: string | Uint8Array): StagedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = `${file}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;
  const descriptor = fs.openSync(temporary, 'wx', 0o600);
  try {
    // A nearly full disk takes a part and reports no error; the next write then does.
    for (let done = 0; done < bytes.length;) done += fs.writeSync(descriptor, bytes, done);
    fs.fsyncSync(descriptor);
  } catch (error) {
    fs.closeSync(descriptor);
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  fs.closeSync(descriptor);
  return { file, temporary };
}

export function commit({ file, temporary }: StagedFile): void {
  fs.renameSync(temporary, file);
  syncFolder(path.dirname(file));
}

/** As `commit` for several in their order, while the thread does other things. */
export async function commitAll(staged: readonly StagedFile[]): Promise<void> {
  for (const { file, temporary } of staged) {
    await fs.promises.rename(temporary, file);
    await flushFolder(path.dirname(file));
  }
}

export const discard = ({ temporary }: StagedFile): void => fs.rmSync(temporary, { force: true });
