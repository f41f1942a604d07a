import { createHash } from 'node:crypto';
import type { ArticleId } from '@core/contract/ids';

/** SHA-256 as 64 lower-case hex digits; of a text, of its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The id of an imported article: the same bytes are the same article, whatever the file is called. */
export const idOfOriginal = (bytes: Uint8Array): ArticleId =>
  `sha256-${sha256(bytes).slice(0, 16)}` as ArticleId;

/**
 * The id of a chapter: where it begins and ends in the file of its book tells it from every other, and stays the same as
 * long as the file does, however its chapters are called or counted.
 */
export const idOfChapter = (
  book: ArticleId,
  { from, to }: { readonly from: string; readonly to: string },
): ArticleId => `${book}-${sha256(`${from}\n${to}`).slice(0, 12)}` as ArticleId;

const IMPORTED = /^(sha256-[0-9a-f]{16})(-[0-9a-f]{12})?$/;
export const isImportedId = (id: string): id is ArticleId => IMPORTED.test(id);

export const isChapterId = (id: ArticleId): boolean => IMPORTED.exec(id)?.[2] !== undefined;

/** The article whose original an article is read from: the book of a chapter, and every other article itself. */
export const ownerOfOriginal = (id: ArticleId): ArticleId => (IMPORTED.exec(id)?.[1] ?? id) as ArticleId;
