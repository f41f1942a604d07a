import { parentPort } from 'node:worker_threads';
import { createFileRepository } from '../articles/file-repository';
import { serveTasks } from '../workers/serve-tasks';
import { importFailure } from './import-failure';
import type { Done, ImportProtocol } from './import-protocol';
import { createImportTasks } from './import-tasks';

/** The thread on which other people's documents are read: it may be ended at any moment. */
function run(port: NonNullable<typeof parentPort>): void {
  const carryOut = createImportTasks(createFileRepository);
  serveTasks<ImportProtocol>(port, {
    carryOut,
    failureOf: importFailure,
    given: givenAway,
  });
}

function givenAway(value: Done[keyof Done]): readonly ArrayBuffer[] {
  if (value === null || typeof value !== 'object') return [];
  const bytes = 'json' in value ? value.json : value;
  return bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : [];
}

if (parentPort !== null) run(parentPort);
