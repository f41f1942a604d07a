import { Worker } from 'node:worker_threads';
import type { Answer, Request } from './import-protocol';

export interface ImportThreadOptions {
  /** The built `import-worker.js`. */
  readonly workerPath: string;
  readonly memoryMb: number;
}

export interface ImportThreadListener {
  answered(answer: Answer): void;
  /** The worker ended by itself; the next `post` starts another. */
  lost(isOutOfMemory: boolean): void;
}

/**
 * What was just made, in megabytes. When the limit is met V8 lets a worker grow by sixteen more to end in; a nursery of the
 * usual forty-eight can hand over more than that at once, and then the whole process ends.
 */
const YOUNG_MB = 12;

/** At most one worker, started when there is something to ask and ended at any moment. */
export class ImportThread {
  readonly #options: ImportThreadOptions;
  readonly #listener: ImportThreadListener;
  #worker: Worker | null = null;

  constructor(options: ImportThreadOptions, listener: ImportThreadListener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** @throws where the worker cannot be started or the request not be copied to it */
  post(request: Request): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
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

  #start(): Worker {
    const { workerPath, memoryMb } = this.#options;
    const worker = new Worker(workerPath, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (answer: Answer) => this.#listener.answered(answer));
    worker.on('error', (error: Error & { readonly code?: string }) =>
      this.#lose(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
    );
    worker.on('exit', () => this.#lose(worker, false));
    return worker;
  }

  #lose(which: Worker, isOutOfMemory: boolean): void {
    if (this.#worker !== which) return;
    void this.drop();
    this.#listener.lost(isOutOfMemory);
  }
}
