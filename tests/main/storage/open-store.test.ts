import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileFault } from '@core/contract/failure';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore as openConfStore } from '../../../main/storage/conf';
import { parseEnvelope, serializeEnvelope } from '../../../main/storage/envelope';
import type { OpenStore } from '../../../main/storage/open-store';
import type { Store } from '../../../main/storage/store';
import { tempFolder } from './temp-folder';
import { thrownFailureOf } from '../../support/failure-of';

const FILE = 'articles/one/notes.json';
let openElectronStore: OpenStore;

beforeAll(async () => {
  // Without this, importing electron outside Electron tries to download it.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nonexistent';
  openElectronStore = (await import('../../../main/storage/electron-store')).openStore;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const open = (dataDir: string, openStore: OpenStore = openConfStore): Store =>
  openStore({
    dataDir,
    file: FILE,
    check: (body) => ('n' in body ? null : fileFault('unknown-contents', 'n')),
  });
const at = (dataDir: string, suffix = ''): string => path.join(dataDir, FILE + suffix);

/** A folder whose store was saved twice, so that it has a last version. */
function savedTwice(): string {
  const dataDir = tempFolder();
  const store = open(dataDir);
  store.write({ n: 1 });
  store.write({ n: 2 });
  return dataDir;
}

describe('a store', () => {
  it('holds nothing and makes no file until something is saved', () => {
    const dataDir = tempFolder();
    expect(open(dataDir).read()).toBeNull();
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  it('gives after a restart what was saved, the strange included', () => {
    const dataDir = tempFolder();
    const body = { n: 1, text: 'ф 🙂 \ud800 \u2028 \0', 'a.b': { __internal: [null, -0.5, 1e21] } };
    open(dataDir).write(body);
    expect(open(dataDir).read()).toEqual(body);
    expect(open(dataDir).recovery()).toBeNull();
  });

  it('writes the same bytes on both hosts, and each reads the other', () => {
    const [one, two] = [tempFolder(), tempFolder()];
    const body = { n: 1, deep: { list: ['x'] } };
    open(one, openConfStore).write(body);
    open(two, openElectronStore).write(body);
    expect(fs.readFileSync(at(one))).toEqual(fs.readFileSync(at(two)));
    expect(open(one, openElectronStore).read()).toEqual(body);
    open(one, openElectronStore).write({ n: 2 });
    expect(open(one, openConfStore).read()).toEqual({ n: 2 });
  });

  it('keeps its files to the reader alone', () => {
    const dataDir = savedTwice();
    expect(fs.statSync(at(dataDir)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.dirname(at(dataDir))).mode & 0o777).toBe(0o700);
  });

  it('writes atomically inside a Snap too, where conf would write in place', () => {
    vi.stubEnv('SNAP', '/snap/x');
    const dataDir = savedTwice();
    expect(fs.existsSync(at(dataDir, '.prev'))).toBe(true);
    expect(process.env['SNAP']).toBe('/snap/x');
  });
});

describe('a write that fails', () => {
  it.each([
    ['ENOSPC', 'storage-full'],
    ['EDQUOT', 'storage-full'],
    ['EFBIG', 'storage-full'],
    ['EROFS', 'storage-read-only'],
    ['EACCES', 'storage-read-only'],
    ['EPERM', 'storage-read-only'],
    ['EIO', 'storage-failed'],
  ])('with %s is told as %s, changes nothing, and can be tried again', (code, failure) => {
    const dataDir = savedTwice();
    const store = open(dataDir);
    const spy = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(thrownFailureOf(() => store.write({ n: 3 }))).toMatchObject({ code: failure });
    expect(store.read()).toEqual({ n: 2 });
    spy.mockRestore();
    expect(open(dataDir).read()).toEqual({ n: 2 });
    store.write({ n: 3 });
    expect(open(dataDir).read()).toEqual({ n: 3 });
  });

  it('after the new file is in place leaves in memory what is on the disk', () => {
    const dataDir = savedTwice();
    const store = open(dataDir);
    store.write({ n: 3 });
    const sync = fs.fsyncSync.bind(fs);
    vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      if (fs.fstatSync(descriptor).isDirectory()) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      sync(descriptor);
    });
    expect(thrownFailureOf(() => store.write({ n: 4 }))).toMatchObject({ code: 'storage-failed' });
    vi.restoreAllMocks();
    expect(store.read()).toEqual(open(dataDir).read());
  });
});

describe('a damaged file', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['empty', () => Buffer.alloc(0)],
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['all NULs', (bytes) => Buffer.alloc(bytes.length)],
    ['not UTF-8', (bytes) => Buffer.concat([bytes.subarray(0, 95), Buffer.from([0xff]), bytes.subarray(95)])],
    ['with a byte order mark', (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['in UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
    ['null', () => Buffer.from('null')],
    ['doubled', (bytes) => Buffer.concat([bytes, bytes])],
    ['whole but of another article', () => Buffer.from(serializeEnvelope({ other: true }))],
  ];
  it.each(damages)('that is %s is set aside, restored from its last version, and reported', (_, damage) => {
    const dataDir = savedTwice();
    const damaged = damage(fs.readFileSync(at(dataDir)));
    fs.writeFileSync(at(dataDir), damaged);
    const store = open(dataDir);
    expect(store.read()).toEqual({ n: 1 });
    const recovery = store.recovery();
    expect(recovery).toMatchObject({ file: FILE, restoredFrom: 'previous-copy' });
    expect(fs.readFileSync(recovery?.setAside ?? '')).toEqual(damaged);
    expect(path.dirname(recovery?.setAside ?? '')).toBe(path.join(dataDir, 'quarantine'));
    const again = open(dataDir);
    expect(again.read()).toEqual({ n: 1 });
    expect(again.recovery()).toBeNull();
  });

  it('is noticed whichever bit of it flips', () => {
    const bytes = Buffer.from(serializeEnvelope({ n: 1, text: 'Ä quote' }));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(parseEnvelope(flipped).state).toBe('damaged');
    }
  });

  it('without a good last version leaves an empty store, and both copies are kept aside', () => {
    const dataDir = savedTwice();
    fs.writeFileSync(at(dataDir), 'x');
    fs.writeFileSync(at(dataDir, '.prev'), 'y');
    const store = open(dataDir);
    expect(store.read()).toBeNull();
    expect(store.recovery()).toMatchObject({ restoredFrom: 'nothing' });
    store.write({ n: 9 });
    store.write({ n: 10 });
    const aside = fs.readdirSync(path.join(dataDir, 'quarantine'));
    expect(
      aside.map((name) => fs.readFileSync(path.join(dataDir, 'quarantine', name), 'utf8')).sort(),
    ).toEqual(['x', 'y']);
  });

  it('that is gone while its last version is there is restored and reported', () => {
    const dataDir = savedTwice();
    fs.rmSync(at(dataDir));
    const store = open(dataDir);
    expect(store.read()).toEqual({ n: 1 });
    expect(store.recovery()).toMatchObject({ setAside: null, restoredFrom: 'previous-copy' });
  });

  it('that cannot be moved is not overwritten', () => {
    const dataDir = savedTwice();
    fs.writeFileSync(at(dataDir), 'damaged');
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    });
    const store = open(dataDir);
    expect(store.read()).toEqual({ n: 1 });
    expect(thrownFailureOf(() => store.write({ n: 3 }))).toMatchObject({ code: 'storage-read-only' });
    expect(fs.readFileSync(at(dataDir), 'utf8')).toBe('damaged');
    spy.mockRestore();
    store.write({ n: 3 });
    expect(fs.readFileSync(store.recovery()?.setAside ?? '', 'utf8')).toBe('damaged');
    expect(open(dataDir).read()).toEqual({ n: 3 });
  });
});

