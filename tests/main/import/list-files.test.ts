import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles } from '../../../main/import/list-files';

function folder(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-list-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  return root;
}
const write = (...parts: readonly string[]): void => {
  const file = path.join(...parts);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'words');
};
const list = (root: string) => {
  const { files, skipped } = listFiles([root]);
  return {
    files: files.map((file) => path.relative(root, file.path)),
    skipped: skipped.map(({ file, reason }) => [path.relative(root, file), reason]),
  };
};

describe('the files below a path', () => {
  it('are each listed once, and links, pipes and hidden files are skipped with a reason', () => {
    const root = folder();
    write(root, 'a.txt');
    write(root, 'deep', 'b.txt');
    write(root, '.hidden', 'c.txt');
    fs.symlinkSync(root, path.join(root, 'deep', 'loop'));
    fs.symlinkSync('/etc/passwd', path.join(root, 'link.txt'));
    fs.linkSync(path.join(root, 'a.txt'), path.join(root, 'same.txt'));
    execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
    expect(list(root)).toEqual({
      files: ['a.txt', 'deep/b.txt'],
      skipped: [
        ['.hidden', 'hidden'],
        ['deep/loop', 'link'],
        ['link.txt', 'link'],
        ['pipe.txt', 'special-file'],
        ['same.txt', 'duplicate'],
      ],
    });
  });

  it('may have any name a disk allows', () => {
    const root = folder();
    const names = ['ÅÄÖ 火事.txt', 'line\nfeed.txt', `${'n'.repeat(251)}.txt`, '\u202Etxt.exe'].sort();
    names.forEach((name) => write(root, name));
    expect(list(root).files).toEqual(names);
  });

  it('end 32 folders deep', () => {
    const root = folder();
    write(root, ...Array<string>(40).fill('d'), 'a.txt');
    const { files, skipped } = list(root);
    expect(files).toEqual([]);
    expect(skipped).toEqual([[Array<string>(32).fill('d').join('/'), 'too-deep']]);
  });

  it('leave out what a browser saved beside a page', () => {
    const root = folder();
    write(root, 'Fire.html');
    write(root, 'Fire_files', 'frame.html');
    write(root, 'Other_files', 'b.html');
    expect(list(root).files).toEqual(['Fire.html', 'Other_files/b.html']);
  });

  it('that cannot be read are skipped, and ten thousand are listed', () => {
    const root = folder();
    expect(listFiles([path.join(root, 'gone')]).skipped).toEqual([
      { file: path.join(root, 'gone'), reason: 'unreadable', errorCode: 'ENOENT' },
    ]);
    for (let at = 0; at < 10_000; at += 1) fs.writeFileSync(path.join(root, `${at}.txt`), '');
    expect(listFiles([root]).files).toHaveLength(10_000);
  });
});
