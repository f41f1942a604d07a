/** Origin of the desktop window. A scheme of our own, because `file:` would let a page read the disk. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://reader';

/** True for an address of the window itself. `URL` alone is not enough: it gives custom schemes the origin "null". */
export function isOwnAddress(raw: string): boolean {
  const url = URL.parse(raw);
  return (
    url !== null &&
    url.protocol === 'app:' &&
    url.host === 'reader' &&
    url.username === '' &&
    url.password === '' &&
    raw.startsWith(`${APP_ORIGIN}/`)
  );
}

/** The filter of every request of the desktop: our own files, and images that our own page made. */
export function isAllowedRequest(raw: string): boolean {
  if (isOwnAddress(raw)) return true;
  return raw.startsWith(`blob:${APP_ORIGIN}/`) || raw.startsWith('data:image/');
}
