import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { CHANNELS } from '@core/contract/channels';
import type { WireResult } from '@core/contract/preserialized';
import { registerHandlers } from '../../../../main/hosts/desktop/ipc';
import { createInFlight } from '../../../../main/hosts/in-flight';

const frame = (origin: string, url = `${origin}/`) => ({ origin, url });
type Handler = (event: IpcMainInvokeEvent, raw: unknown) => unknown;

function startIpc(result: WireResult<unknown> = { ok: true, value: null }) {
  const mainFrame = frame('app://reader');
  const window = { isDestroyed: () => false, webContents: { mainFrame } };
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) };
  const answer = (channel: string) => {
    asked.push(channel);
    return Promise.resolve(result);
  };
  registerHandlers(
    ipcMain as unknown as IpcMain,
    answer,
    createInFlight(),
    () => window as unknown as BrowserWindow,
  );
  const callFrom = (senderFrame: unknown, channel = 'library:list') =>
    handlers.get(channel)?.({ senderFrame } as unknown as IpcMainInvokeEvent, {});
  return { mainFrame, window, handlers, asked, callFrom };
}

test('every channel of the contract is carried, and nothing else', () => {
  expect([...startIpc().handlers.keys()].sort()).toEqual([...CHANNELS].sort());
});

test('the main frame of our window is answered', async () => {
  const { callFrom, mainFrame, asked } = startIpc();
  expect(await callFrom(mainFrame)).toEqual({ ok: true, value: null });
  expect(asked).toEqual(['library:list']);
});

test('what another thread printed is handed on as the bytes that it is', async () => {
  const printed = Buffer.from('{"id":"log"}');
  const { callFrom, mainFrame } = startIpc({ ok: true, preserialized: printed });
  expect(await callFrom(mainFrame, 'library:open')).toEqual({ ok: true, preserialized: printed });
});

test.each([
  ['a frame that has gone', null],
  ['another frame of our origin', frame('app://reader')],
  ['a foreign frame', frame('https://example.org')],
  ['an empty frame', frame('null', 'about:blank')],
  ['a frame of text', frame('null', 'data:text/html,x')],
])('%s is not answered', (_, sender) => {
  const { callFrom, asked } = startIpc();
  expect(() => callFrom(sender)).toThrow('refused');
  expect(asked).toEqual([]);
});

test('our own frame is not answered while it shows another page', () => {
  const { callFrom, mainFrame, asked } = startIpc();
  Object.assign(mainFrame, { origin: 'app://evil', url: 'app://evil/' });
  expect(() => callFrom(mainFrame)).toThrow('refused');
  expect(asked).toEqual([]);
});

test('nothing is answered once the window is gone', () => {
  const { callFrom, mainFrame, window, asked } = startIpc();
  window.isDestroyed = () => true;
  expect(() => callFrom(mainFrame)).toThrow('refused');
  expect(asked).toEqual([]);
});
