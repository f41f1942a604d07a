import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';
import type { Bundled } from './bundled';
import { sha256 } from './content-hash';
import { commit, stageFile } from '../storage/atomic-file';
import { makeFolderInside } from '../storage/folders';

/**
 * `index/bundled.json`: the bundled library as it was parsed, for reading YAML costs a start a tenth of a second. It is
 * valid for the files and the program from which it was made, and is rebuilt where either differs or it is damaged.
 */
export async function keepBundled(
  cacheFile: string,
  sources: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  parse: () => Promise<Bundled>,
): Promise<Bundled> {
  const key = keyOf(sources);
  const kept = readKept(cacheFile, key);
  if (kept !== null) return kept;
  const bundled = await parse();
  // A broken file is named with its line, which is worth reading it again.
  if (bundled.broken.length === 0) write(cacheFile, key, bundled);
  return bundled;
}

/** Any byte of a source, and any line of the program that reads them, makes another key. */
function keyOf(sources: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  const parts = sources.map(({ name, bytes }) => `${name} ${sha256(bytes)}`);
  return sha256([programHash(), ...parts].join('\n'));
}

/** The built file that holds this module names the others by their own hashes. */
const programHash = (): string => sha256(fs.readFileSync(fileURLToPath(import.meta.url)));

function readKept(cacheFile: string, key: string): Bundled | null {
  try {
    const envelope = parseEnvelope(fs.readFileSync(cacheFile));
    if (envelope.state !== 'good' || envelope.body['key'] !== key) return null;
    return envelope.body['bundled'] as Bundled;
  } catch {
    return null;
  }
}

/** A failure costs the next start its tenth of a second and no more, so it is not one. */
function write(cacheFile: string, key: string, bundled: Bundled): void {
  try {
    makeFolderInside(path.dirname(cacheFile));
    commit(stageFile(cacheFile, serializeEnvelope({ key, bundled })));
  } catch {
    return;
  }
}
