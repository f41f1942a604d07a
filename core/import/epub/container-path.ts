/** An address inside a container: the file that it names and the place in that file. */
export interface ContainerAddress {
  /** As the container names its entries: from its root, with slashes. */
  readonly path: string;
  readonly fragment: string | null;
}

/**
 * Where `href`, written in the file `from`, points to; `null` where that is outside of the container or nowhere.
 */
export function resolveInContainer(from: string, href: string): ContainerAddress | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return null;
  const [written = '', fragment] = href.trim().split('#', 2);
  const decoded = percentDecoded(written.split('?')[0] ?? '');
  if (decoded === null) return null;
  if (decoded === '') return { path: from, fragment: nonEmpty(fragment) };
  const parts = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return { path: parts.join('/'), fragment: nonEmpty(fragment) };
}

const nonEmpty = (fragment: string | undefined): string | null =>
  fragment === undefined || fragment === '' ? null : fragment;

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
