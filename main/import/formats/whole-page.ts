import { decodeText } from '@core/import/decode';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { pageBlocks } from '@core/import/html/page-blocks';
import { buildCanonicalText } from '@core/text/canonical-text';
import type { Format } from '@core/import/formats';
import { archivedPage } from '@core/import/mhtml/archived-page';
import { declaredEncoding, knownEncoding } from './declared-encoding';

/** Every text of a page, each piece on a line of its own: what stands in its head, menus and foot too. */
export function wholePage(file: Uint8Array, format: Format): string {
  const { bytes, charset } = format === 'mhtml' ? archivedPage(file) : { bytes: file, charset: null };
  const declared = (charset === null ? null : knownEncoding(charset)) ?? declaredEncoding(bytes);
  const { text } = decodeText(bytes, { declared });
  const { blocks } = pageBlocks(sanitizeHtml(text).root.children, { base: null, isWholePage: true });
  return buildCanonicalText(blocks).text;
}
