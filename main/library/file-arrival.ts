import fs from 'node:fs';
import { ReaderError } from '@core/contract/failure';
import { errorCode } from '../storage/storage-failure';
import type { Arrival } from './importing';
import type { ListedFile } from './list-files';
import { LIMIT_BYTES, openBytes } from './read-document';

/** A file of the disk on its way in. One above the limit is refused by its size alone, without a byte of it read. */
export const fileArrival = ({ path, size }: ListedFile): Arrival => ({
  name: path,
  open() {
    if (size > LIMIT_BYTES)
      throw new ReaderError({ code: 'too-large', limitBytes: LIMIT_BYTES, bytes: size });
    return openBytes(path, readFile(path));
  },
});

function readFile(path: string): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    throw new ReaderError({ code: 'unreadable-file', detail: errorCode(error) });
  }
}
