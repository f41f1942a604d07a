/** What a path of the window may contain once decoded: the names a build gives its files, and nothing a file system could read otherwise. */
const SEGMENT = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
/** Names that Windows opens as devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * Turns the path of a request into segments below the renderer's folder; `null` refuses it.
 *
 * An allow-list, because a list of bad spellings (`..%5c`, `%2e%2e`, `C:`, trailing dots) is never complete. The path is
 * not decoded at all: no built file has a name that needs it, so a `%` is refused like any other foreign character.
 */
export function staticPath(pathname: string): readonly string[] | null {
  if (pathname === '/') return ['index.html'];
  if (!pathname.startsWith('/') || pathname.length > 512) return null;
  const segments = pathname.slice(1).split('/');
  return segments.every((segment) => SEGMENT.test(segment) && !DEVICE.test(segment)) ? segments : null;
}
