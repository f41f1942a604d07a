/**
 * Stands in for the `electron` module, so that the built shell runs unmodified where Electron's binary cannot be
 * installed. It keeps what the shell hands over and plays it back when the test, which owns a real Chromium page, says
 * what the user or the page did. It proves the wiring of the shell; Chromium's own process isolation it cannot.
 */
import { EventEmitter } from 'node:events';
import type {
  Sender,
  ServedResponse,
  ShellCalls,
  ShellMessage,
  ShellState,
  TestMessage,
} from './messages.ts';

type Listener = (...args: never[]) => unknown;
const tell = (message: ShellMessage): void => void process.send?.(message);
const preventable = () => ({
  isPrevented: false,
  preventDefault() {
    this.isPrevented = true;
  },
});

const paths = new Map([['userData', 'user-data']]);
let isSandboxed = false;

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready = new Promise<void>((resolve) => setImmediate(resolve));
  whenReady = (): Promise<void> => this.#ready;
  isReady = (): boolean => true;
  getPath = (name: string): string => paths.get(name) ?? '';
  setPath = (name: string, path: string): unknown => paths.set(name, path);
  getVersion = (): string => '0.0.0';
  getName = (): string => 'synoptic';
  requestSingleInstanceLock = (): boolean => true;
  enableSandbox(): void {
    isSandboxed = true;
  }
  quit(): void {
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.isPrevented) process.exit(0);
  }
  exit = (code = 0): never => process.exit(code);
}
export const app = new App();

const handlers = new Map<string, Listener>();
export const ipcMain = {
  handle: (channel: string, listener: Listener): unknown => handlers.set(channel, listener),
  on: (): void => undefined,
};

const schemes: unknown[] = [];
const served = new Map<string, (request: Request) => Promise<Response>>();
export const protocol = {
  registerSchemesAsPrivileged: (list: unknown[]): unknown => schemes.push(...list),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): unknown =>
    served.set(scheme, handler),
};

const locks: Record<string, Listener> = {};
const keep =
  (name: string) =>
  (listener: Listener): void => {
    locks[name] = listener;
  };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setSpellCheckerEnabled: (): void => undefined,
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  },
};

const area = { x: 0, y: 0, width: 1600, height: 1000 };
export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea: area }),
  getAllDisplays: () => [{ id: 1, workArea: area }],
};

const questions: string[] = [];
let button = 1;
let picks: string | null = null;
export const dialog = {
  showMessageBox(...args: { message?: string }[]): Promise<{ response: number }> {
    questions.push(args.at(-1)?.message ?? '');
    return Promise.resolve({ response: button });
  },
  showOpenDialog(): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    questions.push('folder');
    return Promise.resolve({ canceled: picks === null, filePaths: picks === null ? [] : [picks] });
  },
  showSaveDialog(_window: unknown, { defaultPath }: { defaultPath: string }): Promise<unknown> {
    questions.push(`save ${defaultPath}`);
    return Promise.resolve({ canceled: picks === null, filePath: picks ?? '' });
  },
  showErrorBox: (_title: string, text: string): unknown => questions.push(text),
};
const opened: string[] = [];
export const shell = { openExternal: (url: string): Promise<unknown> => Promise.resolve(opened.push(url)) };

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}
let menu: readonly MenuItem[] = [];
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu: (items: readonly MenuItem[]): unknown => (menu = items),
};

class WebContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://reader', url: 'app://reader/' };
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  getURL = (): string => this.mainFrame.url;
  printToPDF(options: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
    questions.push(`print ${JSON.stringify(options)}`);
    return Promise.resolve(new TextEncoder().encode('%PDF-stand-in'));
  }
  send = (channel: string, payload: unknown): void => tell({ kind: 'send', channel, payload });
  setWindowOpenHandler(handler: WebContents['windowOpenHandler']): void {
    this.windowOpenHandler = handler;
  }
}

