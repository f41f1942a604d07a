import type { ReaderApi } from '@core/contract/api';
import { bodyLimit } from '@core/contract/body-limits';
import { EVENT_NAMES, type EventName, type Events } from '@core/contract/events';
import type { Result } from '@core/contract/failure';
import { EMPTY, type Channel, type Input, type Output } from '@core/contract/requests';
import { t } from '../app/messages';
import { createAskLine } from './ask-line';

const UNREACHABLE = { ok: false, failure: { code: 'unreachable' } } as const;
/** Browsers let a closing page send 64 KB in all; more is refused at once. */
const KEEPALIVE_BYTES = 60_000;

const line = createAskLine(`ws://${location.host}/line`);

/** The bridge of the browser host: questions by a line that stays open or by POST, announcements by server-sent events. */
export function createHttpTransport(): ReaderApi {
  const announcements = createAnnouncements();
  return {
    on: announcements.on,
    async ask(channel, input) {
      const result = await post(channel, input);
      if (channel !== 'app:open-link' || !isOpened(result)) return result;
      const opened = openAfterAsking((input as Input<'app:open-link'>).url);
      return { ok: true, value: { opened } } as typeof result;
    },
  };
}

async function post<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  const body = JSON.stringify(input);
  // A note that is saved while the tab closes still arrives, by a request that outlives it.
  const isHidden = document.visibilityState === 'hidden';
  const told = isHidden ? null : line.ask(channel, body);
  if (told !== null) return (await told) as Result<Output<C>>;
  try {
    const response = await fetch(`/ask/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: isHidden && body.length < KEEPALIVE_BYTES,
    });
    if (response.status === 413)
      return {
        ok: false,
        failure: { code: 'too-large', limitBytes: bodyLimit(channel), bytes: body.length },
      };
    // The host answers every call that it knows as ours with 200; anything else is no host of this page.
    if (!response.ok) return UNREACHABLE;
    // Now there is a host, and the first questions, which the first view waits for, were not kept waiting for a line.
    line.open();
    return (await response.json()) as Result<Output<C>>;
  } catch {
    return UNREACHABLE;
  }
}

const isOpened = (result: Result<unknown>): boolean =>
  result.ok && (result.value as Output<'app:open-link'>).opened;

/** The host has judged the address; here the user does. The new page learns nothing of ours. */
function openAfterAsking(address: string): boolean {
  const { host } = new URL(address);
  if (!window.confirm(`${t('link.question', { host })}\n\n${address}`)) return false;
  window.open(address, '_blank', 'noopener,noreferrer');
  return true;
}

/** What may have changed while the host was not heard. */
const MISSED = ['library:changed', 'annotations:changed', 'comparisons:changed', 'versions:changed'] as const;

function createAnnouncements(): Pick<ReaderApi, 'on'> {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let source: EventSource | null = null;
  const told = new Map<EventName, number>();
  const tell = <E extends EventName>(event: E, payload: Events[E]): void => {
    told.set(event, (told.get(event) ?? 0) + 1);
    listeners.get(event)?.forEach((listener) => listener(payload as never));
  };
  /** Asks for what is told with its value. An answer that was overtaken by an announcement is older and is dropped. */
  const tellValues = async (): Promise<void> => {
    const before = new Map(told);
    const isOvertaken = (event: EventName): boolean => told.get(event) !== before.get(event);
    const [settings, state] = await Promise.all([post('settings:read', EMPTY), post('search:state', EMPTY)]);
    if (settings.ok && !isOvertaken('settings:changed')) tell('settings:changed', settings.value);
    if (state.ok && !isOvertaken('search:state')) tell('search:state', state.value);
  };

  const tellMissed = async (): Promise<void> => {
    MISSED.forEach((name) => tell(name, {}));
    await tellValues();
  };
  const connect = (since: number): EventSource => {
    const stream = new EventSource(`/events?since=${Math.floor(since)}`);
    let isBroken = false;
    for (const name of EVENT_NAMES) {
      stream.addEventListener(name, (event: MessageEvent<string>) =>
        tell(name, JSON.parse(event.data) as never),
      );
    }
    stream.onerror = () => (isBroken = true);
    stream.onopen = () => {
      // The clocks of host and browser may differ by more than the moment between the page and its stream.
      void (isBroken ? tellMissed() : tellValues());
      isBroken = false;
    };
    return stream;
  };
  // A browser keeps six connections to one host for all its tabs, and a stream holds one: the seventh tab would never be
  // answered. So only a tab that is seen listens, and asks anew when it is seen again.
  const follow = (): void => {
    if (document.visibilityState === 'hidden') {
      source?.close();
      source = null;
    } else if (source === null) {
      source = connect(Date.now());
      void tellMissed();
    }
  };

  return {
    on(event, listener) {
      if (listeners.size === 0) {
        if (document.visibilityState !== 'hidden') source = connect(performance.timeOrigin);
        document.addEventListener('visibilitychange', follow);
      }
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return () => those.delete(listener);
    },
  };
}
