import type { ArticleId } from '@core/contract/ids';

/**
 * The id of the article in `corrections.json`, by which a file in the wrong folder is known. Builds of before refuse a
 * file with a field that they do not know, so it stands under a name that they know: the member `corrections` is there
 * twice, and of members with one name `JSON.parse` keeps the last (ECMA-262, 25.5.1), which is the list. The checksum is
 * over both.
 */
export const withOwner = (id: ArticleId, body: string): string =>
  body.replace('{', `{"corrections":${JSON.stringify(id)},`);

/** @param bytes of the file, whole; `null` where a build of before wrote it */
export function ownerIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_HEAD));
  return /^\{[^{]{0,140}"body":\{"corrections":"([\w-]{1,100})",/.exec(head.toString('latin1'))?.[1] ?? null;
}

const LONGEST_HEAD = 400;
