import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket, WebSocketServer } from 'ws';
import { bodyLimit } from '@core/contract/body-limits';
import type { Failure } from '@core/contract/failure';
import type { Dispatch } from '../../dispatch';
import { serializeResult } from './serialize-result';

/**
 * Requests of a page over one WebSocket. Each letter typed is a request, and an HTTP request costs the page more than
 * drawing the answer. A page may send every request by POST as well, and does so while it has no open socket, when it
 * is closing, and for large ones.
 */
export interface SocketChannel {
  /** Takes over a connection whose caller was judged. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export const LINE_PATH = '/line';
/** Bytes; larger questions come by POST, which reads them in parts. */
const MESSAGE_LIMIT = 1024 * 1024;
/** Bytes of a question around its input. */
const FRAME = 1_024;
/** Code of RFC 6455 for a message that breaks the rules of this line. */
const UNREADABLE = 1007;

export function createSocketChannel(
  answer: Dispatch,
  track: (call: Promise<void>) => Promise<void>,
): SocketChannel {
  // Loaded with the first connection, which no page needs before its first paint.
  let server: Promise<WebSocketServer> | null = null;
  const load = async (): Promise<WebSocketServer> => {
    const { WebSocketServer } = await import('ws');
    return new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT, perMessageDeflate: false });
  };
  const open = new Set<WebSocket>();

  const follow = (line: WebSocket): void => {
    open.add(line);
    line.on('close', () => open.delete(line));
    // A connection that fails is closed, which tells the page.
    line.on('error', () => line.terminate());
    line.on('message', (data, isBinary) => {
      const question = isBinary ? null : parseQuestion(data.toString());
      if (question === null) return line.close(UNREADABLE);
      const { id, channel, input } = question;
      const limitBytes = bodyLimit(channel);
      const bytes = sizeOf(data) - FRAME;
      if (bytes > limitBytes) {
        const failure: Failure = { code: 'too-large', limitBytes, bytes };
        return line.send(JSON.stringify({ id, result: { ok: false, failure } }));
      }
      void track(
        answer(channel, input).then((result) => {
          if (line.readyState === line.OPEN)
            send(line, [`{"id":${id},"result":`, ...serializeResult(result), '}']);
        }),
      );
    });
  };

  return {
    open(request, socket, head) {
      server ??= load();
      server.then(
        (lines) => lines.handleUpgrade(request, socket, head, follow),
        () => socket.destroy(),
      );
    },
    close() {
      for (const line of open) line.terminate();
    },
  };
}

/** One message; of a large one the parts are its fragments, so that nothing is put together first. */
function send(line: WebSocket, parts: readonly (string | Uint8Array)[]): void {
  if (parts.every((part) => typeof part === 'string')) return line.send(parts.join(''));
  parts.forEach((part, at) => line.send(part, { binary: false, fin: at === parts.length - 1 }));
}

const sizeOf = (data: RawData): number =>
  Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;

interface Question {
  /** Counted by the page; its answer carries it back. */
  readonly id: number;
  readonly channel: string;
  readonly input: unknown;
}

function parseQuestion(text: string): Question | null {
  try {
    const { id, channel, input } = JSON.parse(text) as Partial<Question>;
    return typeof id === 'number' && typeof channel === 'string' ? { id, channel, input } : null;
  } catch {
    return null;
  }
}
