import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { writeFileSync } from 'atomically';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tempFolder } from './temp-folder';

afterEach(() => vi.restoreAllMocks());

describe('the safe writer', () => {
  it.each(['conf', 'electron-store'])('is what %s writes through', (name) => {
    const ours = path.resolve(import.meta.dirname, '../../../main/storage/safe-writer/index.js');
    const store = fs.realpathSync(createRequire(import.meta.url).resolve(name));
    const conf = name === 'conf' ? store : createRequire(store).resolve('conf');
    expect(fs.realpathSync(createRequire(conf).resolve('atomically'))).toBe(ours);
  });

  it('replaces a file and keeps its last version beside it', () => {
    const file = path.join(tempFolder(), 'a.json');
    writeFileSync(file, 'one', { mode: 0o600 });
    expect(fs.existsSync(`${file}.prev`)).toBe(false);
    writeFileSync(file, 'two', { mode: 0o600 });
    writeFileSync(file, Buffer.from('three'), { mode: 0o600 });
    expect(fs.readFileSync(file, 'utf8')).toBe('three');
    expect(fs.readFileSync(`${file}.prev`, 'utf8')).toBe('two');
    expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['a.json', 'a.json.prev']);
  });

  it('gives the mode that is asked for, else keeps the one that is there', () => {
    const file = path.join(tempFolder(), 'a.json');
    const mode = () => fs.statSync(file).mode & 0o777;
    writeFileSync(file, 'one');
    expect(mode()).toBe(0o600);
    fs.chmodSync(file, 0o640);
    writeFileSync(file, 'two');
    expect(mode()).toBe(0o640);
    writeFileSync(file, 'three', { mode: 0o600 });
    expect(mode()).toBe(0o600);
  });

  it('finishes a write that the disk takes in parts', () => {
    const file = path.join(tempFolder(), 'a.json');
    const write = fs.writeSync.bind(fs) as (...args: unknown[]) => number;
    vi.spyOn(fs, 'writeSync').mockImplementation(((
      fd: number,
      data: Buffer,
      from: number,
      length: number,
      at: number,
    ) => write(fd, data, from, Math.ceil(length / 2), at)) as typeof fs.writeSync);
    writeFileSync(file, 'x'.repeat(10_000));
    expect(fs.statSync(file).size).toBe(10_000);
  });

  it.each([
    ['takes no more bytes', () => 0],
    ['says that it took bytes which it did not keep', (length: number) => length],
  ])('throws and leaves the file alone where the disk %s', (_, answer) => {
    const file = path.join(tempFolder(), 'a.json');
    writeFileSync(file, 'good');
    vi.spyOn(fs, 'writeSync').mockImplementation(((
      _fd: number,
      _data: Buffer,
      _from: number,
      length: number,
    ) => answer(length)) as typeof fs.writeSync);
    expect(() => writeFileSync(file, 'longer than before')).toThrow(
      expect.objectContaining({ code: 'ENOSPC' }),
    );
    expect(fs.readFileSync(file, 'utf8')).toBe('good');
    expect(fs.readdirSync(path.dirname(file))).toEqual(['a.json']);
  });

  it('leaves the file whole, old or new, whichever step fails', () => {
    const steps = [
      'openSync',
      'writeSync',
      'fsyncSync',
      'fstatSync',
      'closeSync',
      'renameSync',
      'linkSync',
    ] as const;
    for (const step of steps) {
      for (let call = 1; call <= 3; call += 1) {
        const file = path.join(tempFolder(), 'a.json');
        writeFileSync(file, 'older');
        writeFileSync(file, 'old');
        failAt(step, call);
        let failed = false;
        try {
          writeFileSync(file, 'new');
        } catch {
          failed = true;
        }
        vi.restoreAllMocks();
        const now = fs.readFileSync(file, 'utf8');
        if (!failed) expect(now).toBe('new');
        expect(['old', 'new']).toContain(now);
        expect(['older', 'old']).toContain(fs.readFileSync(`${file}.prev`, 'utf8'));
      }
    }
  });

  it('copies the last version where the disk knows no hard links', () => {
    const file = path.join(tempFolder(), 'a.json');
    writeFileSync(file, 'one');
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
    });
    writeFileSync(file, 'two');
    expect(fs.readFileSync(`${file}.prev`, 'utf8')).toBe('one');
  });

  it('never lets conf write in place where a rename crosses devices', () => {
    const file = path.join(tempFolder(), 'a.json');
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('crosses'), { code: 'EXDEV' });
    });
    expect(() => writeFileSync(file, 'x')).toThrow(expect.objectContaining({ code: 'EIO' }));
  });
});

/** The n-th call of one function of the file system fails, and the others go through. */
function failAt(
  step: 'openSync' | 'writeSync' | 'fsyncSync' | 'fstatSync' | 'closeSync' | 'renameSync' | 'linkSync',
  call: number,
): void {
  const real = (fs[step] as (...args: unknown[]) => unknown).bind(fs);
  let count = 0;
  vi.spyOn(fs, step).mockImplementation(((...args: unknown[]) => {
    count += 1;
    if (count === call) throw Object.assign(new Error(`${step} failed`), { code: 'EIO' });
    return real(...args);
  }) as never);
}
