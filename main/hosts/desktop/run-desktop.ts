import { isAbsolute, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, ipcMain, Menu, protocol, session } from 'electron';
import type { EventName, Events } from '@core/contract/events';
import { english } from '@core/messages/english';
import type { AppService } from '../../app';
import type { AppOptions } from '../../app-options';
import { backupPlace } from '../backup-place';
import { withFirstView } from '../../first-view/first-view-page';
import { openMovedFolder } from '../../moving/open-moved-folder';
import type { DataFolder } from '../../storage/data-folder';
import { loadApp } from '../load-app';
import { createInFlight } from '../in-flight';
import { sentenceOf } from '../startup-error';
import { registerAppScheme, serveApp } from './app-protocol';
import { openLog } from '../../log/log';
import { logCrashes } from '../../log/log-crashes';
import { openLinkAfterAsking, pickFolder, pickZip, savePdf, showFile, showStartFault } from './dialogs';
import { logGoneWindows } from './gone-windows';
import { registerHandlers } from './ipc';
import { menuTemplate } from './menu';
import { isRemoteControlled, hardenContents, lockSession } from './security';
import { openWindow, windowStateFile } from './window';

/** Runs the desktop until its window is closed. `outDir` is the folder of the built main process. */
export function runDesktop(args: readonly string[], outDir: string): void {
  if (app.isPackaged && isRemoteControlled(args)) return app.exit(1);
  const dataDir = folderFlag(args, '--data');
  if (dataDir !== null) app.setPath('userData', dataDir);
  // Chromium's caches stay out of the folder that people back up.
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
  app.enableSandbox();
  registerAppScheme(protocol);
  hardenContents(app);
  const importPaths = importFlags(args);
  if (!app.requestSingleInstanceLock({ importPaths })) {
    console.error(english.text('app.already-open'));
    return app.exit(1);
  }
  app.whenReady().then(
    () => open(outDir, importPaths, backupFlags(args)),
    (error: unknown) => fail(error),
  );
}

async function open(
  outDir: string,
  importPaths: readonly string[],
  backups: Pick<AppOptions, 'backups'>,
): Promise<void> {
  let folder: DataFolder | null = null;
  try {
    folder = openMovedFolder(app.getPath('userData'), (line) => console.log(line));
    await openApp(folder, outDir, importPaths, backups);
  } catch (error) {
    folder?.close();
    fail(error);
  }
}

async function openApp(
  folder: DataFolder,
  outDir: string,
  importPaths: readonly string[],
  backups: Pick<AppOptions, 'backups'>,
): Promise<void> {
  let window: BrowserWindow | null = null;
  const pending = createInFlight();
  const loading = load(folder, outDir, backups, () => window);
  const answer: AppService['answer'] = async (channel, raw) => (await loading).answer(channel, raw);

  lockSession(session.defaultSession);
  serveApp(protocol, join(outDir, '../renderer'), (page) => withFirstView(page, folder.dir));
  registerHandlers(ipcMain, answer, pending, () => window);
  const send = <E extends EventName>(event: E, payload: Events[E]): void => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload);
  };
  const runCommand = (command: string): void => send('menu:command', { command });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', runCommand)));

  // The window opens while the library loads; its questions wait.
  const show = (): void => {
    window = openWindow(join(outDir, '../preload/index.cjs'), windowStateFile(folder.dir));
    window.on('closed', () => (window = null));
  };
  show();
  app.on('activate', () => window ?? show());
  const bringIn = async (paths: readonly string[]): Promise<void> => {
    if (paths.length > 0) await (await loading).importPaths(paths, (line) => console.log(line));
  };
  app.on('second-instance', (_event, _args, _folder, sent) => {
    if (window === null) show();
    window?.restore();
    window?.focus();
    bringIn(pathsIn(sent)).catch((error: unknown) => console.error(error));
  });
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());

  const reader = await loading;
  reader.subscribe(send);
  bringIn(importPaths).catch((error: unknown) => console.error(error));
  closeOnQuit(async () => {
    await pending.drain(10_000);
    await reader.close();
    folder.close();
  });
}

async function load(
  folder: DataFolder,
  outDir: string,
  backups: Pick<AppOptions, 'backups'>,
  window: () => BrowserWindow | null,
): Promise<AppService> {
  const log = openLog(folder.dir, outDir);
  logCrashes(log);
  logGoneWindows(app, log);
  const { openStore } = await import('../../storage/electron-store');
  return loadApp(outDir, {
    dataDir: folder.dir,
    folder,
    ...backups,
    log,
    showFile,
    openStore,
    host: 'desktop',
    openLink: (url) => openLinkAfterAsking(url, window()),
    pickFolder: () => pickFolder(window()),
    pickZip: () => pickZip(window()),
    savePdf: (fileName) => savePdf(fileName, window()),
  });
}

/** Holds the quit back until what is pending is on disk, then lets it through. */
function closeOnQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' = 'open';
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close().then(
      () => app.exit(0),
      (error: unknown) => fail(error),
    );
  });
}

function fail(error: unknown): void {
  showStartFault(sentenceOf(error));
  app.exit(1);
}

/** What the launcher made of `--import`: absolute paths, each in a flag of its own. */
const importFlags = (args: readonly string[]): readonly string[] =>
  args.filter((arg) => arg.startsWith('--import=')).map((arg) => arg.slice('--import='.length));

/** What a second start hands to the first; another program could send anything. */
function pathsIn(sent: unknown): readonly string[] {
  const { importPaths } = (sent ?? {}) as { readonly importPaths?: unknown };
  return Array.isArray(importPaths)
    ? importPaths.filter((path): path is string => typeof path === 'string' && isAbsolute(path))
    : [];
}

/** Only flags of ours concern the desktop; what else stands there is Electron's or Chromium's. */
function folderFlag(args: readonly string[], flag: '--data' | '--backups'): string | null {
  const at = args.indexOf(flag);
  return (at >= 0 ? args[at + 1] : undefined) ?? null;
}

const backupFlags = (args: readonly string[]): Pick<AppOptions, 'backups'> =>
  backupPlace({
    dataDir: folderFlag(args, '--data'),
    backupsDir: folderFlag(args, '--backups'),
    isBackingUp: !args.includes('--no-backups'),
  });
