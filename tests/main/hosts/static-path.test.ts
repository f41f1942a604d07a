import fc from 'fast-check';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaticFile } from '../../../main/hosts/static-file';
import { staticPath } from '../../../main/hosts/static-path';

const SECRET = 'outside the folder';
let base = '';
let root = '';
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'static-')));
  root = join(base, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<p>index');
  await writeFile(join(root, 'assets/app-1a2b.js'), 'export {}');
  await writeFile(join(root, 'notes.secret'), SECRET);
  await writeFile(join(base, 'outside.js'), SECRET);
  await symlink(join(base, 'outside.js'), join(root, 'assets/link.js'));
});
afterAll(() => rm(base, { recursive: true }));

test('the built files are served with their type, the hashed ones for good', async () => {
  const index = await openStaticFile(root, '/');
  expect(index).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(index.headers['cache-control']).toBe('no-store');
  const script = await openStaticFile(root, '/assets/app-1a2b.js');
  expect(script.headers['cache-control']).toContain('immutable');
});

test.each([
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/..%5coutside.js',
  '/..\\outside.js',
  '/%252e%252e/outside.js',
  '/assets/%00/app.js',
  '//host/outside.js',
  '/C:/outside.js',
  '/\\\\?\\C:\\outside.js',
  '/outside.js.',
  '/outside.js ',
  '/CON',
  '/nul.js',
  '/assets//app-1a2b.js',
  '/.hidden.js',
  'outside.js',
  '',
])('the path %j is refused', async (path) => {
  expect(staticPath(path)).toBeNull();
  expect((await openStaticFile(root, path)).status).toBe(400);
});

test('neither a link out of the folder nor a file of an unknown type is served', async () => {
  expect((await openStaticFile(root, '/assets/link.js')).status).toBe(404);
  expect((await openStaticFile(root, '/notes.secret')).status).toBe(404);
  expect((await openStaticFile(root, '/assets')).status).toBe(404);
});

test('a thousand hostile paths never leave the folder, and each answer carries the policy', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'outside.js',
      'assets',
      'link.js',
      'C:',
      '~',
      ' ',
    ),
    fc.string({ maxLength: 4 }),
  );
  const path = fc.array(piece, { maxLength: 10 }).map((pieces) => `/${pieces.join('')}`);
  await fc.assert(
    fc.asyncProperty(path, async (path) => {
      const response = await openStaticFile(root, path);
      expect(response.body.toString()).not.toContain(SECRET);
      expect(response.headers['content-security-policy']).toBeDefined();
    }),
    { numRuns: 1_000 },
  );
});
