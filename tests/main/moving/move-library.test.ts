import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '@core/contract/failure';
import { ReaderError } from '@core/contract/failure';
import { listData } from '../../../main/backups/list-data';
import { makeBackup } from '../../../main/backups/make-backup';
import { finishRestore, stageRestore } from '../../../main/backups/restore-backup';
import { oldCopyOf, writeMovedTo } from '../../../main/moving/move-marks';
import { moveLibrary } from '../../../main/moving/move-library';
import { openMovedFolder } from '../../../main/moving/open-moved-folder';
import { libraryIn, perform, type Act } from '../../support/random-library';
import { tempFolder } from '../storage/temp-folder';

afterEach(() => vi.restoreAllMocks());

const START = Date.parse('2026-11-30T09:00:00Z');
const SOME: readonly Act[] = [
  { do: 'import', which: 0, words: '' },
  { do: 'note', which: 0, words: 'Which boat was it?' },
  { do: 'compare', which: 0, words: 'Two ferries' },
];

function place() {
  const root = fs.realpathSync(tempFolder());
  const [dataDir, folder] = [path.join(root, 'old'), path.join(root, 'new')];
  fs.mkdirSync(dataDir);
  perform(dataDir, SOME, START);
  for (const [name, text] of [
    ['settings.json', 'dark'],
    ['before-import/library.zip', 'zip'],
    ['index/one', 'made anew'],
    ['log/synoptic.log', 'line'],
  ] as const) {
    fs.mkdirSync(path.dirname(path.join(dataDir, name)), { recursive: true });
    fs.writeFileSync(path.join(dataDir, name), text);
  }
  return { root, dataDir, folder };
}

interface Moving {
  readonly dataDir: string;
  readonly folder: string;
  readonly backups?: string | null;
  /** Done by what closes, after the first copy. */
  readonly meanwhile?: () => void;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const move = ({ meanwhile = () => undefined, ...options }: Moving): Promise<string> =>
  moveLibrary({
    backups: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...options,
    now: () => new Date(START),
    onMoved: () => undefined,
    running: {
      async whileClosed(prepare, exchange) {
        await prepare(null as never);
        meanwhile();
        return exchange();
      },
    },
  });

/** What a start opens. */
function opened(asked: string) {
  const lines: string[] = [];
  const { dir, fault, movedTo, close } = openMovedFolder(asked, (line) => lines.push(line));
  const found = { dir, fault: fault(), movedTo, lines };
  close();
  return found;
}

/** The same, and what is in it. */
async function started(asked: string) {
  const found = opened(asked);
  return { ...found, library: await libraryIn(found.dir) };
}

/** Every file that is kept, with what it holds. */
const contents = async (dir: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await listData(dir, ['before-import'])).map(({ path: name }) => [
      name,
      fs.readFileSync(path.join(dir, name), 'hex'),
    ]),
  );

const failureOf = (moving: Promise<unknown>): Promise<Failure | null> =>
  moving.then(
    () => null,
    (error: unknown) => (error instanceof ReaderError ? error.failure : Promise.reject(error as Error)),
  );

