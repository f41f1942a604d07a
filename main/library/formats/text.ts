import type { Article } from '@core/contract/article';
import { decodeText } from '@core/library/decode';
import { parseMarkdown } from '@core/library/parse-markdown';
import { parseText } from '@core/library/parse-text';
import { sha256 } from '../content-hash';
import type { ArticleReader } from './registry';

/** Plain text and Markdown: what is left to do here is to find the encoding. */
export const readText: ArticleReader = (bytes, source) => parse(parseText, bytes, source);
export const readMarkdown: ArticleReader = (bytes, source) => parse(parseMarkdown, bytes, source);

function parse(parser: typeof parseText, bytes: Uint8Array, source: Parameters<ArticleReader>[1]): Article {
  return parser(decodeText(bytes, { chosen: source.encoding ?? null }).text, source, sha256);
}
