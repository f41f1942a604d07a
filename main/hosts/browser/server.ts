import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { english } from '@core/messages/english';
import { bodyLimit } from '@core/contract/body-limits';
import type { Dispatch } from '../../dispatch';
import type { Subscriber } from '../../event-bus';
import { createInFlight } from '../in-flight';
import { SECURITY_HEADERS } from '../response-headers';
import { StartupError } from '../startup-error';
import { openStaticFile } from '../static-file';
import { createSocketChannel, LINE_PATH } from './socket-channel';
import { createEventStream } from './event-stream';
import { cookieName, authorize, type Caller } from './request-guard';
import { createPageLoadWatch } from './page-load-watch';
import { serializeResult } from './serialize-result';
import { openerIsolation } from './opener-isolation';
import { readBody } from './request-body';

export interface BrowserServer {
  /** With the token: whoever has this address is let in for as long as the server runs. */
  readonly url: string;
  readonly send: Subscriber;
  /** Ends the streams and waits for the calls under way. */
  close(): Promise<void>;
}

interface ServerOptions {
  /** The built renderer. */
  readonly root: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** May still be loading the library: the page is served meanwhile, and its questions wait. */
  readonly answer: Dispatch;
  /** Puts into the page what it shows first. */
  readonly fillPage?: (page: string) => string;
  /** Told once, when a page has all its files. */
  readonly onPageSent?: () => void;
}

/** The loopback host: the same page and the same `dispatch` as on the desktop, over HTTP on 127.0.0.1 only. */
export async function startServer({
  root,
  port: wanted,
  answer,
  fillPage,
  onPageSent = () => undefined,
}: ServerOptions): Promise<BrowserServer> {
  const secret = randomBytes(24).toString('base64url');
  const events = createEventStream();
  const pending = createInFlight();
  const lines = createSocketChannel(answer, (call) => pending.track(call));
  const follow = createPageLoadWatch(onPageSent);
  let port = wanted;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = URL.parse(`http://127.0.0.1${rawPath(request)}`);
    if (url === null) return plain(response, 400, 'Bad path');
    const verdict = authorize(callerOf(request, url), port, secret);
    if (verdict.kind === 'refuse') return plain(response, verdict.status, verdict.text);
    if (verdict.kind === 'enter') return enter(response, port, secret, siteOf(request));
    if (request.method === 'POST') return pending.track(ask(request, response, url.pathname, answer));
    if (url.pathname === '/events') return events.open(response, sinceOf(url));
    follow(response, url.pathname);
    // The raw path, because the parser has already walked every `..` and turned every backslash.
    const file = await openStaticFile(root, rawPath(request).split('?', 1)[0] ?? '', fillPage);
    response.writeHead(file.status, openerIsolation(file.headers, siteOf(request))).end(file.body);
  };

  const server = createServer((request, response) => {
    respond(request, response).catch(() => {
      if (!response.headersSent) plain(response, 500, 'The host failed on this request.');
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens, and a caller that breaks off would end the host.
    socket.on('error', () => socket.destroy());
    const url = URL.parse(`http://127.0.0.1${rawPath(request)}`);
    // Judged as a question is: the page must name itself, which no browser leaves out when a line is opened.
    const verdict = url && authorize({ ...callerOf(request, url), method: 'POST' }, port, secret);
    if (verdict?.kind === 'pass' && url?.pathname === LINE_PATH) return lines.open(request, socket, head);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  port = await listen(server, wanted);

  return {
    url: `http://127.0.0.1:${port}/?token=${secret}`,
    send: events.send,
    async close() {
      events.close();
      server.close();
      await pending.drain(10_000);
      lines.close();
      server.closeAllConnections();
    },
  };
}

/** A tab that does not say since when hears only what comes. */
const sinceOf = ({ searchParams }: URL): number => Number(searchParams.get('since') ?? Infinity);
const siteOf = (request: IncomingMessage): string | undefined =>
  [request.headers['sec-fetch-site']].flat()[0];
const rawPath = (request: IncomingMessage): string => request.url ?? '';

const callerOf = (request: IncomingMessage, url: URL): Caller => ({
  method: request.method ?? '',
  host: request.headers.host,
  origin: request.headers.origin,
  site: siteOf(request),
  cookie: request.headers.cookie,
  pathname: url.pathname,
  token: url.searchParams.get('token'),
});

async function ask(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  answer: Dispatch,
): Promise<void> {
  if (!pathname.startsWith('/ask/')) return plain(response, 404, 'Not found');
  const channel = pathname.slice('/ask/'.length);
  const body = await readBody(request, bodyLimit(channel));
  if (!body.ok) {
    response.setHeader('connection', 'close');
    return plain(response, body.status, body.text);
  }
  const result = await answer(channel, body.value);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(200, { ...SECURITY_HEADERS, ...headers });
  const parts = serializeResult(result);
  for (const part of parts.slice(0, -1)) response.write(part);
  response.end(parts.at(-1));
}

function enter(response: ServerResponse, port: number, secret: string, site: string | undefined): void {
  const cookie = `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
  const headers = { 'set-cookie': cookie, location: '/', 'cache-control': 'no-store' };
  response.writeHead(303, openerIsolation({ ...SECURITY_HEADERS, ...headers }, site)).end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers }).end(`${text}\n`);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, port)));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function portFault(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(english.text('cli.start.port-in-use', { port: String(port) }));
  }
  if (error.code === 'EACCES')
    return new StartupError(english.text('cli.start.port-forbidden', { port: String(port) }));
  return error;
}
