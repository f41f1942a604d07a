import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';

let known: string | null = null;

/**
 * Tells the machines apart that write in one data folder, as where it is synchronised. Made of what the system calls
 * itself, so that nothing has to be stored that would travel with the folder; a hash, so that no name stands in it.
 */
export function deviceId(): string {
  known ??= createHash('sha256')
    .update(`synoptic device\n${os.hostname()}\n${machineId()}`)
    .digest('hex')
    .slice(0, 12);
  return known;
}

/** Of systemd (machine-id(5)); elsewhere the folder of the reader stands in for it. */
function machineId(): string {
  try {
    return fs.readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return os.homedir();
  }
}