type Options = Extract<ShellMessage, { kind: 'window' }>['options'] & { webPreferences: { preload: string } };
const windows: BrowserWindow[] = [];
const current = (): BrowserWindow | undefined => windows.at(-1);

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: Options;
  isShown = false;
  constructor(options: Options) {
    super();
    this.#options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  show(): void {
    this.isShown = true;
  }
  restore = (): void => undefined;
  focus = (): void => undefined;
  maximize = (): void => undefined;
  isMaximized = (): boolean => false;
  isDestroyed = (): boolean => !windows.includes(this);
  getNormalBounds = () => ({ x: 0, y: 0, width: this.#options.width, height: this.#options.height });
  loadURL(url: string): Promise<void> {
    const options = structuredClone(this.#options);
    tell({ kind: 'window', url, preload: this.#options.webPreferences.preload, options });
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }
}

/** electron-store asks the default export. */
export default { app, ipcMain, shell };

type Calls = { [C in keyof ShellCalls]: (input: ShellCalls[C]['input']) => unknown };
const calls: Calls = {
  ask: async ({ channel, payload, sender }) =>
    (handlers.get(channel) as ((event: unknown, raw: unknown) => unknown) | undefined)?.(
      { senderFrame: frameOf(sender) },
      payload,
    ),
  fetch: async ({ url, method }): Promise<ServedResponse> => {
    const response = await served.get('app')?.({ url, method } as Request);
    if (response === undefined) throw new Error('no handler of app://');
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  },
  request: ({ url }) =>
    callBack('beforeRequest', { url }).then((answer) => ({
      isCancelled: (answer as { cancel: boolean }).cancel,
    })),
  permission: async ({ name }) => ({
    isRequested: await new Promise((resolve) => call('permissionRequest', null, name, resolve, {})),
    isChecked: call('permissionCheck', null, name, 'app://reader', {}),
  }),
  navigate: ({ event, url, isMainFrame }) => {
    const details = Object.assign(preventable(), { url, isMainFrame });
    current()?.webContents.emit(event, details, url);
    return { isPrevented: details.isPrevented };
  },
  attachWebview: () => {
    const event = preventable();
    current()?.webContents.emit('will-attach-webview', event, {}, {});
    return { isPrevented: event.isPrevented };
  },
  openWindow: ({ url }) => current()?.webContents.windowOpenHandler({ url }),
  pickNext: ({ folder }) => void (picks = folder),
  pressNext: ({ button: next }) => void (button = next),
  clickMenu: ({ label }) =>
    itemsOf(menu)
      .find((item) => item.label?.replace('&', '') === label)
      ?.click?.(),
  closeWindow: () => {
    current()?.emit('close', {});
    windows.pop()?.emit('closed');
    setImmediate(() => app.emit('window-all-closed'));
  },
  state: (): ShellState => ({
    isSandboxed,
    isShown: current()?.isShown ?? false,
    schemes,
    opened,
    questions,
    menu: itemsOf(menu).flatMap((item) => item.label?.replace('&', '') ?? item.role ?? []),
  }),
};

const call = (name: string, ...args: unknown[]): unknown =>
  (locks[name] as ((...args: unknown[]) => unknown) | undefined)?.(...args);
const callBack = (name: string, details: unknown): Promise<unknown> =>
  new Promise((resolve) => call(name, details, resolve));
const itemsOf = (items: readonly MenuItem[]): MenuItem[] =>
  items.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);

function frameOf(sender: Sender): unknown {
  const own = current()?.webContents.mainFrame;
  if (sender === 'ours') return own;
  if (sender === 'gone') return null;
  // The very frame of the window, gone elsewhere.
  if (sender === 'foreign-origin' && own !== undefined) {
    setImmediate(() => (own.origin = 'app://reader'));
    return Object.assign(own, { origin: 'https://example.org' });
  }
  return { origin: 'app://reader', url: 'app://reader/' };
}

process.on('message', ({ id, call: name, input }: TestMessage) => {
  Promise.resolve()
    .then(() => (calls[name] as (input: unknown) => unknown)(input))
    .then(
      (value) => tell({ kind: 'reply', id, value: value ?? null }),
      (error: unknown) => tell({ kind: 'failure', id, message: String(error) }),
    );
});
process.on('disconnect', () => process.exit(0));
