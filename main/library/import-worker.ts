import { parentPort } from 'node:worker_threads';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { Answer, Done, Request, Task } from './import-protocol';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';

/** The thread on which other people's documents are read: it may be ended at any moment. */
function run(port: NonNullable<typeof parentPort>): void {
  const say = (answer: Answer): void => port.postMessage(answer);
  const show = createShownOriginal();
  const carryOut = (task: Task): Promise<Done[keyof Done]> =>
    task.do === 'read' ? readDocument(task.original, task.source) : show(task.file, task.start);
  port.on('message', ({ number, ...task }: Request) => {
    carryOut(task).then(
      (value) => say({ number, value }),
      (error: unknown) => say({ number, failure: failureOf(error) }),
    );
  });
}

function failureOf(error: unknown): Failure {
  if (error instanceof ReaderError) return error.failure;
  // A document may be nested as deep as its format allows; some libraries end their stack on it.
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return { code: 'broken-document', reason: 'It is nested too deep to be read', line: 0 };
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

if (parentPort !== null) run(parentPort);
