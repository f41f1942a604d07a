import type { AnnotationId } from '@core/contract/ids';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer, type BrowserServer } from '../../../../main/hosts/browser/server';

let root = '';
let server: BrowserServer;
let asked: [string, unknown][] = [];
let finish: () => void = () => undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'server-'));
  await writeFile(join(root, 'index.html'), '<p>the window');
  asked = [];
  const slow = new Promise<void>((resolve) => (finish = resolve));
  server = await startServer({
    root,
    port: 0,
    answer: async (channel, raw) => {
      asked.push([channel, raw]);
      if (channel === 'slow') await slow;
      if (channel === 'large') return { ok: true, preserialized: Buffer.from('{"text":"пожежа"}') };
      return { ok: true, value: channel };
    },
  });
});
afterEach(async () => {
  finish();
  await server.close();
  await rm(root, { recursive: true });
});

const origin = (): string => new URL(server.url).origin;
const cookie = async (): Promise<string> =>
  (await fetch(server.url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
const post = async (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin() + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: origin(), cookie: await cookie(), ...headers },
  });

/** `fetch` walks `..` before it sends; this does not. */
const get = (
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string; policy: unknown }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          policy: response.headers['content-security-policy'],
        }),
      );
    })
      .on('error', reject)
      .end();
  });

test('the printed address answers with a cookie that only this host reads, then with the window', async () => {
  const response = await fetch(server.url, { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/');
  expect(response.headers.get('set-cookie')).toMatch(
    /^synoptic-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect(await get('/', { cookie: await cookie() })).toMatchObject({ status: 200, body: '<p>the window' });
});

test('it listens on the loopback address only', () => expect(new URL(server.url).hostname).toBe('127.0.0.1'));

test('what another thread printed is sent on as it is', async () => {
  expect(await (await post('/ask/large', '{}')).json()).toEqual({ ok: true, value: { text: 'пожежа' } });
});

test('a question is answered as the main process answers it', async () => {
  const response = await post('/ask/library:list', '{"a":1}');
  expect(await response.json()).toEqual({ ok: true, value: 'library:list' });
  expect(asked).toEqual([['library:list', { a: 1 }]]);
});

test('a stranger, a foreign page and a rebound name are refused before anything is asked', async () => {
  expect((await post('/ask/x', '{}', { cookie: '' })).status).toBe(403);
  expect((await post('/ask/x', '{}', { origin: 'https://evil.example' })).status).toBe(403);
  expect(await get('/', { cookie: await cookie(), host: 'evil.example' })).toMatchObject({ status: 403 });
  expect(asked).toEqual([]);
});

test('what is not JSON, or does not say so, is refused', async () => {
  expect((await post('/ask/x', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post('/ask/x', '{')).status).toBe(400);
  expect((await post('/ask/x', '')).status).toBe(400);
  expect(asked).toEqual([]);
});

test.each([
  ['search:query', 1],
  ['library:open', 0.1],
  ['a channel that is none', 0.1],
  ['annotations:save', 9],
  ['comparisons:save', 33],
])(
  'a body for %s that no text of it would fill is refused, and one that fits is not',
  async (channel, megabytes) => {
    const body = JSON.stringify({ text: 'x'.repeat(megabytes * 1024 * 1024) });
    expect((await post(`/ask/${channel.replaceAll(' ', '%20')}`, body)).status).toBe(413);
    expect(asked).toEqual([]);
    expect((await post('/ask/library:import', body)).status).toBe(200);
  },
);

test('a body over 80 MB is refused by its announced length', async () => {
  const { hostname, port } = new URL(server.url);
  const headers = {
    'content-type': 'application/json',
    'content-length': String(81 * 1024 * 1024),
    origin: origin(),
    cookie: await cookie(),
  };
  const status = await new Promise((resolve) => {
    const sending = request(
      { hostname, port, path: '/ask/library:import', method: 'POST', headers },
      (response) => {
        resolve(response.statusCode);
        sending.destroy();
      },
    );
    sending.on('error', () => undefined);
    sending.flushHeaders();
  });
  expect(status).toBe(413);
  expect(asked).toEqual([]);
});

test('no path leaves the folder, and every answer carries the policy', async () => {
  const own = await cookie();
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/x.js',
    '/ask/x',
  ]) {
    const { status, policy } = await get(path, { cookie: own });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(policy).toContain("default-src 'none'");
  }
  for (const headers of [{}, { cookie: own }, { host: 'evil.example' }]) {
    expect((await get('/', headers)).policy).toContain("frame-ancestors 'none'");
  }
});

test('announcements reach every open tab', async () => {
  const own = await cookie();
  const open = () => fetch(`${origin()}/events`, { headers: { cookie: own } });
  const tabs = await Promise.all([open(), open()]);
  server.send('settings:changed', { theme: 'dark' } as never);
  for (const tab of tabs) {
    const reader = tab.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('settings:changed')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('event: settings:changed\ndata: {"theme":"dark"}\n\n');
    await reader?.cancel();
  }
});

const GONE = '00000000-0000-4000-8000-000000000001' as AnnotationId;

test('a tab that begins to listen late is told the last of what was announced since it began', async () => {
  const own = await cookie();
  server.send('settings:changed', { theme: 'sepia' } as never);
  const sent = Date.now();
  await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(sent);
  const began = Date.now();
  const listen = async (query: string): Promise<string> => {
    const tab = await fetch(`${origin()}/events${query}`, { headers: { cookie: own } });
    server.send('library:changed', {});
    const reader = tab.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('library:changed')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    return text;
  };
  expect(await listen(`?since=${began}`)).not.toContain('settings:changed');
  server.send('menu:command', { command: 'go.settings' });
  server.send('annotations:changed', { put: [], gone: [GONE] });
  server.send('settings:changed', { theme: 'light' } as never);
  server.send('settings:changed', { theme: 'dark' } as never);
  const late = await listen(`?since=${began}`);
  expect(late.match(/event: settings:changed\ndata: .*/g)).toEqual([
    'event: settings:changed\ndata: {"theme":"dark"}',
  ]);
  // It may have missed others before: what changed is asked for and not told.
  expect(late).toContain('event: annotations:changed\ndata: {}\n');
  expect(late).not.toContain('menu:command');
  expect(await listen('')).not.toContain('settings:changed');
});

test('closing waits for the save that is under way', async () => {
  const saving = post('/ask/slow', '{}');
  await expect.poll(() => asked.length).toBe(1);
  let isClosed = false;
  const address = origin();
  const closing = server.close().then(() => (isClosed = true));
  // It takes no other request by now, and has not ended yet.
  await expect
    .poll(() =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  expect(isClosed).toBe(false);
  finish();
  expect(await (await saving).json()).toEqual({ ok: true, value: 'slow' });
  await closing;
});
