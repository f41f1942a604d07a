import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { changedFiles, copyDataFolder, readDataFiles } from './data-files';
import { differences } from './differences';
import { answersOf, type Removed } from './answers';
import { expectedOf, opened, writeAtOneTime, type Open } from './golden';
import { askGolden, namesOf } from './names';
import type { OlderBuild } from './older-build';
import { openPresentBuild } from './present-build';
import { buildWorkers } from './workers';

/** Writes a folder with this build, of which an older one must make as much. Answers with what is amiss. */
export async function compareWithOlder(older: OlderBuild): Promise<readonly string[]> {
  const workers = await buildWorkers();
  const present: Open = (dataDir) => openPresentBuild(dataDir, workers.dir);
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    const removed = await writeAtOneTime(folder, present);
    return await compareFolder({ folder, removed }, present, older);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    workers.drop();
  }
}

/**
 * The older build must answer as this one does and leave every byte of the folder as it is. Caches stay in place: one
 * that
 * it misread would be worse than none.
 */
export async function compareFolder(
  { folder, removed }: { readonly folder: string; readonly removed: Removed },
  present: Open,
  older: Pick<OlderBuild, 'open' | 'project'>,
): Promise<readonly string[]> {
  return [...(await bytesLeft(folder, older)), ...(await answersCompared(folder, removed, present, older))];
}

async function answersCompared(
  folder: string,
  removed: Removed,
  present: Open,
  older: Pick<OlderBuild, 'open' | 'project'>,
): Promise<readonly string[]> {
  const here = await expectedOf(folder, removed, present, PROJECT);
  const there = await expectedOf(folder, removed, older.open, older.project);
  return differences(here, there).map(
    ({ path, a, b }) => `${path}: ${short(a)} here, ${short(b)} in the older build`,
  );
}

async function bytesLeft(
  folder: string,
  { open, project }: Pick<OlderBuild, 'open' | 'project'>,
): Promise<readonly string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'golden-copy-'));
  try {
    copyDataFolder(folder, copy);
    const before = readDataFiles(copy);
    await opened(copy, open, ({ carry }) => answersOf(askGolden(carry, namesOf(project))));
    return changedFiles(before, readDataFiles(copy)).map((path) => `${path}: changed by being opened`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
