import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../storage/storage-failure';

/** SHA-256 of a file, hexadecimal, in steps that leave the thread to others. @throws the error of the file system */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file, { highWaterMark: CHUNK })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Bytes that are read at once. */
const CHUNK = 256 * 1024;

/**
 * Copies a file, flushes the copy and reads it again. Answers with the hash of what was read.
 * @throws the error of the file system, and `EIO` where the copy does not hold what was written
 */
export async function copyVerified(from: string, to: string, modified: number): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    fs.createReadStream(from, { highWaterMark: CHUNK }),
    async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    },
    fs.createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
  );
  const written = hash.digest('hex');
  if ((await hashFile(to)) !== written)
    throw Object.assign(new Error('EIO: the copy differs'), { code: 'EIO' });
  await fs.promises.utimes(to, new Date(), modified / 1000);
  return written;
}

const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'];

/** Gives a file of an earlier backup a second name; false where the file system has no hard links. */
export async function linkFile(from: string, to: string): Promise<boolean> {
  try {
    await fs.promises.link(from, to);
    return true;
  } catch (error) {
    if (WITHOUT_LINKS.includes(errorCode(error)) || errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
