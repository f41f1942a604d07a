import type { ServerResponse } from 'node:http';
import type { EventName } from '@core/contract/events';
import { EMPTY } from '@core/contract/requests';
import type { Subscriber } from '../../event-bus';
import { SECURITY_HEADERS } from '../response-headers';

/** Carries announcements to every open tab as server-sent events. */
export interface EventStream {
  readonly send: Subscriber;
  /**
   * Tells the tab first what was announced since then, in milliseconds of the clock: it had begun, but did not listen
   * yet.
   */
  open(response: ServerResponse, since: number): void;
  close(): void;
}

/**
 * Only these are replayed to a tab that comes later. A state holds until the next of its name. Of changes the tab may
 * have missed more than the last: it is told without their contents, and asks.
 */
const LASTING: Readonly<Partial<Record<EventName, 'state' | 'change'>>> = {
  'library:changed': 'change',
  'annotations:changed': 'change',
  'comparisons:changed': 'change',
  'settings:changed': 'state',
  'search:state': 'state',
};

const messageOf = (event: EventName, payload: unknown): string =>
  `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`;

export function createEventStream(now: () => number = Date.now): EventStream {
  const open = new Set<ServerResponse>();
  const last = new Map<EventName, { readonly message: string; readonly at: number }>();
  return {
    send: (event, payload) => {
      const message = messageOf(event, payload);
      const lasting = LASTING[event];
      if (lasting !== undefined)
        last.set(event, { message: lasting === 'state' ? message : messageOf(event, EMPTY), at: now() });
      for (const response of open) response.write(message);
    },
    open(response, since) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      // Half a second to come back after a restart of the host; the comment opens the stream at once.
      response.write('retry: 500\n\n');
      for (const { message, at } of last.values()) if (at >= since) response.write(message);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
