import type { ServerResponse } from 'node:http';
import type { Subscriber } from '../../announcements';
import { SECURITY_HEADERS } from '../response-headers';

/** Carries announcements to every open tab as server-sent events. */
export interface EventStream {
  readonly send: Subscriber;
  open(response: ServerResponse): void;
  close(): void;
}

export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  return {
    send: (event, payload) => {
      const message = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`;
      for (const response of open) response.write(message);
    },
    open(response) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      // Half a second to come back after a restart of the host; the comment opens the stream at once.
      response.write('retry: 500\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
