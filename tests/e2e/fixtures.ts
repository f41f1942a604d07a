import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron, type BrowserContext, type Page } from 'playwright/test';
import { electronBinary, PROJECT } from '../../main/launch/project';
import { startHost } from '../support/start-host';
import { STAND_IN_ORIGIN, startStandIn, type StandIn } from '../support/stand-in/start-stand-in';

export { expect } from 'playwright/test';

export interface HostOptions {
  readonly host: 'browser' | 'stand-in' | 'electron';
}

/** One running Synoptic with a data folder of its own. */
export interface App {
  /** The window. A new one after `restart`. */
  readonly page: Page;
  readonly dataDir: string;
  /** Quits as a user does and opens again on the same data. */
  restart(): Promise<void>;
  /** kill -9, and nothing else: `restart` opens again. */
  kill(): Promise<void>;
  /** Complaints on the console are failures, but for those that a story provokes. */
  allowOnConsole(pattern: RegExp): void;
  /** The same for attempts to reach another host, which the policy must stop. */
  allowAttempts(host: string): void;
  /** The shell behind the stand-in. Throws on the other hosts. */
  readonly standIn: StandIn;
}

interface Options extends HostOptions {
  /** Fills the data folder before the first start, for example with a damaged file. */
  readonly before: { readonly start: (dataDir: string) => Promise<void> | void };
}

interface Window {
  readonly page: Page;
  readonly origin: string;
  readonly standIn: StandIn | null;
  close(): Promise<unknown>;
  kill(): Promise<void>;
}

export const test = base.extend<Options & { app: App }>({
  host: ['browser', { option: true }],
  before: [{ start: () => undefined }, { option: true }],

  app: async ({ host, before, context }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'synoptic-story-'));
    await before.start(dataDir);
    const watch = watchWindow();
    const open = async (): Promise<Window> => {
      const window = await openers[host](context, dataDir, watch.follow);
      watch.own(window.origin);
      // The frame that the page comes with has no buttons: with them the window hears keys.
      await window.page.getByRole('button', { name: 'Library', exact: true }).waitFor();
      return window;
    };
    let window = await open();
    let isOpen = true;

    await use({
      get page() {
        return window.page;
      },
      get standIn() {
        if (window.standIn === null) throw new Error(`no stand-in on the host ${host}`);
        return window.standIn;
      },
      dataDir,
      allowOnConsole: watch.allowOnConsole,
      allowAttempts: watch.allowAttempts,
      restart: async () => {
        if (isOpen) await window.close();
        window = await open();
        isOpen = true;
      },
      kill: async () => {
        isOpen = false;
        watch.allowOnConsole(HOST_GONE);
        await window.kill();
      },
    });

    if (isOpen) await window.close();
    await rm(dataDir, { recursive: true, force: true });
    watch.verify();
  },
});

/** What a page says when its host is killed under it. */
const HOST_GONE =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|Unable to preload|dynamically imported module/;

type Follow = (page: Page) => void;
type Open = (context: BrowserContext, dataDir: string, follow: Follow) => Promise<Window>;

const openers: Readonly<Record<HostOptions['host'], Open>> = {
  browser: async (context, dataDir, follow) => {
    const host = await startHost(dataDir);
    const page = await context.newPage();
    follow(page);
    await page.goto(host.url);
    const close = async (): Promise<unknown> => {
      await page.close();
      return host.close();
    };
    return { page, origin: host.origin, standIn: null, close, kill: host.kill };
  },
  'stand-in': async (context, dataDir, follow) => {
    context.on('page', follow);
    const standIn = await startStandIn(context, dataDir);
    context.off('page', follow);
    const { page, close, kill } = standIn;
    return { page, origin: STAND_IN_ORIGIN, standIn, close, kill };
  },
  electron: async (_context, dataDir, follow) => {
    const app = await _electron.launch({
      executablePath: electronBinary() ?? '',
      args: [PROJECT, '--data', dataDir, '--no-backups'],
    });
    const page = await app.firstWindow();
    follow(page);
    const kill = async (): Promise<void> => {
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await gone;
    };
    return { page, origin: 'app://reader', standIn: null, close: () => app.close(), kill };
  },
};

/** Collects what must not happen in any story: a request that leaves the app, and a complaint on the console. */
function watchWindow() {
  const origins = new Set<string>();
  const requests = new Set<string>();
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const attempted: string[] = [];
  return {
    own: (origin: string): unknown => origins.add(origin),
    allowOnConsole: (pattern: RegExp): void => void allowed.push(pattern),
    allowAttempts: (host: string): void => void attempted.push(host),
    follow: (page: Page): void => {
      page.on('request', (request) => requests.add(request.url()));
      page.on('websocket', (line) => requests.add(line.url().replace(/^ws/, 'http')));
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && complaints.push(`${message.text()} (${message.location().url})`),
      );
      page.on('pageerror', (error) => complaints.push(String(error)));
    },
    verify: (): void => {
      const isOwn = (url: string): boolean =>
        /^(?:data|blob|about):/.test(url) || [...origins].some((origin) => url.startsWith(`${origin}/`));
      const foreign = [...requests].filter((url) => !isOwn(url) && !attempted.includes(new URL(url).host));
      if (foreign.length > 0) throw new Error(`requests left the app: ${foreign.join(', ')}`);
      const left = complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      if (left.length > 0) throw new Error(`complaints on the console:\n${left.join('\n')}`);
    },
  };
}
