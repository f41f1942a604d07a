import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright/test';
import { PROJECT } from '../../../main/launch/project';
import { watchProgram, type Program } from '../child';
import type { Sender, ShellCalls, ShellMessage, TestMessage, WindowOptions } from './messages';

/** A secure origin that Chromium lets a test answer for; it stands for `app://reader`. */
export const STAND_IN_ORIGIN = 'http://reader.localhost';

export interface StandIn extends Program {
  readonly page: Page;
  readonly options: WindowOptions;
  /** Requests that the shell cancelled. */
  readonly cancelled: readonly string[];
  call<C extends keyof ShellCalls>(name: C, input: ShellCalls[C]['input']): Promise<ShellCalls[C]['output']>;
  close(): Promise<number | null>;
  kill(): Promise<void>;
}

/** What is asked of a shell that has ended, or ends before it answers. */
class ShellEnded extends Error {
  constructor() {
    super('the shell ended');
  }
}

/** Runs the built desktop shell and shows its window as a page of `context`. */
export async function startStandIn(context: BrowserContext, dataDir: string): Promise<StandIn> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(PROJECT, 'tests/support/stand-in/register.ts'),
      join(PROJECT, 'out/main/index.js'),
      '--data',
      dataDir,
      '--no-backups',
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'advanced' },
  );
  const program = watchProgram(child);
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const cancelled: string[] = [];
  let last = 0;

  const call: StandIn['call'] = (name, input) => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // Without somebody to hear it, the failure of a sending would be one of the whole program.
      child.send({ id, call: name, input } as TestMessage, (error) => {
        if (error !== null) reject(new ShellEnded());
      });
    });
  };
  const page = await new Promise<{ page: Page; options: WindowOptions }>((resolve, reject) => {
    let shown: Page | null = null;
    void program.ended.then(() => {
      for (const { reject: giveUp } of waiting.values()) giveUp(new ShellEnded());
      reject(new Error(`the shell ended before its window:\n${program.output()}`));
    });
    child.on('message', (message: ShellMessage) => {
      switch (message.kind) {
        case 'window':
          return void openPage(context, message.preload, call, cancelled).then((opened) => {
            shown = opened;
            resolve({ page: opened, options: message.options });
          }, reject);
        case 'send':
          return void shown?.evaluate(deliver, message).catch(() => undefined);
        case 'reply':
          return waiting.get(message.id)?.resolve(message.value as never);
        case 'failure':
          return waiting.get(message.id)?.reject(new Error(message.message));
      }
    });
  });

  return {
    ...program,
    ...page,
    cancelled,
    call,
    close: async () => {
      await page.page.close();
      await call('closeWindow', {}).catch(() => undefined);
      return program.ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await program.ended;
    },
  };
}

async function openPage(
  context: BrowserContext,
  preload: string,
  call: StandIn['call'],
  cancelled: string[],
): Promise<Page> {
  await context.route('**/*', (route) =>
    answerRoute(route, call, cancelled).catch((error: unknown) => abortIfEnded(route, error)),
  );
  const page = await context.newPage();
  page.on('popup', (popup) => {
    call('openWindow', { url: popup.url() }).then(
      async ({ action }) => (action === 'deny' ? popup.close() : undefined),
      unlessEnded,
    );
  });
  await page.exposeBinding('__invoke', ({ frame }, channel: string, payload: unknown) => {
    const sender: Sender = frame === page.mainFrame() ? 'ours' : 'child-frame';
    return call('ask', { channel, payload, sender });
  });
  await page.addInitScript(`(${runPreload.toString()})(${JSON.stringify(readFileSync(preload, 'utf8'))})`);
  await page.goto(`${STAND_IN_ORIGIN}/`);
  return page;
}

/** Every request of the context comes here; nothing ever reaches a network. */
async function answerRoute(route: Route, call: StandIn['call'], cancelled: string[]): Promise<void> {
  const request = route.request();
  const url = request.url().replace(STAND_IN_ORIGIN, 'app://reader');
  const frame = request.isNavigationRequest() ? frameOf(request) : null;
  if (frame?.url().startsWith(STAND_IN_ORIGIN) === true) {
    const isMainFrame = frame.parentFrame() === null;
    const event = isMainFrame ? 'will-navigate' : 'will-frame-navigate';
    const { isPrevented } = await call('navigate', { event, url, isMainFrame });
    if (isPrevented) return route.abort('aborted');
  }
  const { isCancelled } = await call('request', { url });
  if (isCancelled || !url.startsWith('app://')) {
    cancelled.push(url);
    return route.abort('blockedbyclient');
  }
  const { status, headers, body } = await call('fetch', { url, method: request.method() });
  return route.fulfill({ status, headers, body: Buffer.from(body) });
}

/** A story may end, or end the shell, while the window still fetches what it will need later. */
async function abortIfEnded(route: Route, error: unknown): Promise<void> {
  unlessEnded(error);
  // The page may be closed by now.
  await route.abort('connectionrefused').catch(() => undefined);
}

function unlessEnded(error: unknown): void {
  if (!(error instanceof ShellEnded)) throw error;
}

/** A window that is only just opening has no frame yet; its first request is cancelled like any other. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** Runs in the page before its scripts, as a sandboxed preload does: it can require `electron` and nothing else. */
function runPreload(source: string): void {
  type Relay = (event: object, payload: unknown) => void;
  const relays = new Map<string, Set<Relay>>();
  const scope = globalThis as unknown as Record<string, unknown>;
  scope['__deliver'] = (channel: string, payload: unknown) =>
    relays.get(channel)?.forEach((relay) => relay({}, payload));
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, value: unknown) => (scope[key] = value) },
    ipcRenderer: {
      invoke: (channel: string, payload: unknown) =>
        (scope['__invoke'] as (channel: string, payload: unknown) => unknown)(channel, payload),
      on: (channel: string, relay: Relay) =>
        relays.set(channel, (relays.get(channel) ?? new Set<Relay>()).add(relay)),
      off: (channel: string, relay: Relay) => relays.get(channel)?.delete(relay),
    },
  };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  const module = { exports: {} };
  new Function('require', 'module', 'exports', source)(require, module, module.exports);
}

const deliver = ({ channel, payload }: { channel: string; payload: unknown }): void =>
  (globalThis as unknown as Record<string, (channel: string, payload: unknown) => void>)['__deliver']?.(
    channel,
    payload,
  );
