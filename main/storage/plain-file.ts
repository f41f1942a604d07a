import fs from 'node:fs';
import path from 'node:path';

/**
 * Reading without following symbolic links: in a data folder or a chosen folder that somebody else made, a link leads
 * to any file that the reader may read, and its words would be shown, exported or written over.
 */
const NO_FOLLOW = fs.constants.O_NOFOLLOW as number | undefined;

/** @throws the error of the file system; `ELOOP` where the file or the folder that holds it is a link */
export function readOwnFile(file: string): Buffer {
  refuseLink(path.dirname(file));
  return readUnlinked(file);
}

/** As `readOwnFile`; the folder may be one. */
export function readUnlinked(file: string): Buffer {
  // Windows knows no such flag; there the look before is all there is.
  if (NO_FOLLOW === undefined) refuseLink(file);
  // Node takes flags as a number too, which its types do not say.
  return fs.readFileSync(file, { flag: (fs.constants.O_RDONLY | (NO_FOLLOW ?? 0)) as unknown as string });
}

export const isLink = (file: string): boolean =>
  fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** @throws `ELOOP` */
export function refuseLink(file: string): void {
  if (isLink(file))
    throw Object.assign(new Error('ELOOP: a symbolic link'), { code: 'ELOOP', syscall: 'open' });
}
