import type { Failure } from '@core/contract/failure';

/** What one kind of worker is asked and told, and what it says: the types of its messages, one map a worker. */
export interface WorkerProtocol {
  /** What is asked, one thing at a time; `do` names it. */
  readonly task: { readonly do: string };
  /** What comes of each task, by its name. */
  readonly done: object;
  /** What is told without an answer. */
  readonly notification: object;
  /** What the worker knows of a task once it begins with it, by which its time may be another. */
  readonly begun: unknown;
  /** What comes of a task while it is carried out: progress, or a part of the answer. */
  readonly part: unknown;
  /** What the worker says unasked; has no `number`. */
  readonly notice: object;
}

export type Done<P extends WorkerProtocol, K extends P['task']['do'] = P['task']['do']> = P['done'][K &
  keyof P['done']];

/** A task on its way, under the number by which its answers are known. */
export type Request<P extends WorkerProtocol> = P['task'] & {
  readonly number: number;
  /** One number, shared between the threads: the task ends itself where this holds the task's own. */
  readonly cancelled: Int32Array;
};

export type Reply<P extends WorkerProtocol> =
  | { readonly say: 'begun'; readonly number: number; readonly as?: P['begun'] }
  | { readonly say: 'part'; readonly number: number; readonly part: P['part'] }
  | { readonly say: 'done'; readonly number: number; readonly value: Done<P> }
  | { readonly say: 'failed'; readonly number: number; readonly failure: Failure };

/** That the worker began, and as what. */
export type Begun<P extends WorkerProtocol> = { readonly as?: P['begun'] };

/** How long a task may take. */
export interface TimeLimit<Task> {
  readonly limitMs: number;
  /** What whoever asked hears when it is over. */
  readonly failure: Failure;
  /** What is tried then instead; `null` where nothing is. */
  readonly retry: Task | null;
}

/** One worker at a time, and one task at a time, in the order in which they are asked. */
export interface WorkerClient<P extends WorkerProtocol> {
  /** @throws ReaderError why it failed; `cancelled` where it was ended */
  ask<K extends P['task']['do']>(
    task: Extract<P['task'], { readonly do: K }>,
    options?: AskOptions<P>,
  ): Promise<Done<P, K>>;
  /** Says something to the worker that is up, before or after whatever it is asked. */
  notify(message: P['notification']): void;
  /** Starts the worker before it is asked anything. False where it is up already, or closed. */
  start(): boolean;
  /** Has another go at a worker that was given up. */
  revive(): void;
  /** Ends what is being done, and what waits, with `cancelled`. */
  cancel(): void;
  /** As `cancel`, and for everything that is asked later. */
  close(): Promise<void>;
}

export interface AskOptions<P extends WorkerProtocol> {
  /** Cancels this task alone. */
  readonly signal?: AbortSignal | undefined;
  readonly onPart?: (part: P['part']) => void;
}
