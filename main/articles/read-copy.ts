import type { Article } from '@core/contract/article';
import type { ImportClient } from '../import/import-client';
import { openBytes } from '../import/read-document';
import { idOfOriginal } from './content-hash';

/** Reads a document that stays outside of the library. @throws ReaderError why it cannot be read */
export type ReadCopy = (document: { readonly name: string; readonly base64: string }) => Promise<Article>;

export const copyReader =
  (reader: Pick<ImportClient, 'read'>, now: () => Date): ReadCopy =>
  async ({ name, base64 }) => {
    const original = openBytes(name, Buffer.from(base64, 'base64'));
    const id = idOfOriginal(original.bytes);
    return reader.read(original, { id, fileName: name, added: now().toISOString() });
  };
