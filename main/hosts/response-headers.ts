import type { InlineHashes } from './inline-hashes';

/**
 * The headers of every response of both hosts. They are the last of the three layers that keep a hostile document
 * inert: importers make blocks, React draws elements, and this policy stops what should have slipped through both.
 */

/** react-aria injects one `<style>` about touch; its hash admits that text and no other. A test holds it to the package. */
export const REACT_ARIA_STYLE = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/** The policy of a page with some inline parts, each let in by its hash. */
export function contentPolicy({ scripts, styles }: InlineHashes): string {
  const quoted = (sources: readonly string[]): string => sources.map((source) => ` '${source}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(scripts)}`,
    `style-src 'self'${quoted([REACT_ARIA_STYLE, ...styles])}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
export const CONTENT_POLICY = contentPolicy({ scripts: [], styles: [] });

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};
