import { ReaderError, type Failure } from '@core/contract/failure';
import { limitCpu } from './cpu-limit';
import { limitMemory } from './memory-limit';
import { cancelledError, openCall, type Call } from './worker-call';
import type { AskOptions, Begun, Done, Reply, Request, TimeLimit, WorkerProtocol } from './worker-protocol';
import { WorkerThread, type Loss, type WorkerThreadOptions } from './worker-thread';

export interface TaskQueueOptions<P extends WorkerProtocol> extends WorkerThreadOptions {
  /** What whoever asked hears where the worker ends by itself. */
  readonly lossFailure: (loss: Loss) => Failure;
  /**
   * In processor time. `begun` is `null` until the worker says that it began. A task without a limit may take as long
   * as it does.
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

/** The running task; its answers carry the number. */
interface Current<P extends WorkerProtocol> {
  readonly call: Call<P>;
  readonly number: number;
  isCancelled: boolean;
}

/** One task at a time, first asked first, and the thread that carries it out. */
export class TaskQueue<P extends WorkerProtocol> {
  readonly thread: WorkerThread;
  readonly #options: TaskQueueOptions<P>;
  readonly #waiting: Call<P>[] = [];
  /** Shared with the thread: the number of the task that is to end itself. */
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(4));
  #current: Current<P> | null = null;
  #number = 0;
  #endTimeLimit = (): void => undefined;
  #endMemoryLimit = (): void => undefined;
  #grace: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: TaskQueueOptions<P>) {
    this.#options = options;
    this.thread = new WorkerThread(options, {
      heard: (message) => {
        if ('number' in message) this.#hear(message as Reply<P>);
        else options.onNotice?.(message);
      },
      lost: (loss) => {
        this.#settle((call) => call.reject(new ReaderError(options.lossFailure(loss))));
        this.#next();
      },
    });
  }

  ask(task: P['task'], options: AskOptions<P>): Promise<Done<P>> {
    if (this.#isClosed) return Promise.reject(cancelledError());
    return openCall<P>(
      task,
      options,
      (call) => {
        this.#waiting.push(call);
        this.#next();
      },
      (call) => this.#cancel(call),
    );
  }

  async cancelAll(): Promise<void> {
    const left = this.#waiting.splice(0);
    const ended = this.#current === null ? null : this.thread.drop();
    this.#settle((call) => call.reject(cancelledError()));
    left.forEach((call) => call.reject(cancelledError()));
    this.#next();
    await ended;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.cancelAll();
    clearTimeout(this.#idle);
    await this.thread.close();
  }

  #hear(reply: Reply<P>): void {
    if (reply.number !== this.#current?.number) return;
    const { call, isCancelled } = this.#current;
    switch (reply.say) {
      case 'begun':
        return isCancelled ? undefined : this.#setLimit(call.task, reply);
      case 'part':
        return isCancelled ? undefined : call.onPart?.(reply.part);
      case 'done':
        this.thread.setProven();
        this.#settle(() => call.resolve(reply.value));
        return this.#next();
      case 'failed':
        this.#settle(() => call.reject(new ReaderError(reply.failure)));
        return this.#next();
    }
  }

  #settle(tell: (call: Call<P>) => void): void {
    this.#endTimeLimit();
    this.#endMemoryLimit();
    clearTimeout(this.#grace);
    const call = this.#current?.call;
    this.#current = null;
    if (call !== undefined) tell(call);
  }

  #next(): void {
    if (this.#current !== null) return;
    clearTimeout(this.#idle);
    const call = this.#waiting.shift();
    this.thread.setAwaited(call !== undefined);
    if (call === undefined) return this.#rest();
    const number = (this.#number += 1);
    this.#current = { call, number, isCancelled: false };
    try {
      this.thread.start();
      this.#setLimit(call.task, null);
      this.#limitGrowth();
      this.thread.post({ ...call.task, number, cancelled: this.#cancelled } satisfies Request<P>);
    } catch (error) {
      this.#settle(() => call.reject(new ReaderError({ code: 'unexpected', detail: String(error) })));
      this.#next();
    }
  }

  #rest(): void {
    const { idleMs } = this.#options;
    if (idleMs !== undefined) this.#idle = setTimeout(() => void this.thread.drop(), idleMs).unref();
  }

  #setLimit(task: P['task'], begun: Begun<P> | null): void {
    this.#endTimeLimit();
    const limit = this.#options.limitOf?.(task, begun) ?? null;
    if (limit !== null)
      this.#endTimeLimit = limitCpu(
        limit.limitMs,
        () => this.thread.cpuMs(),
        () => this.#expire(limit),
      );
  }

  #limitGrowth(): void {
    const { growthMb } = this.#options;
    if (growthMb !== undefined)
      this.#endMemoryLimit = limitMemory(
        growthMb * 2 ** 20,
        () => this.thread.ownBytes(),
        () => this.#outgrow(),
      );
  }

  #outgrow(): void {
    const loss: Loss = { isOutOfMemory: true, error: null };
    this.#options.onLost?.(loss);
    this.#settle((call) => call.reject(new ReaderError(this.#options.lossFailure(loss))));
    this.thread.replace();
    this.#next();
  }

  #expire({ failure, retry }: TimeLimit<P['task']>): void {
    this.#settle((call) => {
      if (retry === null) return call.reject(new ReaderError(failure));
      call.task = retry;
      this.#waiting.unshift(call);
    });
    this.thread.replace();
    this.#next();
  }

  #cancel(call: Call<P>): void {
    call.reject(cancelledError());
    const at = this.#waiting.indexOf(call);
    if (at !== -1) this.#waiting.splice(at, 1);
    if (this.#current?.call !== call) return;
    this.#current.isCancelled = true;
    Atomics.store(this.#cancelled, 0, this.#current.number);
    this.#endTimeLimit();
    this.#grace = setTimeout(() => {
      void this.thread.drop().then(() => {
        this.#settle(() => undefined);
        this.#next();
      });
    }, this.#options.graceMs ?? 0);
  }
}
