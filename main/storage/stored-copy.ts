import fs from 'node:fs';
import path from 'node:path';
import { fileFault, type FileFault } from '@core/contract/failure';
import { parseEnvelope, SCHEMA, type Body, type Envelope } from './envelope';
import { makeFolder, syncFolder } from './folders';
import { readOwnFile } from './plain-file';
import { errorCode } from './storage-failure';

/** What lies at one path. `unreadable` is not damage: the file may be whole, and this is only not the moment. */
export type StoredCopy =
  Envelope | { readonly state: 'absent' } | { readonly state: 'unreadable'; readonly fault: FileFault };

/**
 * Says what is wrong with a body that is whole but is not what its place asks for; `null` is "nothing".
 * @param bytes of the whole file
 */
export type CheckBody = (body: Body, bytes: Uint8Array) => FileFault | null;

/** @param highest the highest schema of this kind of file that this version reads */
export function readCopy(file: string, check: CheckBody, highest = SCHEMA): StoredCopy {
  let bytes: Uint8Array;
  try {
    bytes = readOwnFile(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
    return { state: 'unreadable', fault: fileFault('unreadable', code) };
  }
  const envelope = parseEnvelope(bytes, highest);
  if (envelope.state !== 'good') return envelope;
  const fault = check(envelope.body, bytes);
  return fault === null ? envelope : { state: 'damaged', fault };
}

/** The version before of a file that is written with `commitKeepingPrevious`, or by a store. */
export const previousFile = (file: string): string => `${file}.prev`;

/** What the version before holds, as `readCopy`. */
export const readPrevious = (file: string, check: CheckBody, highest = SCHEMA): StoredCopy =>
  readCopy(previousFile(file), check, highest);

/** Whether something can be read of a file, be it its last version. */
export const isStored = (file: string): boolean => fs.existsSync(file) || fs.existsSync(previousFile(file));

/**
 * Moves a damaged file out of the way, to `<dataDir>/quarantine/<time>-<path with hyphens>`. Nothing there is ever
 * deleted by Synoptic. Answers with its new path.
 * @throws the error of the file system; the file is then where it was.
 */
export function quarantine(dataDir: string, file: string, now: () => Date = () => new Date()): string {
  const folder = path.join(dataDir, 'quarantine');
  makeFolder(folder);
  const time = now().toISOString().replace(/[:.]/g, '-');
  const name = path.relative(dataDir, file).replace(/[\\/]/g, '-');
  let aside = path.join(folder, `${time}-${name}`);
  for (let count = 2; fs.existsSync(aside); count += 1) aside = path.join(folder, `${time}-${count}-${name}`);
  fs.renameSync(file, aside);
  syncFolder(folder);
  syncFolder(path.dirname(file));
  return aside;
}
