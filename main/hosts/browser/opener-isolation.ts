const POLICY = 'cross-origin-opener-policy';

/**
 * The headers of an answer to a navigation. Cross-Origin-Opener-Policy parts a page from whoever opened it, and costs
 * the browser a new process before its first paint: a fifth of a second. Where the browser itself opened the page, as
 * it does for the address that the host prints, there is nobody to part it from, so it is left out.
 * @param site `Sec-Fetch-Site` (W3C Fetch Metadata), which no page can forge; `none` says that no page asked
 */
export function openerIsolation(
  headers: Readonly<Record<string, string>>,
  site: string | undefined,
): Readonly<Record<string, string>> {
  if (site !== 'none') return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== POLICY));
}
