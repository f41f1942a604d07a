import fs from 'node:fs';
import type { OpenStore } from '../storage/open-store';
import { checkLibrary } from './check-library';
import type { LibraryManifest } from './library-manifest';
import { readLibrary } from './read-library';
import type { Work } from './work';

/**
 * Unpacks a library zip beside what is there and makes sure that it is whole and a library.
 * @param into must not be there yet; it is gone again where something is wrong
 * @throws ReaderError as `readLibrary` and `checkLibrary`
 */
export async function stageLibrary(
  file: string,
  into: string,
  openStore: OpenStore,
  work: Work,
): Promise<LibraryManifest> {
  try {
    const manifest = await readLibrary(file, into, work);
    await checkLibrary(into, openStore, work);
    return manifest;
  } catch (error) {
    await fs.promises.rm(into, { recursive: true, force: true });
    throw error;
  }
}