describe('a library that is moved', () => {
  it('is in the new folder just as it was, is opened there, and its copy stays', async () => {
    const { dataDir, folder } = place();
    const [files, library] = [await contents(dataDir), await libraryIn(dataDir)];
    expect(await move({ dataDir, folder })).toBe(folder);
    expect(await contents(folder)).toEqual(files);
    expect(await contents(dataDir)).toEqual(files);
    expect(fs.readdirSync(folder)).not.toContain('index');
    const found = await started(dataDir);
    expect(found).toMatchObject({ dir: folder, fault: null, library });
    expect(found.lines).toEqual([`The library of ${dataDir} was moved to ${folder}, which is opened.`]);
    expect((await started(folder)).lines).toEqual([]);
  });

  it('has what was saved, changed and removed while it was copied, be it within one tick of the clock', async () => {
    const { dataDir, folder } = place();
    const settings = path.join(dataDir, 'settings.json');
    const tick = new Date();
    fs.utimesSync(settings, tick, tick);
    await move({
      dataDir,
      folder,
      meanwhile: () => {
        fs.writeFileSync(settings, 'pale');
        fs.utimesSync(settings, tick, tick);
        fs.rmSync(path.join(dataDir, 'before-import/library.zip'));
        perform(dataDir, [...SOME, { do: 'note', which: 0, words: 'A later note' }], START);
      },
    });
    expect(await contents(folder)).toEqual(await contents(dataDir));
    expect(fs.readFileSync(path.join(folder, 'settings.json'), 'utf8')).toBe('pale');
    expect(await libraryIn(folder)).toEqual(await libraryIn(dataDir));
  });

  it('moves on from there, and a start from any of the folders finds it', async () => {
    const { root, dataDir, folder } = place();
    const library = await libraryIn(dataDir);
    const third = path.join(root, 'third');
    await move({ dataDir, folder });
    await move({ dataDir: folder, folder: third });
    for (const from of [dataDir, folder, third])
      expect(await started(from)).toMatchObject({ dir: third, fault: null, library });
    // All that the reader was told to leave.
    for (const name of fs.readdirSync(folder))
      if (name !== 'moved-to.json') fs.rmSync(path.join(folder, name), { recursive: true });
    expect(await started(dataDir)).toMatchObject({ dir: third, fault: null, library });
  });

  it('is found there still after a backup took the place of what is in it', async () => {
    const { root, dataDir, folder } = place();
    const made = { folder: path.join(root, 'backups'), previous: null, now: () => new Date(START) };
    const backup = await makeBackup({ ...made, dataDir, reason: 'asked' });
    if (backup === null) throw new Error('nothing to back up');
    await move({ dataDir, folder });
    fs.writeFileSync(path.join(folder, 'settings.json'), 'pale');
    await stageRestore(folder, backup);
    finishRestore(folder);
    expect(fs.readFileSync(path.join(folder, 'settings.json'), 'utf8')).toBe('dark');
    expect(opened(dataDir)).toMatchObject({ dir: folder, fault: null });
  });

  it('names its copy until that is removed', async () => {
    const { dataDir, folder } = place();
    expect(oldCopyOf(dataDir)).toBeNull();
    await move({ dataDir, folder });
    expect(oldCopyOf(folder)).toBe(dataDir);
    for (const name of fs.readdirSync(dataDir))
      if (name !== 'moved-to.json') fs.rmSync(path.join(dataDir, name), { recursive: true });
    expect(oldCopyOf(folder)).toBeNull();
    fs.rmSync(dataDir, { recursive: true });
    expect(oldCopyOf(folder)).toBeNull();
  });

  it('stays where it was when the moving is cancelled at any file, and nothing is left of the copy', async () => {
    const { dataDir, folder } = place();
    const library = await libraryIn(dataDir);
    const total = Object.keys(await contents(dataDir)).length;
    expect(total).toBeGreaterThan(4);
    for (let at = 0; at < total; at += 1) {
      const ending = new AbortController();
      const onProgress = (done: number): void => (done === at ? ending.abort() : undefined);
      expect(await failureOf(move({ dataDir, folder, onProgress, signal: ending.signal }))).toEqual({
        code: 'cancelled',
      });
      expect(fs.existsSync(folder)).toBe(false);
      expect(await started(dataDir)).toMatchObject({ dir: dataDir, fault: null, library });
    }
  });
});

const SYNC = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'mkdirSync',
] as const;
const ASYNC = ['mkdir', 'rm', 'utimes', 'open'] as const;

/** The program ends at the n-th call that could change the disk: that one and every later one does nothing. */
function dieAt(call: number): { readonly calls: () => number } {
  let calls = 0;
  const counted =
    (real: (...args: unknown[]) => unknown, of: unknown, isAsync: boolean) =>
    (...args: unknown[]): unknown => {
      calls += 1;
      if (calls < call) return real.apply(of, args);
      const off = Object.assign(new Error('the machine is off'), { code: 'EIO' });
      if (isAsync) return Promise.reject(off);
      throw off;
    };
  for (const name of SYNC) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    vi.spyOn(fs, name as 'rmSync').mockImplementation(counted(real, fs, false) as typeof fs.rmSync);
  }
  for (const name of ASYNC) {
    const real = fs.promises[name] as (...args: unknown[]) => unknown;
    vi.spyOn(fs.promises, name as 'rm').mockImplementation(
      counted(real, fs.promises, true) as typeof fs.promises.rm,
    );
  }
  return { calls: () => calls };
}

