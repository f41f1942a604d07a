import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchProgram } from '../../support/child';
import { canMount, mountSmallDisk } from '../../support/small-disk';
import { tempFolder } from '../storage/temp-folder';
import { openDataFolder } from '../../../main/storage/data-folder';
import { noteId, openNotes } from './reader-notes';
import { startProgram } from './start-program';

const savedNumbers = (output: string): readonly number[] =>
  [...output.matchAll(/^saved (\d+)$/gm)].map((match) => Number(match[1]));
function heldIds(dataDir: string): ReadonlySet<string> {
  const service = openNotes(dataDir);
  const ids = service.list().map(({ annotation }) => annotation.id);
  service.close();
  return new Set(ids);
}
const strays = (dataDir: string): readonly string[] =>
  fs.readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp-|lock\./.test(name));

describe('a process that is killed while it saves', () => {
  it('loses no note that was acknowledged, in 15 kills at random moments', async () => {
    const dataDir = tempFolder();
    const acknowledged: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const first = round * 10_000;
      const program = watchProgram(
        startProgram('save-in-a-loop.ts', [dataDir, String(first), '9999', '200']),
      );
      await program.waitFor(/^saved /m);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      program.child.kill('SIGKILL');
      await program.ended;
      acknowledged.push(...savedNumbers(program.output()));

      const folder = openDataFolder(dataDir);
      const held = heldIds(dataDir);
      expect(acknowledged.filter((number) => !held.has(noteId(number)))).toEqual([]);
      expect(openNotes(dataDir).recoveries()).toEqual([]);
      expect(strays(dataDir)).toEqual([]);
      folder.close();
    }
    expect(acknowledged.length).toBeGreaterThan(15);
    // Each round starts a program; on a busy machine that takes seconds.
  }, 240_000);
});

describe('a disk that fills up', () => {
  it('keeps every acknowledged note, and saves again once there is room (limit on the size of files)', async () => {
    const dataDir = tempFolder();
    const limit = 'ulimit -f 64;';
    const program = watchProgram(startProgram('save-in-a-loop.ts', [dataDir, '0', '1000', '2000'], limit));
    await program.ended;
    const saved = savedNumbers(program.output());
    expect(saved.length).toBeGreaterThan(2);
    expect(program.output()).toContain('failed storage-full');
    expect(program.output()).toContain(`holds ${saved.length}`);
    const held = heldIds(dataDir);
    expect([...held].sort()).toEqual(saved.map(noteId).sort());
    expect(openNotes(dataDir).recoveries()).toEqual([]);
    expect(strays(dataDir)).toEqual([]);
  });

  const why = canMount() ? '' : ' (skipped: mounting a small disk needs root)';
  it.skipIf(why !== '')(`that is really full does the same${why}`, async () => {
    const disk = tempFolder();
    onTestFinished(mountSmallDisk(disk));
    for (const size of [1_000, 7_000, 30_000, 90_000]) {
      const dataDir = path.join(disk, `data-${size}`);
      const program = watchProgram(startProgram('save-in-a-loop.ts', [dataDir, '0', '2000', String(size)]));
      await program.ended;
      const saved = savedNumbers(program.output());
      expect(saved.length).toBeGreaterThan(0);
      expect(program.output()).toContain('failed storage-full');
      expect([...heldIds(dataDir)].sort()).toEqual(saved.map(noteId).sort());
      fs.rmSync(dataDir, { recursive: true });
    }
  });
});
