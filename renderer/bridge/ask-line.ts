import type { Result } from '@core/contract/failure';

/**
 * Requests to the browser host over one WebSocket: typing sends one with every letter, and an HTTP request costs this
 * thread four times what a message does. Without an open socket requests go by POST.
 */
export interface AskLine {
  /** Asks at once, or answers `null` where the line is not open or the question too large for it. */
  ask(channel: string, body: string): Promise<Result<unknown>> | null;
  /** Opens the line where there is none; returns at once. */
  open(): void;
}

const UNREACHABLE = { ok: false, failure: { code: 'unreachable' } } as const;
/** UTF-16 units; a third of what the host reads from a line, whatever the script. */
const MAX_LENGTH = 300_000;
/** Milliseconds before a line that could not be opened is tried again. */
const AGAIN_MS = 5_000;

export function createAskLine(address: string): AskLine {
  let line: WebSocket | null = null;
  let isWaiting = false;
  let count = 0;
  const asked = new Map<number, (result: Result<unknown>) => void>();

  const lose = (): void => {
    line = null;
    window.dispatchEvent(new Event('synoptic:line-lost'));
    // What was asked may have been done or not: the same that a request says which broke off.
    for (const tell of asked.values()) tell(UNREACHABLE);
    asked.clear();
    isWaiting = true;
    setTimeout(() => (isWaiting = false), AGAIN_MS);
  };

  return {
    ask(channel, body) {
      if (line?.readyState !== WebSocket.OPEN || body.length > MAX_LENGTH) return null;
      const id = (count += 1);
      line.send(`{"id":${id},"channel":${JSON.stringify(channel)},"input":${body}}`);
      return new Promise((resolve) => asked.set(id, resolve));
    },
    open() {
      if (line !== null || isWaiting) return;
      line = new WebSocket(address);
      line.onmessage = ({ data }: MessageEvent<string>) => {
        const { id, result } = JSON.parse(data) as { id: number; result: Result<unknown> };
        const tell = asked.get(id);
        asked.delete(id);
        tell?.(result);
      };
      line.onclose = lose;
    },
  };
}
