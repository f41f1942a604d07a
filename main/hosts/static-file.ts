import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { inlineHashes } from './inline-hashes';
import { contentPolicy, SECURITY_HEADERS } from './response-headers';
import { staticPath } from './static-path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** A response that knows no transport; each host turns it into its own. */
export interface StaticResponse {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Answers a GET for a file of the built renderer below `root`. Never throws, and never reads outside `root`.
 * @param fillPage puts into the page what it shows first
 */
export async function openStaticFile(
  root: string,
  pathname: string,
  fillPage: (page: string) => string = (page) => page,
): Promise<StaticResponse> {
  const segments = staticPath(pathname);
  if (segments === null) return plain(400, 'Bad path');
  const mediaType = MEDIA_TYPES[extname(segments.at(-1) ?? '')];
  if (mediaType === undefined) return plain(404, 'Not found');
  try {
    const file = await realpath(join(root, ...segments));
    // A link that leads out of the folder is no file of the window, whoever put it there.
    if (!file.startsWith((await realpath(root)) + sep)) return plain(404, 'Not found');
    const body = await readFile(file);
    const headers = { ...SECURITY_HEADERS, 'content-type': mediaType, 'cache-control': keep(segments) };
    return mediaType.startsWith('text/html')
      ? pageResponse(body.toString('utf8'), headers, fillPage)
      : { status: 200, headers, body };
  } catch {
    return plain(404, 'Not found');
  }
}

/** The policy admits what the build put into the page (`tools/build/inline-frame.ts`), and nothing that was filled in. */
function pageResponse(
  page: string,
  headers: Readonly<Record<string, string>>,
  fillPage: (page: string) => string,
): StaticResponse {
  const policy = { 'content-security-policy': contentPolicy(inlineHashes(page)) };
  return { status: 200, headers: { ...headers, ...policy }, body: Buffer.from(fillPage(page)) };
}

/** Vite puts a hash of the content into the name of everything under `assets`. */
const keep = (segments: readonly string[]): string =>
  segments[0] === 'assets' ? 'private, max-age=31536000, immutable' : 'no-store';

function plain(status: 400 | 404, text: string): StaticResponse {
  const headers = { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: Buffer.from(text) };
}
