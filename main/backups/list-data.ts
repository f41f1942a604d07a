import fs from 'node:fs';
import path from 'node:path';

export interface DataFile {
  /** Relative to the data folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** At the top of a data folder, what is made anew or is about the program alone. */
const LEFT_OUT: readonly string[] = [
  'lock',
  'index',
  'log',
  'chromium',
  'incoming',
  'before-import',
  'moved-to.json',
  'moved-from.json',
];
/** Whether something at the top of a data folder is left out of backups. */
export const isMadeAnew = (name: string): boolean => LEFT_OUT.includes(name) || name === 'window.json';
/** A file that is being written has no name of its own yet. */
const UNFINISHED = /^lock\.|\.tmp-[0-9]+-[0-9a-f]{12}(?:-prev)?$/;

/**
 * Every file of a data folder that a backup keeps, in order. Links are left alone, and so is what vanishes meanwhile.
 * @param also names at the top that backups leave out, and that are listed all the same
 * @throws the error of the file system where the folder itself cannot be read
 */
export async function listData(dataDir: string, also: readonly string[] = []): Promise<readonly DataFile[]> {
  const found: DataFile[] = [];
  const walk = async (folder: string, isTop: boolean): Promise<void> => {
    const entries = await entriesOf(folder, isTop);
    for (const entry of entries) {
      if (isTop && LEFT_OUT.includes(entry.name) && !also.includes(entry.name)) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(file, false);
      else if (entry.isFile() && !UNFINISHED.test(entry.name)) {
        const stat = await fs.promises.lstat(file).catch(() => null);
        if (stat?.isFile() === true)
          found.push({
            path: path.relative(dataDir, file).split(path.sep).join('/'),
            size: stat.size,
            modified: stat.mtimeMs,
          });
      }
    }
  };
  await walk(dataDir, true);
  return found;
}

async function entriesOf(folder: string, isTop: boolean): Promise<readonly fs.Dirent[]> {
  try {
    const entries = await fs.promises.readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isTop) throw error;
    return [];
  }
}
