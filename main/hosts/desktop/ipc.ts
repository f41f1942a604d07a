import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNELS } from '@core/contract/channels';
import type { Dispatch } from '../../dispatch';
import type { InFlight } from '../in-flight';
import { APP_ORIGIN, isOwnAddress } from '../own-origin';

/** Carries the contract over Electron's IPC. The only place in the program that registers a handler. */
export function registerHandlers(
  ipcMain: IpcMain,
  answer: Dispatch,
  pending: InFlight,
  window: () => BrowserWindow | null,
): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, raw: unknown) => {
      if (!isOurs(event, window())) throw new Error('refused: not the window of Synoptic');
      return pending.track(answer(channel, raw));
    });
  }
}

/** The main frame of our own window, while it shows our own page. A frame that has gone is `null` and gets no answer. */
export function isOurs(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  window: Pick<BrowserWindow, 'webContents' | 'isDestroyed'> | null,
): boolean {
  const frame = event.senderFrame;
  if (frame === null || window === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && frame.origin === APP_ORIGIN && isOwnAddress(frame.url);
}
