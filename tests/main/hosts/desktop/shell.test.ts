import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerRequest } from '../../../../main/hosts/desktop/app-protocol';
import { menuTemplate } from '../../../../main/hosts/desktop/menu';
import { isRemoteControlled } from '../../../../main/hosts/desktop/security';
import { COMMAND_IDS } from '../../../../renderer/app/commands';

const root = join(import.meta.dirname, '../../../..');

test.each([
  [['--inspect'], true],
  [['--inspect-brk=0'], true],
  [['--remote-debugging-port=9222'], true],
  [['--remote-debugging-pipe'], true],
  [['--data', 'x'], false],
  [['--inspector-of-fish'], false],
])('started with %j, remote control is %s', (args, expected) =>
  expect(isRemoteControlled(args)).toBe(expected),
);

test.each(['app://evil/', 'app://reader.evil/x.js', 'https://reader/', 'app://reader:1/', 'app://a@reader/'])(
  'the scheme does not serve %s',
  async (url) => {
    const response = await answerRequest(root, { method: 'GET', url });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  },
);

test('the scheme serves by GET only', async () => {
  expect((await answerRequest(root, { method: 'POST', url: 'app://reader/' })).status).toBe(405);
});

test('each command of the native menu is one of the palette', () => {
  const run: string[] = [];
  const click = (items: ReturnType<typeof menuTemplate>): void =>
    items.forEach(({ click: press, submenu }) => {
      press?.(undefined as never, undefined, undefined as never);
      if (Array.isArray(submenu)) click(submenu);
    });
  click(menuTemplate(false, (command) => run.push(command)));
  expect(run.length).toBeGreaterThan(15);
  expect(run.filter((command) => !(COMMAND_IDS as readonly string[]).includes(command))).toEqual([]);
});

test('nothing in the shell loosens what Electron keeps tight', () => {
  const folder = join(root, 'main');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const loose =
    /webSecurity: false|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag: true|loadFile\(|no-sandbox|bypassCSP/;
  expect(files.filter((name) => loose.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  const registering = files.filter((name) =>
    /ipcMain\.(?:on|handle)\(/.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(registering.map((name) => name.replaceAll('\\', '/'))).toEqual(['hosts/desktop/ipc.ts']);
});
