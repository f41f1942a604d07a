import type { Protocol } from 'electron';
import { APP_SCHEME, isOwnAddress } from '../own-origin';
import { SECURITY_HEADERS } from '../response-headers';
import { openStaticFile } from '../static-file';

/** Before `ready`. Standard and secure, so that the page has an origin, a policy and storage like any other. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * After `ready`: serves the built renderer under `app://reader/`.
 * @param fillPage puts into the page what it shows first
 */
export const serveApp = (protocol: Protocol, root: string, fillPage: (page: string) => string): void =>
  protocol.handle(APP_SCHEME, (request) => answerRequest(root, request, fillPage));

/** The whole behaviour of the scheme, callable without Electron. */
export async function answerRequest(
  root: string,
  request: Pick<Request, 'method' | 'url'>,
  fillPage?: (page: string) => string,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  if (!isOwnAddress(request.url)) return refuse(403);
  const { status, headers, body } = await openStaticFile(root, pathOf(request.url), fillPage);
  return new Response(new Uint8Array(body), { status, headers });
}

/** Taken from the text itself: the URL parser has already walked every `..` and turned every backslash. */
const pathOf = (url: string): string => /^app:\/\/reader(\/[^?#]*)/.exec(url)?.[1] ?? '';

const refuse = (status: 403 | 405): Response => new Response(null, { status, headers: SECURITY_HEADERS });
