import type { Article } from '@core/contract/article';
import { decodeText } from '@core/library/decode';
import type { ImportSource } from '@core/library/imported-article';
import { parseMarkdown } from '@core/library/parse-markdown';
import { parseText } from '@core/library/parse-text';
import { sha256 } from '../content-hash';

/** Plain text and Markdown: what is left to do here is to find the encoding, and to say which it was. */
export const readText = (bytes: Uint8Array, source: ImportSource): Article => read(parseText, bytes, source);
export const readMarkdown = (bytes: Uint8Array, source: ImportSource): Article =>
  read(parseMarkdown, bytes, source);

function read(parse: typeof parseText, bytes: Uint8Array, source: ImportSource): Article {
  const { text, encoding } = decodeText(bytes, { chosen: source.encoding ?? null });
  return { ...parse(text, source, sha256), origin: { format: '', sha256: '', bytes: 0, encoding } };
}
