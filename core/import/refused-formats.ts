import type { DocumentFault } from '../contract/document-fault';

/**
 * Kinds of document that are known and not read, by their extensions, with the fault whose sentence says what to do
 * with one. What only has such a name, as many a `.doc` that holds RTF or a page, is read by its bytes.
 */
export const REFUSED_FORMATS: ReadonlyMap<string, DocumentFault> = new Map([
  ['doc', 'old-word'],
  ['dot', 'old-word'],
  ['webarchive', 'safari-archive'],
  ['warc', 'warc'],
  ['warc.gz', 'warc'],
  ['wacz', 'warc'],
]);
