import { createFileRepository } from '../../main/articles/file-repository';
import type { ImportReader } from '../../main/import/import-client';
import type { Done, Task } from '../../main/import/import-protocol';
import { createImportTasks } from '../../main/import/import-tasks';

/** Does on the thread that asks what the import worker does on its own, for tests of what comes of it. */
export function createInProcessImport(): ImportReader {
  const carryOut = createImportTasks(createFileRepository);
  const ask = <K extends Task['do']>(task: Extract<Task, { readonly do: K }>): Promise<Done[K]> =>
    carryOut(task, () => undefined) as Promise<Done[K]>;
  return {
    take: (arrival, options) => ask<'take'>({ do: 'take', arrival, options }),
    read: (original, source) => ask<'read'>({ do: 'read', original, source }),
    show: (file, start) => ask<'show'>({ do: 'show', file, start }),
    chapters: (book, there) => ask<'chapters'>({ do: 'chapters', book, there }),
    split: (book, options) => ask<'split'>({ do: 'split', book, options }),
    print: (article) => ask<'print'>({ do: 'print', article }),
    correct: (article, corrections) => ask<'correct'>({ do: 'correct', article, corrections }),
    reread: (article, source, encoding) => ask<'reread'>({ do: 'reread', article, source, encoding }),
    piece: (article, at) => ask<'piece'>({ do: 'piece', article, at }),
    cancel: () => undefined,
    close: () => Promise.resolve(),
  };
}
