import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startServer, type BrowserServer } from '../../../../main/hosts/browser/server';

let root = '';
let server: BrowserServer;
let finish: () => void = () => undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'line-'));
  const slow = new Promise<void>((resolve) => (finish = resolve));
  server = await startServer({
    root,
    port: 0,
    answer: async (channel, raw) => {
      if (channel === 'slow') await slow;
      if (channel === 'large') return { ok: true, preserialized: Buffer.from('{"text":"пожежа"}') };
      return { ok: true, value: { channel, raw } };
    },
  });
});
afterEach(async () => {
  finish();
  await server.close();
  await rm(root, { recursive: true });
});

const port = (): string => new URL(server.url).port;
const cookie = async (): Promise<string> =>
  (await fetch(server.url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';

interface Dialled {
  readonly path?: string;
  readonly origin?: string | null;
  readonly host?: string;
  readonly cookie?: string;
}

async function dial({ path = '/line', ...given }: Dialled = {}): Promise<WebSocket> {
  const origin = given.origin === undefined ? `http://127.0.0.1:${port()}` : given.origin;
  return new WebSocket(`ws://127.0.0.1:${port()}${path}`, {
    headers: {
      host: given.host ?? `127.0.0.1:${port()}`,
      cookie: given.cookie ?? (await cookie()),
      ...(origin === null ? {} : { origin }),
    },
  });
}

/** How the host met the call: `open`, or the status that it refused it with. */
const outcome = (line: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    line.once('open', () => resolve('open'));
    line.once('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    line.once('error', ({ message }) => resolve(message));
  });

const next = (line: WebSocket): Promise<unknown> =>
  new Promise((resolve) => line.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));
const closed = (line: WebSocket): Promise<number> =>
  new Promise((resolve) => line.once('close', (code) => resolve(code)));

test('a question on the line is answered with its number, in the order in which answers are ready', async () => {
  const line = await dial();
  expect(await outcome(line)).toBe('open');
  line.send('{"id":1,"channel":"slow","input":{}}');
  line.send('{"id":2,"channel":"search:query","input":{"text":"я"}}');
  expect(await next(line)).toEqual({
    id: 2,
    result: { ok: true, value: { channel: 'search:query', raw: { text: 'я' } } },
  });
  finish();
  expect(await next(line)).toMatchObject({ id: 1 });
  line.close();
});

test('a large answer comes as one message, and another may follow it', async () => {
  const line = await dial();
  await outcome(line);
  line.send('{"id":1,"channel":"large","input":{}}');
  expect(await next(line)).toEqual({ id: 1, result: { ok: true, value: { text: 'пожежа' } } });
  line.send('{"id":2,"channel":"other","input":{}}');
  expect(await next(line)).toMatchObject({ id: 2 });
  line.close();
});

test.each<[string, Dialled]>([
  ['a foreign page', { origin: 'https://evil.example' }],
  ['a page of another port', { origin: 'http://127.0.0.1:80' }],
  ['a program that names no page', { origin: null }],
  ['a rebound name', { host: 'evil.example' }],
  ['a page that lacks the token', { cookie: '' }],
  ['a page with the token of another run', { cookie: 'synoptic-1=old' }],
  ['another path', { path: '/ask/library:list' }],
])('%s gets no line', async (_, dialled) => expect(await outcome(await dial(dialled))).toBe('403'));

test.each([
  ['no JSON', 'x'],
  ['no question', '{"id":"one"}'],
  ['null', 'null'],
])('a message that is %s closes the line, and the host answers the next', async (_, message) => {
  const line = await dial();
  await outcome(line);
  line.send(message);
  expect(await closed(line)).toBe(1007);
  expect(await outcome(await dial())).toBe('open');
});

test('a caller that breaks off while it is refused does no harm', async () => {
  for (let call = 0; call < 20; call += 1) {
    const socket = connect(Number(port()), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    socket.write(
      `GET /line HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    socket.resetAndDestroy();
  }
  expect(await outcome(await dial())).toBe('open');
});

test('a message above the limit closes the line before it is read', async () => {
  const line = await dial();
  await outcome(line);
  line.send('x'.repeat(1024 * 1024 + 1));
  expect(await closed(line)).toBe(1009);
});

test('closing the host waits for the answer under way, then ends the line', async () => {
  const line = await dial();
  await outcome(line);
  line.send('{"id":1,"channel":"slow","input":{}}');
  // Answered only once the host has the question before it.
  line.send('{"id":2,"channel":"other","input":{}}');
  await next(line);
  const answer = next(line);
  const end = closed(line);
  const closing = server.close();
  finish();
  expect(await answer).toMatchObject({ id: 1 });
  await end;
  await closing;
});

test('a question that is larger than its channel has use for is refused, and the line stays', async () => {
  const line = await dial();
  expect(await outcome(line)).toBe('open');
  const text = 'x'.repeat(200 * 1024);
  line.send(JSON.stringify({ id: 1, channel: 'search:query', input: { text } }));
  expect(await next(line)).toMatchObject({ id: 1, result: { ok: false, failure: { code: 'too-large' } } });
  line.send(JSON.stringify({ id: 2, channel: 'annotations:save', input: { text } }));
  expect(await next(line)).toMatchObject({ id: 2, result: { ok: true } });
  line.close();
});
