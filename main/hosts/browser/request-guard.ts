import { createHash, timingSafeEqual } from 'node:crypto';
import { english } from '@core/messages/english';

const t = english.text;

/** The parts of a request that decide whether it is ours. Header values as received; `undefined` where absent. */
export interface Caller {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which a page cannot forge. */
  readonly site: string | undefined;
  readonly cookie: string | undefined;
  readonly pathname: string;
  readonly token: string | null;
}

export type Decision =
  | { readonly kind: 'pass' }
  /** The address that was printed: the token becomes a cookie. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'refuse'; readonly status: 403 | 405; readonly text: string };

export const cookieName = (port: number): string => `synoptic-${port}`;

/**
 * Decides who may talk to the browser host. Any page that the user visits can send requests to a loopback port, so an
 * address alone proves nothing: Host stops rebound names, Origin and Sec-Fetch-Site stop foreign pages, the cookie stops
 * other programs. Every check stands alone, so that one which a browser leaves out does not open the rest.
 */
export function authorize(caller: Caller, port: number, secret: string): Decision {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, site, method } = caller;
  if (method !== 'GET' && method !== 'POST') return refuse(405, t('host.refused.method'));
  if (host === undefined || !hosts.includes(host)) return refuse(403, t('host.refused.host'));
  if (origin !== undefined ? origin !== `http://${host}` : method === 'POST') {
    return refuse(403, t('host.refused.page'));
  }
  if (method === 'POST' && site !== undefined && site !== 'same-origin') {
    return refuse(403, t('host.refused.page'));
  }
  if (method === 'GET' && caller.pathname === '/' && caller.token !== null) {
    return isSame(caller.token, secret) ? { kind: 'enter' } : refuse(403, t('host.refused.stranger'));
  }
  return isSame(readCookie(caller.cookie, cookieName(port)), secret)
    ? { kind: 'pass' }
    : refuse(403, t('host.refused.stranger'));
}

const refuse = (status: 403 | 405, text: string): Decision => ({ kind: 'refuse', status, text });

function readCookie(header: string | undefined, name: string): string {
  const found = (header ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1) ?? '';
}

/** Compared as digests: equal lengths, and no time that tells how much was right. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
