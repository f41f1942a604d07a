import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '@core/contract/backup';
import { ReaderError } from '@core/contract/failure';
import { commit, stageFile } from '../storage/atomic-file';
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

/**
 * `backup.json`: what a list of backups shows, so that it is read without their files, of which there are tens of
 * thousands. Written last: without it there is no backup.
 */
export interface Manifest {
  /** Grows with each backup of a folder: their order, whatever the clock says. */
  readonly number: number;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly reason: BackupReason;
  readonly files: number;
  /** Of all of them. */
  readonly bytes: number;
  /** SHA-256 of `files.json`, hexadecimal. */
  readonly list: string;
}

/** The files in `data/`. */
export const LIST = 'files.json';
const manifestIn = (folder: string): string => path.join(folder, 'backup.json');
/** Where a backup has the files: a data folder that `--data` could name. */
export const dataIn = (folder: string): string => path.join(folder, 'data');

/** Writes both, each whole or not at all. @throws the error of the file system */
export function writeManifest(
  folder: string,
  { number, made, reason }: Pick<Manifest, 'number' | 'made' | 'reason'>,
  files: readonly BackedUpFile[],
): Manifest {
  const list = serializeEnvelope({ files });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const manifest: Manifest = { number, made, reason, files: files.length, bytes, list: sha256(list) };
  commit(stageFile(path.join(folder, LIST), list));
  commit(stageFile(manifestIn(folder), serializeEnvelope(manifest as unknown as Body)));
  return manifest;
}

/** `null` where there is none, or one that is damaged. */
export function readManifest(folder: string): Manifest | null {
  const body = readBody(manifestIn(folder));
  if (body === null) return null;
  const { number, made, reason, files, bytes, list } = body;
  const isOurs = [number, files, bytes].every(Number.isSafeInteger);
  return isOurs && [made, reason, list].every((text) => typeof text === 'string')
    ? (body as unknown as Manifest)
    : null;
}

/** The files of a backup; `null` where their list is missing, or is not the one that was written. */
export function readFiles(folder: string, { list }: Manifest): readonly BackedUpFile[] | null {
  try {
    const bytes = fs.readFileSync(path.join(folder, LIST));
    const envelope = sha256(bytes) === list ? parseEnvelope(bytes) : null;
    return envelope?.state === 'good' ? (envelope.body['files'] as readonly BackedUpFile[]) : null;
  } catch {
    return null;
  }
}

/** @throws ReaderError `backup-damaged` */
export function filesOf({
  folder,
  manifest,
}: {
  readonly folder: string;
  readonly manifest: Manifest;
}): readonly BackedUpFile[] {
  const files = readFiles(folder, manifest);
  if (files === null) throw new ReaderError({ code: 'backup-damaged', files: [LIST] });
  return files;
}

function readBody(file: string): Body | null {
  try {
    const envelope = parseEnvelope(fs.readFileSync(file));
    return envelope.state === 'good' ? envelope.body : null;
  } catch {
    return null;
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
