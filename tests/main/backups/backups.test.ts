import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BackupId, BackupReason } from '@core/contract/backup';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBackup, type StoredBackup } from '../../../main/backups/make-backup';
import { dataIn, filesOf } from '../../../main/backups/manifest';
import { finishRestore, resumeRestore, stageRestore } from '../../../main/backups/restore-backup';
import { damagedFiles, listBackups, removeBackup, sweep } from '../../../main/backups/stored-backups';
import { thinned } from '../../../main/backups/thinning';
import { tempFolder } from '../storage/temp-folder';

const DAY = 86_400_000;

function put(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
}

/** Every file below a folder, with what it holds. */
function contents(dir: string): Readonly<Record<string, string>> {
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(dir, file), fs.readFileSync(file, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function place() {
  const root = tempFolder();
  const [dataDir, folder] = [path.join(root, 'data'), path.join(root, 'backups')];
  fs.mkdirSync(dataDir);
  let time = Date.parse('2026-11-30T09:15:02Z');
  const make = (reason: BackupReason = 'timed'): Promise<StoredBackup | null> =>
    makeBackup({
      dataDir,
      folder,
      previous: listBackups(folder)[0] ?? null,
      reason,
      now: () => new Date((time += 1_000)),
    });
  const restore = async (backup: StoredBackup): Promise<void> => {
    await stageRestore(dataDir, backup);
    finishRestore(dataDir);
  };
  return { dataDir, folder, make, restore };
}

const made = async (backup: Promise<StoredBackup | null>): Promise<StoredBackup> => {
  const one = await backup;
  if (one === null) throw new Error('nothing had changed');
  return one;
};

describe('a backup', () => {
  it('holds what the reader made, and nothing that is made anew', async () => {
    const { dataDir, folder, make } = place();
    const kept = { 'articles/one/notes.json': 'a note', 'settings.json': 'dark' };
    put(dataDir, {
      ...kept,
      lock: 'mine',
      'index/a.segment': 'index',
      'log/synoptic.log': 'line',
      'settings.json.tmp-12-0123456789ab': 'half',
    });
    const backup = await made(make());
    expect(contents(dataIn(backup.folder))).toEqual(kept);
    expect(filesOf(backup).map(({ sha256 }) => sha256)).toEqual(
      ['a note', 'dark'].map((text) => createHash('sha256').update(text).digest('hex')),
    );
    expect(listBackups(folder).map(({ id }) => id)).toEqual([backup.id]);
    expect(await damagedFiles(backup)).toEqual([]);
  });

  it('is made only where something changed, and shares what did not', async () => {
    const { dataDir, make } = place();
    put(dataDir, { 'articles/one/original.pdf': 'a long one', 'settings.json': 'dark' });
    const first = await made(make());
    expect(await make()).toBeNull();
    put(dataDir, { 'settings.json': 'lighter' });
    const second = await made(make());
    const inode = ({ folder }: StoredBackup, name: string): number =>
      fs.statSync(path.join(dataIn(folder), name)).ino;
    expect(inode(second, 'articles/one/original.pdf')).toBe(inode(first, 'articles/one/original.pdf'));
    expect(inode(second, 'settings.json')).not.toBe(inode(first, 'settings.json'));
    await removeBackup(first);
    expect(await damagedFiles(second)).toEqual([]);
  });

  it('is made of an empty folder too', async () => {
    const { folder, make } = place();
    const backup = await made(make('asked'));
    expect(filesOf(backup)).toEqual([]);
    expect(await damagedFiles(backup)).toEqual([]);
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('names its files that are gone or are not what they were', async () => {
    const { dataDir, make } = place();
    put(dataDir, { a: '1', b: '2', c: '3' });
    const backup = await made(make());
    fs.writeFileSync(path.join(dataIn(backup.folder), 'b'), 'X');
    fs.rmSync(path.join(dataIn(backup.folder), 'c'));
    expect(await damagedFiles(backup)).toEqual(['b', 'c']);
    fs.appendFileSync(path.join(backup.folder, 'files.json'), ' ');
    expect(await damagedFiles(backup)).toEqual(['files.json']);
  });

  it('leaves nothing behind where the program ends in between', async () => {
    const { folder, dataDir, make } = place();
    put(dataDir, { a: '1' });
    await make();
    fs.mkdirSync(path.join(folder, '.making-1/data'), { recursive: true });
    fs.mkdirSync(path.join(folder, '2026-11-30T10-00-00/data'), { recursive: true });
    expect(listBackups(folder)).toHaveLength(1);
    await sweep(folder);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('restored, equals what was there when it was made, whichever it is', async () => {
    const names = fc.constantFrom(
      'a',
      'b',
      'articles/x/notes.json',
      'articles/y/notes.json',
      'comparisons/z/c.json',
    );
    const state = fc.dictionary(names, fc.string({ maxLength: 12 }), { minKeys: 1, maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 5 }), fc.nat(), async (states, pick) => {
        const { dataDir, folder, make, restore } = place();
        const backups: { readonly backup: StoredBackup; readonly was: Readonly<Record<string, string>> }[] =
          [];
        for (const files of states) {
          for (const name of fs.readdirSync(dataDir))
            fs.rmSync(path.join(dataDir, name), { recursive: true });
          put(dataDir, files);
          const backup = await make('before-restore');
          if (backup !== null) backups.push({ backup, was: contents(dataDir) });
        }
        const chosen = backups[pick % backups.length];
        if (chosen === undefined) return;
        put(dataDir, { lock: 'mine' });
        await restore(chosen.backup);
        expect(contents(dataDir)).toEqual({ ...chosen.was, lock: 'mine' });
        for (const { backup, was } of backups) {
          expect(await damagedFiles(backup)).toEqual([]);
          expect(contents(dataIn(backup.folder))).toEqual(was);
        }
        expect(listBackups(folder)).toHaveLength(backups.length);
      }),
      { numRuns: 12 },
    );
  });

  it('is put in place by the next start where a crash cut the restoring short, at every step', async () => {
    for (let step = 0; step < 12; step += 1) {
      const { dataDir, make } = place();
      put(dataDir, { 'settings.json': 'dark', 'articles/one/notes.json': 'first', gone: 'x' });
      const backup = await made(make());
      const was = contents(dataDir);
      fs.rmSync(path.join(dataDir, 'gone'));
      put(dataDir, { 'settings.json': 'light', 'articles/two/notes.json': 'later', added: 'y' });
      await stageRestore(dataDir, backup);
      const rename = fs.renameSync;
      let left = step;
      fs.renameSync = (from, to) => {
        if (left-- <= 0) throw new Error('killed');
        rename(from, to);
      };
      let isCut = false;
      try {
        finishRestore(dataDir);
      } catch {
        isCut = true;
      } finally {
        fs.renameSync = rename;
      }
      const isBegun = fs.existsSync(path.join(dataDir, 'restoring.json'));
      resumeRestore(dataDir);
      const there = contents(dataDir);
      if (!isCut || isBegun) expect(there).toEqual(was);
      else {
        expect(there['settings.json']).toBe('light');
        expect(there['added']).toBe('y');
      }
    }
  });
});

describe('thinning', () => {
  const backup = (age: number, now: number, reason: BackupReason = 'timed') => ({
    id: String(age) as BackupId,
    made: new Date(now - age).toISOString(),
    reason,
  });

  it('keeps all of two days, then one a day, a week and a month', () => {
    const now = Date.parse('2026-11-30T12:00:00Z');
    const hours = Array.from({ length: 24 * 200 }, (_, hour) => backup(hour * 3_600_000, now));
    const gone = new Set(thinned(hours, now));
    const left = hours.filter(({ id }) => !gone.has(id));
    const within = (from: number, to: number): number =>
      left.filter(({ made: at }) => now - Date.parse(at) >= from * DAY && now - Date.parse(at) < to * DAY)
        .length;
    expect(within(0, 2)).toBe(48);
    expect(within(2, 14)).toBeGreaterThanOrEqual(12);
    expect(within(2, 14)).toBeLessThanOrEqual(14);
    expect(within(14, 70)).toBeGreaterThanOrEqual(8);
    expect(within(14, 70)).toBeLessThanOrEqual(11);
    expect(within(70, 200)).toBeGreaterThanOrEqual(4);
    expect(within(70, 200)).toBeLessThanOrEqual(6);
  });

  it('never takes the newest five, nor one whose time lies ahead, whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4_000 * DAY, max: 4_000 * DAY }), { maxLength: 40 }),
        (ages) => {
          const now = Date.parse('2026-11-30T12:00:00Z');
          const backups = ages.map((age, at) => ({ ...backup(age, now), id: String(at) as BackupId }));
          const gone = thinned(backups, now);
          expect(gone.filter((id) => Number(id) < 5)).toEqual([]);
          expect(gone.filter((id) => (ages[Number(id)] ?? 0) < 0)).toEqual([]);
        },
      ),
    );
  });

  it('keeps for a month what was there before a restore', () => {
    const now = Date.parse('2026-11-30T12:00:00Z');
    const many = Array.from({ length: 6 }, (_, at) => backup(at, now));
    const replaced = backup(20 * DAY, now, 'before-restore');
    const same = backup(20 * DAY + 1, now);
    expect(thinned([...many, { ...same, id: 'newer' as BackupId }, replaced, same], now)).not.toContain(
      replaced.id,
    );
  });
});
