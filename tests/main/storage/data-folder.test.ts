import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DataFolderError, openDataFolder } from '../../../main/storage/data-folder';
import { watchProgram } from '../../support/child';
import { startProgram } from '../annotations/start-program';
import { tempFolder } from './temp-folder';

const refusal = (folder: string): DataFolderError => {
  try {
    openDataFolder(folder).close();
  } catch (error) {
    if (error instanceof DataFolderError) return error;
    throw error;
  }
  throw new Error('it was opened');
};

describe('the data folder', () => {
  it('is made where it is missing, for the reader alone', () => {
    const folder = openDataFolder(path.join(tempFolder(), 'a', 'b'));
    expect(fs.statSync(folder.dir).mode & 0o777).toBe(0o700);
    folder.close();
    expect(fs.readdirSync(folder.dir)).toEqual([]);
  });

  it('is refused in a sentence where its path runs through a file', () => {
    const file = path.join(tempFolder(), 'file');
    fs.writeFileSync(file, '');
    const { reason, message } = refusal(path.join(file, 'data'));
    expect(reason).toBe('not-writable');
    expect(message).toBe(
      `The data folder ${path.join(file, 'data')} cannot be used: a part of its path is a file, not a folder.`,
    );
  });

  it.each([
    ['EACCES', 'forbidden'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'full'],
  ])('is opened for reading alone on %s, and says why', (code, fault) => {
    const dataDir = tempFolder();
    const spy = vi.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    const folder = openDataFolder(dataDir);
    spy.mockRestore();
    // Others may have written meanwhile what this instance has not read.
    expect(folder.fault()).toBe(fault);
    folder.close();
  });

  it.each([
    ['EACCES', 'you may not write there'],
    ['ENOSPC', 'the disk is full'],
  ])('is refused in a sentence on %s where there is nothing to read', (code, words) => {
    const dataDir = path.join(tempFolder(), 'none');
    const spy = vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(refusal(dataDir).message).toContain(words);
    spy.mockRestore();
  });

  it('is looked at again while it is open: moved away, come back, taken by another', () => {
    const dataDir = path.join(tempFolder(), 'data');
    const folder = openDataFolder(dataDir);
    expect(folder.fault()).toBeNull();
    fs.renameSync(dataDir, `${dataDir}-moved`);
    expect(folder.fault()).toBe('gone');
    fs.mkdirSync(dataDir);
    expect(folder.fault()).toBe('gone');
    fs.rmdirSync(dataDir);
    fs.renameSync(`${dataDir}-moved`, dataDir);
    expect(folder.fault()).toBeNull();
    fs.rmSync(path.join(dataDir, 'lock'));
    expect(folder.fault()).toBe('taken');
    const second = openDataFolder(dataDir);
    expect(folder.fault()).toBe('taken');
    folder.close();
    expect(second.fault()).toBeNull();
    second.close();
  });

  it('is open to one instance at a time, and to the next once it is given back', () => {
    const dataDir = tempFolder();
    const first = openDataFolder(dataDir);
    const { reason, message } = refusal(dataDir);
    expect(reason).toBe('in-use');
    expect(message).toContain('already running');
    first.close();
    openDataFolder(dataDir).close();
  });

  it('is taken over from an instance that was killed, not from one that lives', async () => {
    const dataDir = tempFolder();
    const program = watchProgram(startProgram('save-in-a-loop.ts', [dataDir, '0', '100000', '10'], ''));
    await program.waitFor(/^saved /m);
    expect(refusal(dataDir).reason).toBe('in-use');
    program.child.kill('SIGKILL');
    await program.ended;
    openDataFolder(dataDir).close();
  });

  it.each([
    ['a process of another start of the machine', { bootId: 'another' }],
    ['an earlier process of the same number', { processStart: '1' }],
  ])('is taken over from %s', (_, change) => {
    const dataDir = tempFolder();
    const lock = path.join(dataDir, 'lock');
    const folder = openDataFolder(dataDir);
    const holder = JSON.parse(fs.readFileSync(lock, 'utf8')) as Record<string, unknown>;
    fs.writeFileSync(lock, JSON.stringify({ ...holder, nonce: 'other', ...change }));
    openDataFolder(dataDir).close();
    folder.close();
  });

  it('is taken over where the lock is damaged', () => {
    const dataDir = tempFolder();
    fs.writeFileSync(path.join(dataDir, 'lock'), '{"pid":');
    openDataFolder(dataDir).close();
  });

  it('is swept of what a killed writer left, and of nothing else', () => {
    const dataDir = tempFolder();
    const folder = path.join(dataDir, 'articles', 'one');
    fs.mkdirSync(folder, { recursive: true });
    const kept = ['notes.json', 'notes.json.prev', 'plan.tmp-1.txt'];
    for (const name of [...kept, 'notes.json.tmp-12-0123456789ab', 'notes.json.tmp-12-0123456789ab-prev']) {
      fs.writeFileSync(path.join(folder, name), '');
    }
    openDataFolder(dataDir).close();
    expect(fs.readdirSync(folder).sort()).toEqual(kept);
  });
});