describe('a file that is no damage', () => {
  it('of a newer Synoptic is shown, never written, and reported', () => {
    const dataDir = savedTwice();
    const newer = serializeEnvelope({ n: 7 }).replace('"schema":1', '"schema":2');
    const sum = /"checksum":"([0-9a-f]+)"/.exec(newer)?.[1] ?? '';
    const text = newer.replace(sum, checksumOf(2, '{"n":7}'));
    fs.writeFileSync(at(dataDir), text);
    const store = open(dataDir);
    expect(store.read()).toEqual({ n: 7 });
    expect(thrownFailureOf(() => store.write({ n: 8 }))).toEqual({ code: 'storage-newer' });
    expect(fs.readFileSync(at(dataDir), 'utf8')).toBe(text);
    expect(store.recovery()).toMatchObject({ setAside: null });
  });

  it.each(['EACCES', 'EIO', 'EBUSY'])('but cannot be read now (%s) is left alone until it can', (code) => {
    const dataDir = savedTwice();
    const read = fs.readFileSync.bind(fs);
    const spy = vi.spyOn(fs, 'readFileSync').mockImplementation(((
      ...args: Parameters<typeof fs.readFileSync>
    ) => {
      if (args[0] === at(dataDir)) throw Object.assign(new Error(code), { code });
      return read(...args);
    }) as typeof fs.readFileSync);
    const store = open(dataDir);
    expect(store.read()).toBeNull();
    expect(store.recovery()?.fault).toEqual({ code: 'unreadable', detail: code });
    expect(thrownFailureOf(() => store.write({ n: 3 }))).toMatchObject({ code: 'storage-failed' });
    spy.mockRestore();
    expect(store.read()).toEqual({ n: 2 });
    expect(store.recovery()).toBeNull();
    store.write({ n: 3 });
    expect(open(dataDir).read()).toEqual({ n: 3 });
  });
});

/** The formula in words: SHA-256 of the schema, a line feed and the body's text. It may never change. */
function checksumOf(schema: number, text: string): string {
  return createHash('sha256').update(`${schema}\n${text}`).digest('hex');
}
