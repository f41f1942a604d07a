import { createHash } from 'node:crypto';
import type { ArticleId } from '@core/contract/ids';

/** SHA-256 as 64 lower-case hex digits; of a text, of its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The id of an imported article: the same bytes are the same article, whatever the file is called. */
export const idOfOriginal = (bytes: Uint8Array): ArticleId =>
  `sha256-${sha256(bytes).slice(0, 16)}` as ArticleId;

export const isImportedId = (id: string): id is ArticleId => /^sha256-[0-9a-f]{16}$/.test(id);
