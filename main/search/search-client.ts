import { Worker } from 'node:worker_threads';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { SyncQueue } from './sync-queue';
import type { FromWorker, Searched, ToWorker, WorkerSettings } from './protocol';

export interface ThreadListener {
  /** A worker is up and knows nothing yet. */
  opened(): void;
  said(message: FromWorker): void;
  /** The worker is gone; `willReturn` when another is being started. */
  ended(willReturn: boolean): void;
}

/** More than ten thousand long articles need; a runaway worker ends here and not with the machine's memory. */
const MEMORY_MB = 2_048;

/**
 * One worker at a time. One that ends by itself is replaced once; if its successor ends before it has answered
 * anything, search stays off until the library changes.
 */
export class SearchClient {
  private readonly workerPath: string;
  private readonly settings: WorkerSettings;
  private readonly listener: ThreadListener;
  private worker: Worker | null = null;
  private isClosed = false;
  private isFeeding = false;
  private mayReturn = true;
  private opened = false;

  constructor(workerPath: string, settings: WorkerSettings, listener: ThreadListener) {
    this.workerPath = workerPath;
    this.settings = settings;
    this.listener = listener;
    // A tick later, so that the owner is complete when it hears of it.
    setImmediate(() => this.start());
  }

  get isOpen(): boolean {
    return this.opened;
  }

  post(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  /** Sends what the worker lacks, piece by piece, and lets this thread do other things in between. */
  feed(articles: SyncQueue<ArticleId, Searched>, notes: SyncQueue<AnnotationId, PlacedAnnotation>): void {
    if (this.worker === null && !this.mayReturn) {
      this.mayReturn = true;
      this.start();
    }
    if (this.isFeeding || !this.opened) return;
    const step = (): void => {
      this.isFeeding = false;
      if (!this.opened) return;
      const chunk = articles.take();
      if (chunk !== null) this.post({ do: 'articles', ...chunk });
      const noteChunk = chunk === null ? notes.take() : null;
      if (noteChunk !== null) this.post({ do: 'notes', ...noteChunk });
      if (chunk === null && noteChunk === null) return;
      this.isFeeding = true;
      setImmediate(step);
    };
    this.isFeeding = true;
    step();
  }

  /** Ends a worker that does not answer and starts another. */
  restart(): void {
    void this.drop();
    this.listener.ended(true);
    this.start();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.drop();
  }

  private drop(): Promise<unknown> {
    const { worker } = this;
    this.worker = null;
    this.opened = false;
    worker?.removeAllListeners();
    // A worker that is being ended may still fail; nobody is to hear of it.
    worker?.on('error', () => undefined);
    return worker?.terminate() ?? Promise.resolve();
  }

  private start(): void {
    if (this.isClosed || this.worker !== null) return;
    let worker: Worker;
    try {
      worker = new Worker(this.workerPath, {
        workerData: this.settings,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
    } catch {
      // No thread to be had: search is off, the rest of the reader goes on.
      this.mayReturn = false;
      return this.listener.ended(false);
    }
    this.worker = worker;
    worker.on('message', (message: FromWorker) => {
      if (message.say === 'open') {
        this.opened = true;
        this.listener.opened();
      } else {
        if (message.say === 'answer') this.mayReturn = true;
        this.listener.said(message);
      }
    });
    worker.on('error', () => this.lost(worker));
    worker.on('exit', () => this.lost(worker));
  }

  private lost(worker: Worker): void {
    if (this.worker !== worker) return;
    void this.drop();
    const willReturn = this.mayReturn && !this.isClosed;
    this.mayReturn = false;
    this.listener.ended(willReturn);
    if (willReturn) this.start();
  }
}
