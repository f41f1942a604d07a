import { Worker } from 'node:worker_threads';

export interface WorkerThreadOptions {
  /** The built file of the worker. */
  readonly workerPath: string;
  readonly workerData?: unknown;
  readonly memoryMb: number;
  /**
   * Megabytes for what was just made. When the limit is met V8 lets a worker grow by sixteen more to end in; a nursery
   * of the usual forty-eight can hand over more than that at once, and then the whole process ends.
   */
  readonly youngMb?: number;
  /**
   * A worker that exits is restarted at once; if the next one exits before it has answered anything, there is none
   * until `revive`. Otherwise one is started on demand.
   */
  readonly isKeptUp?: boolean;
  /** A worker ended by itself: for the log. */
  readonly onLost?: ((loss: Loss) => void) | undefined;
  /** A worker is up and knows nothing yet. */
  readonly onStarted?: () => void;
  /** A worker that is kept up is gone; `willReturn` when another is being started. */
  readonly onEnded?: (willReturn: boolean) => void;
}

/** Why a worker ended by itself. */
export interface Loss {
  readonly isOutOfMemory: boolean;
  /** `null` where it ended without saying why. */
  readonly error: Error | null;
}

export interface WorkerThreadListener {
  heard(message: object): void;
  /** The worker ended by itself; what it was asked is never answered. */
  lost(loss: Loss): void;
}

/**
 * At most one worker, which may be terminated at any moment. It keeps the process alive only while a task waits for it.
 */
export class WorkerThread {
  readonly #options: WorkerThreadOptions;
  readonly #listener: WorkerThreadListener;
  #worker: Worker | null = null;
  #isAwaited = false;
  #isClosed = false;
  #mayReturn = true;

  constructor(options: WorkerThreadOptions, listener: WorkerThreadListener) {
    this.#options = options;
    this.#listener = listener;
    // A tick later, so that the owner is complete when it hears of it.
    if (options.isKeptUp === true) setImmediate(() => this.#keepUp());
  }

  /** False where it is up already, or closed. @throws where no thread is to be had */
  start(): boolean {
    if (this.#isClosed || this.#worker !== null) return false;
    const { workerPath, workerData, memoryMb, youngMb } = this.#options;
    const worker = new Worker(workerPath, {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
      },
    });
    this.#worker = worker;
    worker.on('message', (message: object) => this.#listener.heard(message));
    worker.on('error', (error: Error & { readonly code?: string }) =>
      this.#lose(worker, { isOutOfMemory: error.code === 'ERR_WORKER_OUT_OF_MEMORY', error }),
    );
    worker.on('exit', () => this.#lose(worker, { isOutOfMemory: false, error: null }));
    this.setAwaited(this.#isAwaited);
    this.#options.onStarted?.();
    return true;
  }

  /** Has another go at a worker that was given up. */
  revive(): void {
    if (this.#worker !== null || this.#mayReturn) return;
    this.#mayReturn = true;
    this.#keepUp();
  }

  /** Nothing where no worker is up. @throws where the message cannot be copied */
  post(message: object): void {
    this.#worker?.postMessage(message);
  }

  /** Milliseconds of processor time that the thread has used; `null` where this Node does not tell. */
  async cpuMs(): Promise<number | null> {
    const worker = this.#worker;
    if (worker === null) return 0;
    if (typeof worker.cpuUsage !== 'function') return null;
    try {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1_000;
    } catch {
      // Not up yet, or not any more.
      return 0;
    }
  }

  /** Bytes of its heap and of its typed arrays; `null` where it does not tell. */
  async ownBytes(): Promise<number | null> {
    try {
      const heap = await this.#worker?.getHeapStatistics();
      return heap === undefined ? null : heap.total_heap_size + heap.external_memory;
    } catch {
      return null;
    }
  }

  /** Whether somebody waits for the worker: it keeps the process then. */
  setAwaited(isAwaited: boolean): void {
    this.#isAwaited = isAwaited;
    if (isAwaited) this.#worker?.ref();
    else this.#worker?.unref();
  }

  /** The worker has answered: when it ends it may have a successor. */
  setProven(): void {
    this.#mayReturn = true;
  }

  /** Ends the worker with all that its libraries hold. What it was asked is never answered. */
  async drop(): Promise<void> {
    const ended = this.#worker;
    this.#worker = null;
    ended?.removeAllListeners();
    // A worker that is being ended may still fail; nobody is to hear of it.
    ended?.on('error', () => undefined);
    await ended?.terminate();
  }

  /** As `drop`, of a worker that does not answer; one that is kept up has a successor. */
  replace(): void {
    void this.drop();
    this.#succeed(true);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.drop();
  }

  #lose(which: Worker, loss: Loss): void {
    if (this.#worker !== which) return;
    void this.drop();
    this.#options.onLost?.(loss);
    const willReturn = this.#mayReturn;
    this.#mayReturn = false;
    this.#listener.lost(loss);
    this.#succeed(willReturn);
  }

  #succeed(willReturn: boolean): void {
    if (this.#options.isKeptUp !== true || this.#isClosed) return;
    this.#options.onEnded?.(willReturn);
    if (willReturn) this.#keepUp();
  }

  #keepUp(): void {
    try {
      this.start();
    } catch {
      // No thread to be had: the rest of the reader goes on without it.
      this.#mayReturn = false;
      this.#options.onEnded?.(false);
    }
  }
}
