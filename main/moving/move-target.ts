import fs from 'node:fs';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import type { MoveTargetFault } from '@core/contract/move-target-fault';
import { faultOf, isInside, realOf } from '../backups/backup-folder';

/** A copy that was cut short lies in one of these in the folder that it was to fill. */
export const stagingIn = (folder: string, move: string): string => path.join(folder, `.incoming-${move}`);
const STAGING = /^\.incoming-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Makes the folder that the library is to move to ready: there, empty, and apart from what it must not lie in. What a
 * move that was cut short left in it is removed.
 * @param backups where backups lie; `null` where there are none
 * @returns the folder through links; absolute
 * @throws ReaderError `unusable-move-target`
 */
export function readyTarget(folder: string, dataDir: string, backups: string | null): string {
  const wasThere = fs.existsSync(folder);
  const fault = targetFault(folder, dataDir, backups);
  if (fault === null) return fs.realpathSync(folder);
  if (!wasThere && path.isAbsolute(folder)) removeIfEmpty(folder);
  throw new ReaderError({ code: 'unusable-move-target', reason: fault });
}

function targetFault(folder: string, dataDir: string, backups: string | null): MoveTargetFault | null {
  if (!path.isAbsolute(folder)) return 'relative';
  const [real, other] = [realOf(folder), backups === null ? null : realOf(backups)];
  if (isInside(real, dataDir) || isInside(dataDir, real)) return 'inside-data';
  if (other !== null && (isInside(real, other) || isInside(other, real))) return 'inside-backups';
  const fault = faultOf(folder, dataDir);
  if (fault !== null) return fault === 'none' ? 'missing' : fault;
  const names = fs.readdirSync(folder);
  if (names.some((name) => !STAGING.test(name))) return 'not-empty';
  for (const name of names) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  return null;
}

export function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    return;
  }
}
