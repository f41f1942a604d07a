import { ReaderError, type Failure } from '@core/contract/failure';
import type {
  AskOptions,
  Begun,
  Done,
  Reply,
  Request,
  TimeLimit,
  WorkerClient,
  WorkerProtocol,
} from './worker-protocol';
import { limitCpu } from './cpu-limit';
import { limitMemory } from './memory-limit';
import { WorkerThread, type Loss, type WorkerThreadOptions } from './worker-thread';

export interface WorkerClientOptions<P extends WorkerProtocol> extends WorkerThreadOptions {
  /** What whoever asked hears where the worker ends by itself. */
  readonly lossFailure: (loss: Loss) => Failure;
  /**
   * In processor time. `begun` is `null` until the worker says that it began. A task without a limit may
   * take as long as it does.
   */
  readonly limitOf?: (task: P['task'], begun: Begun<P> | null) => TimeLimit<P['task']> | null;
  /** Megabytes by which the process may grow while a task is carried out; it is ended then as out of memory. */
  readonly growthMb?: number;
  /** Milliseconds that a cancelled task has to end itself before its worker is ended; 0 where it cannot. */
  readonly graceMs?: number;
  /** Milliseconds without work after which the worker is let go. */
  readonly idleMs?: number;
  readonly onNotice?: (notice: P['notice']) => void;
}

interface Call<P extends WorkerProtocol> {
  task: P['task'];
  readonly onPart: ((part: P['part']) => void) | undefined;
  readonly resolve: (value: Done<P>) => void;
  readonly reject: (error: ReaderError) => void;
}

/**
 * The main thread's side of every worker: it starts it, holds it to its limits of time and memory, ends it and starts it
 * anew. `docs/decisions/worker-client.md` says why no library does.
 */
export function createWorkerClient<P extends WorkerProtocol>(
  options: WorkerClientOptions<P>,
): WorkerClient<P> {
  const { limitOf, growthMb, graceMs = 0, idleMs } = options;
  const waiting: Call<P>[] = [];
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  let current: { readonly call: Call<P>; readonly number: number; isCancelled: boolean } | null = null;
  let number = 0;
  let endTimeLimit = (): void => undefined;
  let endMemoryLimit = (): void => undefined;
  let grace: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  const thread = new WorkerThread(options, {
    heard(message) {
      if ('number' in message) hear(message as Reply<P>);
      else options.onNotice?.(message);
    },
    lost(loss) {
      settle((call) => call.reject(new ReaderError(options.lossFailure(loss))));
      next();
    },
  });

  const hear = (reply: Reply<P>): void => {
    if (reply.number !== current?.number) return;
    const { call, isCancelled } = current;
    switch (reply.say) {
      case 'begun':
        return isCancelled ? undefined : setLimit(call.task, reply);
      case 'part':
        return isCancelled ? undefined : call.onPart?.(reply.part);
      case 'done':
        thread.setProven();
        settle(() => call.resolve(reply.value));
        return next();
      case 'failed':
        settle(() => call.reject(new ReaderError(reply.failure)));
        return next();
    }
  };
  const settle = (tell: (call: Call<P>) => void): void => {
    endTimeLimit();
    endMemoryLimit();
    clearTimeout(grace);
    const call = current?.call;
    current = null;
    if (call !== undefined) tell(call);
  };
  const next = (): void => {
    if (current !== null) return;
    clearTimeout(idle);
    const call = waiting.shift();
    thread.setAwaited(call !== undefined);
    if (call === undefined) {
      if (idleMs !== undefined) idle = setTimeout(() => void thread.drop(), idleMs).unref();
      return;
    }
    current = { call, number: (number += 1), isCancelled: false };
    try {
      thread.start();
      setLimit(call.task, null);
      if (growthMb !== undefined)
        endMemoryLimit = limitMemory(growthMb * 1_048_576, () => thread.ownBytes(), outgrow);
      thread.post({ ...call.task, number, cancelled } satisfies Request<P>);
    } catch (error) {
      settle(() => call.reject(new ReaderError({ code: 'unexpected', detail: String(error) })));
      next();
    }
  };

  const setLimit = (task: P['task'], begun: Begun<P> | null): void => {
    endTimeLimit();
    const limit = limitOf?.(task, begun) ?? null;
    if (limit !== null)
      endTimeLimit = limitCpu(
        limit.limitMs,
        () => thread.cpuMs(),
        () => expire(limit),
      );
  };
  const expire = ({ failure, retry }: TimeLimit<P['task']>): void => {
    settle((call) => {
      if (retry === null) return call.reject(new ReaderError(failure));
      call.task = retry;
      waiting.unshift(call);
    });
    thread.replace();
    next();
  };
  const outgrow = (): void => {
    const loss: Loss = { isOutOfMemory: true, error: null };
    options.onLost?.(loss);
    settle((call) => call.reject(new ReaderError(options.lossFailure(loss))));
    thread.replace();
    next();
  };

  const cancelOne = (call: Call<P>): void => {
    call.reject(cancelledError());
    const at = waiting.indexOf(call);
    if (at !== -1) waiting.splice(at, 1);
    if (current?.call !== call) return;
    current.isCancelled = true;
    Atomics.store(cancelled, 0, current.number);
    endTimeLimit();
    grace = setTimeout(() => void thread.drop().then(() => (settle(() => undefined), next())), graceMs);
  };
  const cancelAll = async (): Promise<void> => {
    const left = waiting.splice(0);
    const ended = current === null ? null : thread.drop();
    settle((call) => call.reject(cancelledError()));
    left.forEach((call) => call.reject(cancelledError()));
    next();
    await ended;
  };

  return {
    ask: ((task: P['task'], { signal, onPart }: AskOptions<P> = {}) =>
      new Promise<Done<P>>((resolve, reject) => {
        if (isClosed || signal?.aborted === true) return reject(cancelledError());
        const abort = (): void => cancelOne(call);
        const leave = (): void => signal?.removeEventListener('abort', abort);
        const call: Call<P> = {
          task,
          onPart,
          resolve: (value) => (leave(), resolve(value)),
          reject: (error) => (leave(), reject(error)),
        };
        signal?.addEventListener('abort', abort);
        waiting.push(call);
        next();
        // The worker answers each task with what its protocol names for it.
      })) as WorkerClient<P>['ask'],
    tell: (message) => thread.post(message),
    start: () => thread.start(),
    revive: () => thread.revive(),
    cancel: () => void cancelAll(),
    async close() {
      isClosed = true;
      await cancelAll();
      clearTimeout(idle);
      await thread.close();
    },
  };
}

const cancelledError = (): ReaderError => new ReaderError({ code: 'cancelled' });
