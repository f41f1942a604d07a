import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { parseEnvelope } from '../../../main/storage/envelope';
import { PROJECT } from '../../../main/launch/project';
import type { OpenBuild } from '../../../tools/golden-data-folder/bridge';
import { readDataFiles, type DataFiles } from '../../../tools/golden-data-folder/data-files';
import { copyGolden, opened } from '../../../tools/golden-data-folder/golden';
import { askGolden, namesOf, type AskGolden } from '../../../tools/golden-data-folder/names';
import { openPresentBuild } from '../../../tools/golden-data-folder/present-build';
import { buildWorkers } from '../../../tools/golden-data-folder/workers';

const NAMES = namesOf(PROJECT);

let workers: Awaited<ReturnType<typeof buildWorkers>>;
/** To be called once by a file of tests that opens folders. */
export function useWorkers(): void {
  beforeAll(async () => void (workers = await buildWorkers()));
  afterAll(() => workers.drop());
}

export const openCopy = (dataDir: string): Promise<OpenBuild> => openPresentBuild(dataDir, workers.dir);

/** A copy of the golden folder that goes with the test. */
export function goldenCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-golden-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyGolden(folder);
  return folder;
}

/** Opens a folder, does something with it in golden names, and closes it. Answers with the files before and after. */
export async function withGolden(
  folder: string,
  use: (ask: AskGolden) => Promise<unknown>,
): Promise<{ readonly before: DataFiles; readonly after: DataFiles }> {
  const before = readDataFiles(folder);
  await opened(folder, openCopy, ({ carry }) => use(askGolden(carry, NAMES)));
  return { before, after: readDataFiles(folder) };
}

/** What stands in a data file, proved whole by its checksum. */
export function bodyOf(files: DataFiles, path: string): unknown {
  const envelope = parseEnvelope(files.get(path) ?? Buffer.of());
  if (envelope.state !== 'good') throw new Error(`${path}: ${JSON.stringify(envelope)}`);
  return envelope.body;
}
