import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

test('a browser without the key sees one plain sentence', async ({ app, browser }) => {
  const context = await browser.newContext();
  const stranger = await context.newPage();
  const response = await stranger.goto(new URL(app.page.url()).origin);
  expect(response?.status()).toBe(403);
  await expect(stranger.locator('body')).toContainText('Open the address that Synoptic printed');
  await context.close();
});

test('the key leaves the address bar and becomes a cookie that scripts cannot read', async ({
  app,
  context,
}) => {
  const url = new URL(app.page.url());
  expect(url.pathname + url.search).toBe('/');
  const cookies = await context.cookies(url.origin);
  expect(cookies).toMatchObject([{ name: `synoptic-${url.port}`, httpOnly: true, sameSite: 'Strict' }]);
  expect(await app.page.evaluate(() => document.cookie)).toBe('');
});

test('a foreign page in the same browser gets nothing from the host', async ({ app, context }) => {
  const foreign = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>foreign'),
  );
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`);
  const host = new URL(app.page.url()).origin;
  const seen = await page.evaluate(async (host) => {
    const read = (path: string, init?: RequestInit): Promise<string> =>
      fetch(host + path, { credentials: 'include', ...init }).then(
        (r) => `read ${r.status}`,
        () => 'refused',
      );
    const image = new Promise<string>((resolve) => {
      const element = new Image();
      element.onload = () => resolve('read');
      element.onerror = () => resolve('refused');
      element.src = `${host}/favicon.ico`;
    });
    const post = { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } };
    return Promise.all([read('/'), read('/ask/library:list', post), image]);
  }, host);
  expect(seen).toEqual(['refused', 'refused', 'refused']);
  await page.close();
  foreign.close();
});

test('two tabs keep in step', async ({ app, context }) => {
  const second = await context.newPage();
  const streaming = second.waitForResponse((response) => new URL(response.url()).pathname === '/events');
  await second.goto(app.page.url());
  await streaming;
  const heard = second.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const stream = new EventSource('/events');
        stream.addEventListener('settings:changed', (event) => resolve(event.data as string));
        stream.onopen = () => document.body.setAttribute('data-listening', '');
      }),
  );
  await second.locator('body[data-listening]').waitFor();
  const settings = await ask(app.page, 'settings:read', {});
  await ask(app.page, 'settings:save', { settings: { ...settings, theme: 'sepia' } });
  expect(JSON.parse(await heard)).toMatchObject({ theme: 'sepia' });
  await second.close();
});

test('keys that are pressed before the program has come are not lost', async ({ app }) => {
  const { page } = app;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/start-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/assets\/start-[^/]*\.js$/);
  await page.reload({ waitUntil: 'commit' });
  await asked;
  await page.keyboard.press('/');
  await page.keyboard.type('resign');
  release();
  const window = new ReaderWindow(page);
  await expect(window.search).toHaveValue('resign');
  await expect(window.search).toBeFocused();
  await expect(window.results.getByRole('option').first()).toBeVisible();
});
