import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReaderApi } from '@core/contract/api';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

test('the desktop shell opens its window on the library and answers over IPC', async ({ app }) => {
  const { isShown, isSandboxed, schemes } = await app.standIn.call('state', {});
  expect({ isShown, isSandboxed }).toEqual({ isShown: true, isSandboxed: true });
  expect(schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(await ask(app.page, 'app:info', {})).toMatchObject({ host: 'desktop', dataFolder: app.dataDir });
  const { articles } = await ask(app.page, 'library:list', {});
  for (const { title } of articles) await expect(app.page.getByText(title).first()).toBeVisible();
});

test('the window is isolated, sandboxed and without Node', async ({ app }) => {
  expect(app.standIn.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the policy stands in the headers of every file', async ({ app }) => {
  for (const url of ['app://reader/', 'app://reader/missing.js', 'app://reader/../package.json']) {
    const { headers } = await app.standIn.call('fetch', { url, method: 'GET' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('only the main frame of our own window is answered', async ({ app }) => {
  const call = { channel: 'library:list', payload: {} };
  for (const sender of ['child-frame', 'other-window', 'foreign-origin', 'gone'] as const) {
    await expect(app.standIn.call('ask', { ...call, sender })).rejects.toThrow('refused');
  }
  expect(await app.standIn.call('ask', { ...call, sender: 'ours' })).toMatchObject({ ok: true });
});

test('a watched folder is pointed at in the dialog of the system', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
  const section = app.page.getByRole('region', { name: 'Watched folder' });
  await app.standIn.call('pickNext', { folder: null });
  await section.getByRole('button', { name: 'Choose folder…' }).click();
  // Nothing shows that the dialog was cancelled.
  await expect.poll(async () => (await app.standIn.call('state', {})).questions).toEqual(['folder']);
  await expect(section.getByRole('button', { name: 'Choose folder…' })).toBeVisible();
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-watched-'));
  await app.standIn.call('pickNext', { folder });
  await section.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(section.getByText(folder)).toBeVisible();
  await rm(folder, { recursive: true });
  await expect(section.getByRole('alert')).toContainText('The folder is not there.');
});

test('an article is saved as a PDF where the dialog of the system says, and printed from the menu', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await window.row(/^Officer In Russian Military/).click();
  await expect(app.page.locator('[data-pane] .article')).toBeVisible();
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-pdf-'));
  const questions = async () => (await app.standIn.call('state', {})).questions;
  await app.standIn.call('pickNext', { folder: null });
  await app.standIn.call('clickMenu', { label: 'Save as PDF…' });
  // Nothing shows that the dialog was cancelled; nothing was printed for it.
  await expect.poll(questions).toEqual([expect.stringMatching(/^save officer-in-russian-military.*\.pdf$/)]);
  await app.standIn.call('pickNext', { folder: join(folder, 'kept.pdf') });
  await app.standIn.call('clickMenu', { label: 'Save as PDF…' });
  await expect(window.notices.getByText('Saved “kept.pdf”.')).toBeVisible();
  expect(await readFile(join(folder, 'kept.pdf'), 'utf8')).toBe('%PDF-stand-in');
  expect((await questions()).at(-1)).toContain('"preferCSSPageSize":true');
  await expect(app.page.locator('.print-sheet')).toHaveCount(0);
  await app.standIn.call('pickNext', { folder: join(folder, 'missing', 'kept.pdf') });
  await app.standIn.call('clickMenu', { label: 'Save as PDF…' });
  await expect(window.notices.getByText(/^The PDF was not saved/)).toBeVisible();
  await app.page.evaluate(() => {
    globalThis.print = () => void document.documentElement.setAttribute('data-printed', document.title);
  });
  await app.standIn.call('clickMenu', { label: 'Print…' });
  await expect(app.page.locator('html')).toHaveAttribute('data-printed', /^Officer In Russian Military/);
  await rm(folder, { recursive: true });
});

test('every permission is denied, asked for or only checked', async ({ app }) => {
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'usb',
    'unknown',
  ]) {
    expect(await app.standIn.call('permission', { name })).toEqual({ isRequested: false, isChecked: false });
  }
});

test('the window never goes anywhere else', async ({ app }) => {
  const before = app.page.url();
  app.allowAttempts('foreign.example');
  await app.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://foreign.example/',
      textContent: 'away',
    });
    document.body.append(link);
    link.click();
  });
  expect(
    await app.page.evaluate(() => window.open('https://foreign.example/popup') === null || 'denied later'),
  ).toBeTruthy();
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    for (const url of [
      'https://foreign.example/',
      'file:///etc/passwd',
      'app://evil/',
      'app://reader.evil/',
      'data:text/html,x',
    ]) {
      expect(await app.standIn.call('navigate', { event, url, isMainFrame: true })).toEqual({
        isPrevented: true,
      });
    }
  }
  expect(await app.standIn.call('attachWebview', {})).toEqual({ isPrevented: true });
  expect(await app.standIn.call('openWindow', { url: 'https://foreign.example/' })).toEqual({
    action: 'deny',
  });
  expect(app.page.url()).toBe(before);
});

test('an outside address is opened only after the question that names its host', async ({ app }) => {
  const url = 'https://example.org/a?b=c';
  await app.standIn.call('pressNext', { button: 1 });
  expect(await ask(app.page, 'app:open-link', { url })).toEqual({ opened: false });
  await app.standIn.call('pressNext', { button: 0 });
  expect(await ask(app.page, 'app:open-link', { url })).toEqual({ opened: true });
  expect(await ask(app.page, 'app:open-link', { url: 'file:///etc/passwd' })).toEqual({ opened: false });
  const { opened, questions } = await app.standIn.call('state', {});
  expect(opened).toEqual([url]);
  expect(questions).toEqual(Array(2).fill('Leave Synoptic and open example.org?'));
});

test('a command of the native menu reaches the window', async ({ app }) => {
  const command = app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        (window as { reader?: ReaderApi }).reader?.on('menu:command', ({ command }) => resolve(command));
        document.body.setAttribute('data-listening', '');
      }),
  );
  await app.page.locator('body[data-listening]').waitFor();
  await app.standIn.call('clickMenu', { label: 'Notebook' });
  expect(await command).toBe('go.notebook');
});

test('the place of the window and the settings come back after a restart', async ({ app }) => {
  const settings = await ask(app.page, 'settings:read', {});
  await ask(app.page, 'settings:save', { settings: { ...settings, theme: 'dark' } });
  await app.restart();
  expect(await ask(app.page, 'settings:read', {})).toMatchObject({ theme: 'dark' });
  const place: unknown = JSON.parse(await readFile(join(app.dataDir, 'window.json'), 'utf8'));
  expect(place).toMatchObject({ bounds: { width: app.standIn.options.width }, isMaximized: false });
});
