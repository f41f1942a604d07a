import { ask, askRaw } from '../ask';
import { expect, test } from '../fixtures';

test('the window opens on the bundled library', async ({ app }) => {
  const { articles, broken } = await ask(app.page, 'library:list', {});
  expect(articles.length).toBeGreaterThan(0);
  expect(broken).toEqual([]);
  for (const { title } of articles) await expect(app.page.getByText(title).first()).toBeVisible();
});

test('the page has no Node, and text never becomes code', async ({ app }) => {
  app.allowOnConsole(/Content Security Policy|TrustedScript|This document requires/);
  const found = await app.page.evaluate(async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window);
    const attempts: Record<string, boolean> = {};
    const attempt = (name: string, run: () => void): void => {
      try {
        run();
        attempts[name] = true;
      } catch {
        attempts[name] = false;
      }
    };
    // What the test evaluates is exempt from the policy; what a timer runs is the page's own.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        attempt('eval', () => (0, eval)('1'));
        attempt('Function', () => new Function('return 1')());
        attempt('innerHTML', () => (document.createElement('p').innerHTML = '<b>x</b>'));
        attempt('inline script', () => {
          const script = document.createElement('script');
          script.textContent = 'window.ranInline = true';
          document.head.append(script);
          if (!('ranInline' in window)) throw new Error('refused');
        });
        resolve();
      });
    });
    return { names, attempts };
  });
  expect(found.names).toEqual([]);
  expect(found.attempts).toEqual({ eval: false, Function: false, innerHTML: false, 'inline script': false });
});

test('no picture, script, style or call reaches another host', async ({ app }) => {
  app.allowOnConsole(/Content Security Policy|Refused to|violates/);
  app.allowAttempts('foreign.example');
  const sent: string[] = [];
  app.page.on('requestfailed', (request) => sent.push(request.failure()?.errorText ?? ''));
  const refused = await app.page.evaluate(async () => {
    const settle = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        document.body.append(element);
      });
    const image = Object.assign(document.createElement('img'), { src: 'http://foreign.example/a.png' });
    const style = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: 'http://foreign.example/a.css',
    });
    const call = fetch('http://foreign.example/').then(
      () => 'loaded',
      () => 'refused',
    );
    return Promise.all([settle(image), settle(style), call]);
  });
  expect(refused).toEqual(['refused', 'refused', 'refused']);
  // Chromium's word for "the policy stopped it before it was sent".
  expect(new Set(sent)).toEqual(new Set(['csp']));
});

test('a call that does not fit the contract is refused and changes nothing', async ({ app }) => {
  const before = await ask(app.page, 'annotations:list', {});
  for (const input of [null, 4, [], { annotation: {} }, { annotation: null, extra: 1 }]) {
    const result = await askRaw(app.page, 'annotations:save', input);
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  }
  expect(await ask(app.page, 'annotations:list', {})).toEqual(before);
});

test('settings are still there after a restart and after a kill', async ({ app }) => {
  const settings = await ask(app.page, 'settings:read', {});
  await ask(app.page, 'settings:save', { settings: { ...settings, textSize: 23 } });
  await app.restart();
  expect(await ask(app.page, 'settings:read', {})).toMatchObject({ textSize: 23 });
  await ask(app.page, 'settings:save', { settings: { ...settings, textSize: 24 } });
  await app.kill();
  await app.restart();
  expect(await ask(app.page, 'settings:read', {})).toMatchObject({ textSize: 24 });
});

test('only addresses of the web may be opened outside', async ({ app }) => {
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'java\tscript:x',
    'https://a@b.example/',
  ]) {
    expect(await ask(app.page, 'app:open-link', { url })).toEqual({ opened: false });
  }
});
