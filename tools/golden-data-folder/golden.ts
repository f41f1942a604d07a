import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { answersOf, outlineOf, restoreAll, type Answers, type Removed } from './answers';
import { copyDataFolder, dropCaches, setTimes } from './data-files';
import { askGolden, namesOf, type AskGolden } from './names';
import type { OpenBuild } from './bridge';
import { GOLDEN, openPresentBuild } from './present-build';
import { buildWorkers } from './workers';
import { writeDataFolder } from './write';

/** What `expected.json` holds. */
export interface Expected {
  readonly answers: Answers;
  readonly removed: Removed;
  readonly restored: Readonly<Record<string, unknown>>;
  readonly afterRestoring: unknown;
}

export type Open = (dataDir: string) => Promise<OpenBuild>;

export const DATA = join(GOLDEN, 'data');
const EXPECTED = join(GOLDEN, 'expected.json');

export const readExpected = (): Expected => JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected;

/** A copy of the golden folder as it lay on the disk of its reader. */
export function copyGolden(to: string): void {
  cpSync(DATA, to, { recursive: true });
  setTimes(to);
}

/** Writes the golden folder anew, and what is to be expected of it: what a build answers that has only its files. */
export async function writeGolden(): Promise<void> {
  const workers = await buildWorkers();
  const open: Open = (dataDir) => openPresentBuild(dataDir, workers.dir);
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    const removed = await writeAtOneTime(folder, open);
    dropCaches(folder);
    rmSync(DATA, { recursive: true, force: true });
    mkdirSync(GOLDEN, { recursive: true });
    cpSync(folder, DATA, { recursive: true });
    const expected = await expectedOf(folder, removed, open, PROJECT);
    writeFileSync(EXPECTED, `${JSON.stringify(expected, null, 1)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    workers.drop();
  }
}

/** Fills an empty folder whose files all have one time, as the list of articles then says too. */
export async function writeAtOneTime(folder: string, open: Open): Promise<Removed> {
  const removed = await opened(folder, open, writeDataFolder);
  setTimes(folder);
  await opened(folder, open, async () => undefined);
  setTimes(folder);
  return removed;
}

/** Opens a copy of a folder with a build and asks everything. `project` is where the names of that build stand. */
export async function expectedOf(
  folder: string,
  removed: Removed,
  open: Open,
  project: string,
): Promise<Expected> {
  const names = namesOf(project);
  const copy = mkdtempSync(join(tmpdir(), 'golden-copy-'));
  const ask = (build: OpenBuild): AskGolden => askGolden(build.carry, names);
  try {
    copyDataFolder(folder, copy);
    const answers = await opened(copy, open, (build) => answersOf(ask(build)));
    const restored = await opened(copy, open, (build) => restoreAll(ask(build), removed));
    const afterRestoring = await opened(copy, open, (build) => outlineOf(ask(build), removed));
    return { answers, removed, restored, afterRestoring };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

export async function opened<T>(
  folder: string,
  open: Open,
  use: (build: OpenBuild) => Promise<T>,
): Promise<T> {
  const build = await open(folder);
  try {
    return await use(build);
  } finally {
    await build.close();
  }
}
