import { archivedPage } from '@core/import/mhtml/archived-page';
import { declaredEncoding, knownEncoding } from './declared-encoding';
import { readPage } from './html';
import type { FormatReader } from './format-reader';

/** Web archives (MHTML), as browsers save a page in one file. Its page takes the road of every page. */
export const readMhtml: FormatReader = (bytes, source) => {
  const { bytes: page, charset, address } = archivedPage(bytes);
  return readPage(page, source, {
    declared: (charset === null ? null : knownEncoding(charset)) ?? declaredEncoding(page),
    address,
  });
};
