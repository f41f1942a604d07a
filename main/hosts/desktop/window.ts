import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { english } from '@core/messages/english';
import { APP_ORIGIN } from '../own-origin';
import { MINIMUM, parseWindowState, boundsFor, type Bounds, type WindowState } from './window-bounds';

/**
 * Opens the one window where it was when it was closed. `windowStateFile` may be missing or damaged: only convenience
 * is lost.
 */
export function openWindow(preload: string, windowStateFile: string): BrowserWindow {
  const { bounds, isMaximized } = boundsFor(readState(windowStateFile), workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: english.text('app.name'),
    // Shown with its first paint: an empty frame tells nothing.
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => saveState(window, windowStateFile));
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

export const windowStateFile = (dataDir: string): string => join(dataDir, 'window.json');

function workAreas(): readonly [Bounds, ...Bounds[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

function readState(file: string): WindowState | null {
  try {
    return parseWindowState(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function saveState(window: BrowserWindow, file: string): void {
  const place: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // The window opens in the middle next time.
  }
}
