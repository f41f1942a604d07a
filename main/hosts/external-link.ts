/** Anything a shell, a URL parser or an eye could read in two ways: spaces, controls, backslashes, direction marks. */

const AMBIGUOUS = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/u;

/**
 * The one rule for addresses that may be opened outside: http or https, with a host, without a user name that could pose
 * as one. `null` refuses. The raw text is judged before the parser sees it, because `new URL` silently drops tabs and
 * line ends, also inside the scheme.
 */
export function externalLink(raw: string): URL | null {
  if (raw.length > 4_000 || AMBIGUOUS.test(raw) || !/^https?:\/\//i.test(raw)) return null;
  const url = URL.parse(raw);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url;
}