describe('a program that ends while it moves the library', () => {
  it('opens one whole library at the next start, whatever step it ended at', async () => {
    const first = place();
    const counted = dieAt(Number.MAX_SAFE_INTEGER);
    await move(first);
    const total = counted.calls();
    vi.restoreAllMocks();
    expect(total).toBeGreaterThan(40);
    const ends = { old: 0, new: 0 };
    const { root, dataDir: made } = place();
    const files = await contents(made);
    for (let call = 1; call <= total; call += 1) {
      const [dataDir, folder] = [path.join(root, `old-${call}`), path.join(root, `new-${call}`)];
      fs.cpSync(made, dataDir, { recursive: true });
      dieAt(call);
      await move({ dataDir, folder }).catch(() => undefined);
      vi.restoreAllMocks();
      const found = opened(dataDir);
      expect(found.fault, `call ${call}`).toBeNull();
      expect(await contents(found.dir), `call ${call}`).toEqual(files);
      ends[found.dir === dataDir ? 'old' : 'new'] += 1;
      if (found.dir !== dataDir) continue;
      // What lies in the folder then is removed by the next attempt, or refused as what is not empty.
      const again = await failureOf(move({ dataDir, folder }));
      expect([null, { code: 'unusable-move-target', reason: 'not-empty' }]).toContainEqual(again);
      expect(await contents(opened(dataDir).dir), `call ${call}`).toEqual(files);
    }
    expect(ends.old).toBeGreaterThan(20);
    expect(ends.new).toBeGreaterThan(0);
  }, 120_000);
});

describe('a folder that the library cannot move to', () => {
  const refusal = (reason: string) => ({ code: 'unusable-move-target', reason });

  it('is refused with the reason, and the library stays', async () => {
    const { root, dataDir, folder } = place();
    const backups = path.join(root, 'backups');
    fs.mkdirSync(backups);
    const file = path.join(root, 'file');
    fs.writeFileSync(file, '');
    const full = path.join(root, 'full');
    fs.mkdirSync(full);
    fs.writeFileSync(path.join(full, 'letter.txt'), 'Dear Ann');
    fs.symlinkSync(dataDir, path.join(root, 'link'));
    for (const [to, reason] of [
      ['new', 'relative'],
      [dataDir, 'inside-data'],
      [path.join(dataDir, 'new'), 'inside-data'],
      [path.join(root, 'link', 'new'), 'inside-data'],
      [root, 'inside-data'],
      [backups, 'inside-backups'],
      [path.join(backups, 'new'), 'inside-backups'],
      [path.join(root, 'nowhere', 'new'), 'missing'],
      [file, 'not-a-folder'],
      [full, 'not-empty'],
    ] as const)
      expect(await failureOf(move({ dataDir, folder: to, backups })), to).toEqual(refusal(reason));
    expect(fs.readdirSync(full)).toEqual(['letter.txt']);
    expect(fs.readdirSync(backups)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'new'))).toBe(false);
    expect((await started(dataDir)).dir).toBe(dataDir);
    await move({ dataDir, folder, backups });
    expect(await failureOf(move({ dataDir: folder, folder: dataDir, backups }))).toEqual(
      refusal('not-empty'),
    );
  });

  it('is left as it is where something comes into it meanwhile', async () => {
    const { dataDir, folder } = place();
    const letter = path.join(folder, 'letter.txt');
    const meanwhile = (): void => fs.writeFileSync(letter, 'Dear Ann');
    expect(await failureOf(move({ dataDir, folder, meanwhile }))).toEqual(refusal('not-empty'));
    expect(fs.readdirSync(folder)).toEqual(['letter.txt']);
    expect((await started(dataDir)).dir).toBe(dataDir);
  });
});

describe('a start where the library was moved', () => {
  it('opens what was left for reading where the other folder is missing or is another library', async () => {
    const { root, dataDir, folder } = place();
    const library = await libraryIn(dataDir);
    await move({ dataDir, folder });
    const away = path.join(root, 'drive');
    fs.renameSync(folder, away);
    const lost = { dir: dataDir, fault: 'moved-missing', movedTo: folder, library };
    const found = await started(dataDir);
    expect(found).toMatchObject(lost);
    expect(found.lines[0]).toContain(`moved to ${folder}, and that folder is missing`);
    expect(fs.existsSync(folder)).toBe(false);
    fs.mkdirSync(folder);
    perform(folder, SOME, START);
    expect(await started(dataDir)).toMatchObject(lost);
    expect(await started(away)).toMatchObject({ dir: away, fault: null, library });
  });

  it('opens it for reading too where the mark is damaged', async () => {
    const { dataDir, folder } = place();
    await move({ dataDir, folder });
    fs.appendFileSync(path.join(dataDir, 'moved-to.json'), 'x');
    expect(await started(dataDir)).toMatchObject({ dir: dataDir, fault: 'moved-unreadable' });
  });

  it('ends where marks lead in a ring', async () => {
    const root = fs.realpathSync(tempFolder());
    const [one, two] = [path.join(root, 'one'), path.join(root, 'two')];
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      fs.mkdirSync(from);
      writeMovedTo(from, { folder: to, move: 'm', at: '2026-11-30T09:00:00.000Z' });
    }
    expect((await started(one)).fault).toBe('moved-missing');
  });
});
