import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { commit, stageFile } from '../storage/atomic-file';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';
import { flushFolder, syncFolder } from '../storage/folders';
import { copyVerified } from './copy-file';
import type { StoredBackup } from './make-backup';
import { dataIn, filesOf } from './manifest';

/** Stay as they are when a backup takes the place of the rest. */
const STAYS = new Set(['lock', 'log', 'chromium', 'quarantine', 'backups.json', 'moved-from.json']);
/** What is under way, so that a start can end what a crash cut short. */
const MARKER = 'restoring.json';
const STAGING = 'restoring';
const ASIDE = 'replaced';

/**
 * Lays the files of a backup ready inside the data folder, each read again after it was copied. Nothing of what is
 * there is touched yet.
 * @throws the error of the file system; nothing is left behind then
 */
export async function stageRestore(dataDir: string, backup: StoredBackup): Promise<void> {
  const staging = path.join(dataDir, STAGING);
  await fs.promises.rm(staging, { recursive: true, force: true });
  try {
    for (const file of filesOf(backup)) {
      const to = path.join(staging, file.path);
      await fs.promises.mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
      await copyVerified(path.join(dataIn(backup.folder), file.path), to, file.modified);
    }
    await fs.promises.mkdir(staging, { recursive: true, mode: 0o700 });
    await flushFolder(staging);
  } catch (error) {
    await fs.promises.rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts what was laid ready in the place of what is there. To be called while no store is open. From the moment that the
 * marker is written it is ended, now or at the next start.
 */
export function finishRestore(dataDir: string): void {
  const own = new Set([...STAYS, STAGING, ASIDE, MARKER]);
  const changes = {
    old: fs.readdirSync(dataDir).filter((name) => !own.has(name) && !name.startsWith('lock')),
    put: fs.readdirSync(path.join(dataDir, STAGING)).filter((name) => !STAYS.has(name)),
    nonce: randomUUID(),
  };
  fs.rmSync(path.join(dataDir, ASIDE), { recursive: true, force: true });
  fs.mkdirSync(path.join(dataDir, ASIDE), { mode: 0o700 });
  commit(stageFile(path.join(dataDir, MARKER), serializeEnvelope(changes)));
  carryOut(dataDir, changes);
}

/** Ends a restore that was cut short; to be called once the folder is locked and before any store is opened. */
export function resumeRestore(dataDir: string): void {
  const marker = path.join(dataDir, MARKER);
  if (!fs.existsSync(marker)) {
    fs.rmSync(path.join(dataDir, STAGING), { recursive: true, force: true });
    return;
  }
  const envelope = parseEnvelope(fs.readFileSync(marker));
  if (envelope.state !== 'good') return;
  const { old, put } = envelope.body as { readonly old?: unknown; readonly put?: unknown };
  if (isNames(old) && isNames(put)) carryOut(dataDir, { old, put });
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && path.basename(name) === name);

interface Changes {
  readonly old: readonly string[];
  readonly put: readonly string[];
}

/** Each step tells by what lies where whether it was made already. */
function carryOut(dataDir: string, { old, put }: Changes): void {
  const [staging, aside] = [path.join(dataDir, STAGING), path.join(dataDir, ASIDE)];
  const has = (...parts: readonly string[]): boolean => fs.existsSync(path.join(dataDir, ...parts));
  for (const name of old) {
    const isStillOld = !put.includes(name) || has(STAGING, name);
    if (has(name) && !has(ASIDE, name) && isStillOld)
      fs.renameSync(path.join(dataDir, name), path.join(aside, name));
  }
  for (const name of put)
    if (has(STAGING, name)) fs.renameSync(path.join(staging, name), path.join(dataDir, name));
  syncFolder(dataDir);
  fs.rmSync(path.join(dataDir, MARKER));
  fs.rmSync(staging, { recursive: true, force: true });
  // A backup of it was made and read again before.
  fs.rmSync(aside, { recursive: true, force: true });
}
