import { join } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { createApp } from '../../main/app';
import { openStore } from '../../main/storage/conf';
import { openDataFolder } from '../../main/storage/data-folder';
import type { Carried, OpenBuild } from './bridge';

/** The golden folder, what it answers, and a bundle of its own, so that a change of the digests is no change of it. */
export const GOLDEN = join(PROJECT, 'tests/baselines/data-folder');
export const RESOURCES = join(GOLDEN, 'resources');

/**
 * Opens a folder with the real main process, of which nothing but the host that carries its bridge is missing.
 * @param workersDir what `buildWorkers` made
 */
export async function openPresentBuild(dataDir: string, workersDir: string): Promise<OpenBuild> {
  const folder = openDataFolder(dataDir);
  const reader = await createApp({
    dataDir: folder.dir,
    resourcesDir: RESOURCES,
    workersDir,
    openStore,
    host: 'browser',
    platform: 'other',
    version: '0.0.0',
    openLink: () => Promise.resolve(false),
    reportError: (error) => console.error(error),
  });
  return {
    async carry(channel, input) {
      const result = await reader.answer(channel, throughJson(input));
      if (!('preserialized' in result)) return throughJson(result) as Carried;
      return { ok: true, value: JSON.parse(new TextDecoder().decode(result.preserialized)) as unknown };
    },
    async close() {
      await reader.close();
      folder.close();
    },
  };
}

/** As every host carries it, so that no answer shares an object with what the main process holds. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
