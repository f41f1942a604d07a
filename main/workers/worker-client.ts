import { TaskQueue, type TaskQueueOptions } from './task-queue';
import type { AskOptions, WorkerClient, WorkerProtocol } from './worker-protocol';

/**
 * The main thread's side of every worker: it starts it, holds it to its limits of time and memory, ends it and starts
 * it anew. `docs/decisions/worker-client.md` says why no library does.
 */
export function createWorkerClient<P extends WorkerProtocol>(options: TaskQueueOptions<P>): WorkerClient<P> {
  const queue = new TaskQueue<P>(options);
  const { thread } = queue;
  return {
    // The worker answers each task with what its protocol names for it.
    ask: ((task: P['task'], how: AskOptions<P> = {}) => queue.ask(task, how)) as WorkerClient<P>['ask'],
    notify: (message) => thread.post(message),
    start: () => thread.start(),
    revive: () => thread.revive(),
    cancel: () => void queue.cancelAll(),
    close: () => queue.close(),
  };
}
