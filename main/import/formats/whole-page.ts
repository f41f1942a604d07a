import { decodeText } from '@core/import/decode';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { pageBlocks } from '@core/import/html/page-blocks';
import { buildCanonicalText } from '@core/text/canonical-text';
import { declaredEncoding } from './declared-encoding';

/** Every text of a page, each piece on a line of its own: what stands in its head, menus and foot too. */
export function wholePage(bytes: Uint8Array): string {
  const { text } = decodeText(bytes, { declared: declaredEncoding(bytes) });
  const { blocks } = pageBlocks(sanitizeHtml(text).root.children, { base: null, isWholePage: true });
  return buildCanonicalText(blocks).text;
}
