import fs from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '@core/contract/backup';
import { parseEnvelope, serializeEnvelope, type Body } from '../storage/envelope';

/** One file of a backup, as it was when it was copied. */
export interface BackedUpFile {
  /** Relative to the data folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, milliseconds since 1970. */
  readonly modified: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** `backup.json`, which says what lies in `data/` beside it. Written last: without it there is no backup. */
export interface Manifest {
  /** Grows with each backup of a folder: their order, whatever the clock says. */
  readonly number: number;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly reason: BackupReason;
  readonly files: readonly BackedUpFile[];
}

const MANIFEST = 'backup.json';
export const manifestIn = (folder: string): string => path.join(folder, MANIFEST);
/** Where a backup has the files: a data folder that `--data` could name. */
export const dataIn = (folder: string): string => path.join(folder, 'data');

export const serializeManifest = (manifest: Manifest): string =>
  serializeEnvelope(manifest as unknown as Body);

/** `null` where there is none, or one that is damaged. */
export function readManifest(folder: string): Manifest | null {
  try {
    const envelope = parseEnvelope(fs.readFileSync(manifestIn(folder)));
    if (envelope.state !== 'good') return null;
    const { number, made, reason, files } = envelope.body;
    const isOurs = typeof number === 'number' && typeof made === 'string' && Array.isArray(files);
    return isOurs && typeof reason === 'string' ? (envelope.body as unknown as Manifest) : null;
  } catch {
    return null;
  }
}
