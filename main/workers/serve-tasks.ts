import type { MessagePort } from 'node:worker_threads';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { Done, Reply, Request, WorkerProtocol } from './worker-protocol';

/** What a task may say while it is carried out. */
export interface TaskCall<P extends WorkerProtocol> {
  /** From now on the time of what it is runs. */
  begin(as?: P['begun']): void;
  /** Answers a part, or how far it is. */
  send(part: P['part']): void;
  /** To be called between two steps of a long task. @throws ReaderError `cancelled` */
  throwIfCancelled(): void;
}

export interface TaskServer<P extends WorkerProtocol> {
  readonly carryOut: (task: P['task'], call: TaskCall<P>) => Done<P> | Promise<Done<P>>;
  readonly onNotification?: (notification: P['notification']) => void;
  readonly failureOf: (error: unknown) => Failure;
  /** The bytes of an answer, which are given away: a copy of them would hold the other thread. */
  readonly given?: (value: Done<P>) => readonly ArrayBuffer[];
}

/**
 * The worker's side of `createWorkerClient`. A task that does not wait is answered before the next message is taken.
 */
export function serveTasks<P extends WorkerProtocol>(port: MessagePort, server: TaskServer<P>): void {
  const { carryOut, onNotification: onNotification, failureOf, given } = server;
  const reply = (message: Reply<P>, bytes: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, bytes);

  port.on('message', (message: Request<P> | P['notification']) => {
    if (!('number' in message)) return onNotification?.(message);
    const { number, cancelled, ...rest } = message as Request<P>;
    const task = rest as unknown as P['task'];
    const done = (value: Done<P>): void => reply({ say: 'done', number, value }, given?.(value));
    const failed = (error: unknown): void => reply({ say: 'failed', number, failure: failureOf(error) });
    try {
      const value = carryOut(task, {
        begin: (as) => reply({ say: 'begun', number, ...(as === undefined ? {} : { as }) }),
        send: (part) => reply({ say: 'part', number, part }),
        throwIfCancelled() {
          if (Atomics.load(cancelled, 0) === number) throw new ReaderError({ code: 'cancelled' });
        },
      });
      if (value instanceof Promise) value.then(done, failed);
      else done(value);
    } catch (error) {
      failed(error);
    }
  });
}
