import { createFileRepository } from '../../main/articles/file-repository';
import { importCalls, type ImportClient } from '../../main/import/import-client';
import type { Done, Task } from '../../main/import/import-protocol';
import type { PagePart } from '../../main/import/page-attempts';
import { createImportTasks } from '../../main/import/import-tasks';

/** Does on the thread that asks what the import worker does on its own, for tests of what comes of it. */
export function createInProcessImport(): ImportClient {
  const carryOut = createImportTasks(createFileRepository);
  const ask = <K extends Task['do']>(
    task: Extract<Task, { readonly do: K }>,
    { onPart }: { readonly onPart?: (part: PagePart) => void } = {},
  ): Promise<Done[K]> =>
    carryOut(task, { begin: () => undefined, send: (part) => onPart?.(part) }) as Promise<Done[K]>;
  return {
    ...importCalls(ask),
    cancel: () => undefined,
    close: () => Promise.resolve(),
  };
}
