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

/** Answers a GET for a file of the built renderer below `root`. Never throws, and never reads outside `root`. */
export async function openStaticFile(root: string, pathname: string): Promise<StaticResponse> {
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
    return { status: 200, headers: { ...headers, ...policyOf(mediaType, body) }, body };
  } catch {
    return plain(404, 'Not found');
  }
}

/** The page carries the theme and the style of its first paint (`tools/build/inline-frame.ts`). */
const policyOf = (mediaType: string, body: Buffer): Readonly<Record<string, string>> =>
  mediaType.startsWith('text/html')
    ? { 'content-security-policy': contentPolicy(inlineHashes(body.toString('utf8'))) }
    : {};

/** Vite puts a hash of the content into the name of everything under `assets`. */
const keep = (segments: readonly string[]): string =>
  segments[0] === 'assets' ? 'private, max-age=31536000, immutable' : 'no-store';

function plain(status: 400 | 404, text: string): StaticResponse {
  const headers = { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: Buffer.from(text) };
}
