import { isOutside } from '../markdown/link-address';

/** The part of the global that is used here; core is compiled without the types of a browser or of Node. */
declare const URL: { new (url: string, base?: string): { readonly href: string } };

/** An address of a page in full; `null` where it is none that a reader could follow: http, https or mailto. */
export function resolveAddress(address: string, base: string | null): string | null {
  try {
    const { href } = base === null ? new URL(address.trim()) : new URL(address.trim(), base);
    return isOutside(href) && href.length <= 4_000 ? href : null;
  } catch {
    return null;
  }
}

/** `null` where an address is none. */
export function hostOf(address: string | null): string | null {
  const host = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address ?? '')?.[1];
  return host === undefined ? null : host.toLowerCase();
}
