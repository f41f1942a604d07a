import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildIfStale } from '../../../main/launch/build';
import { PROJECT } from '../../../main/launch/project';
import { runHost, startHost } from '../../support/start-host';

let dir = '';
beforeAll(async () => expect(await buildIfStale()).toBe(true));
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'host-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** One sentence for a person, an exit code for a script, and no stack. */
async function failure(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  const program = runHost(['--no-open', ...args]);
  const code = await program.ended;
  const text = program.output();
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/^\s+at /m);
  return { code, text };
}

test('Ctrl+C closes the host, and the folder is free again', async () => {
  const first = await startHost(dir);
  expect(await first.close()).toBe(0);
  const second = await startHost(dir);
  expect(await second.close()).toBe(0);
});

test('an unknown flag is named', async () => {
  expect(await failure(['--colour'])).toMatchObject({
    code: 2,
    text: expect.stringContaining('--colour') as unknown,
  });
});

test('a port in use is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  const { code, text } = await failure(['--data', dir, '--port', port]);
  expect({ code, text }).toMatchObject({
    code: 1,
    text: expect.stringContaining(`Port ${port} is in use`) as unknown,
  });
  other.close();
});

test('a data folder that cannot be written is named', async () => {
  writeFileSync(join(dir, 'file'), '');
  const below = join(dir, 'file/notes');
  const { code, text } = await failure(['--data', below]);
  expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining(below) as unknown });
});

test('a second instance on the same folder is told to use the first', async () => {
  const first = await startHost(dir);
  const { code, text } = await failure(['--data', dir]);
  expect({ code, text }).toMatchObject({
    code: 1,
    text: expect.stringContaining('already running') as unknown,
  });
  await first.close();
});

test('after kill -9 the folder opens again', async () => {
  const first = await startHost(dir);
  await first.kill();
  const second = await startHost(dir);
  expect(await second.close()).toBe(0);
});

test('the built preload is one file that requires electron and nothing else', () => {
  const folder = join(PROJECT, 'out/preload');
  expect(readdirSync(folder)).toEqual(['index.cjs']);
  const text = readFileSync(join(folder, 'index.cjs'), 'utf8');
  const required = [...text.matchAll(/\brequire\(["'`]([^"'`]+)/g)].map((match) => match[1]);
  expect([...new Set(required)]).toEqual(['electron']);
  expect(text).not.toMatch(/\bimport\s*\(|^import /m);
});
