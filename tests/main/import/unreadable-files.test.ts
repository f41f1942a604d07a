import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileSource } from '../../../main/import/file-source';
import { listFiles } from '../../../main/import/list-files';
import { tempFolder } from '../storage/temp-folder';
import { libraryFolder } from '../articles/library-folder';

afterEach(() => vi.restoreAllMocks());

/** What the system answers to whoever may not read: root may, so it is put in its mouth. */
function forbid(call: 'readFileSync' | 'readdirSync', forbidden: string): void {
  const real = fs[call] as (...of: unknown[]) => unknown;
  vi.spyOn(fs, call).mockImplementation(((...of: unknown[]) => {
    if (of[0] !== forbidden) return real(...of);
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', syscall: 'open' });
  }) as never);
}

function folderOfThree(): string {
  const folder = tempFolder();
  for (const name of ['a.txt', 'closed.txt', 'inside/z.txt']) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), `The words of ${name}.`);
  }
  return folder;
}
async function importFolder(...paths: readonly string[]) {
  const library = await libraryFolder().open();
  const { files, skipped } = listFiles(paths);
  return { ...(await library.importAll(files.map(fileSource))), skipped };
}
const denied = (file: string, detail: string) => ({ file, failure: { code: 'unreadable-file', detail } });

describe('a file in a folder', () => {
  it('that its owner closed is refused with the word of the system, and the others come in', async () => {
    const folder = folderOfThree();
    forbid('readFileSync', path.join(folder, 'closed.txt'));
    const { added, refused } = await importFolder(folder);
    expect(added.map(({ title }) => title)).toEqual(['a', 'z']);
    expect(refused).toEqual([denied('closed.txt', 'EACCES')]);
  });

  it.skipIf(process.getuid?.() === 0)('that is closed on the disk itself is refused so as well', async () => {
    const folder = folderOfThree();
    fs.chmodSync(path.join(folder, 'closed.txt'), 0);
    expect((await importFolder(folder)).refused).toEqual([denied('closed.txt', 'EACCES')]);
  });

  it('that is gone when its turn comes is refused, and the others come in', async () => {
    const folder = folderOfThree();
    const { files } = listFiles([folder]);
    fs.rmSync(path.join(folder, 'closed.txt'));
    const library = await libraryFolder().open();
    const { added, refused } = await library.importAll(files.map(fileSource));
    expect([added.length, refused]).toEqual([2, [denied('closed.txt', 'ENOENT')]]);
  });

  it('that no program can read, root included, is refused and never read half', async () => {
    const closed = '/proc/self/mem';
    if (!fs.existsSync(closed)) return;
    const library = await libraryFolder().open();
    const { added, refused } = await library.importAll([fileSource({ path: closed, size: 0 })]);
    expect([added, refused]).toEqual([[], [denied('mem', 'EIO')]]);
  });
});

describe('a folder', () => {
  it('that is closed is skipped with the code of the system, and what lies beside it comes in', async () => {
    const folder = folderOfThree();
    forbid('readdirSync', path.join(folder, 'inside'));
    const { added, skipped } = await importFolder(folder);
    expect(added).toHaveLength(2);
    expect(skipped).toEqual([
      { file: path.join(folder, 'inside'), reason: 'unreadable', errorCode: 'EACCES' },
    ]);
  });

  it('below a file, and a link that leads nowhere, are skipped where they are named', async () => {
    const folder = folderOfThree();
    const below = path.join(folder, 'a.txt', 'b');
    const link = path.join(folder, 'link.txt');
    fs.symlinkSync(path.join(folder, 'nowhere'), link);
    const { added, skipped } = await importFolder(below, link, path.join(folder, 'a.txt'));
    expect(added).toHaveLength(1);
    expect(skipped).toEqual([
      { file: below, reason: 'unreadable', errorCode: 'ENOTDIR' },
      { file: link, reason: 'unreadable', errorCode: 'ENOENT' },
    ]);
  });
});
