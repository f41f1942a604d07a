import { EMPTY } from '@core/contract/requests';
import type { Announce } from '../event-bus';
import type { ImportedIndex } from './article-index';
import { createChanges, type LibraryChange, type LibraryChanges } from './change-batcher';

/** Listeners to changes of the library, and when the index is written between them. */
export interface LibraryEvents {
  readonly changes: LibraryChanges;
  /** `null` says that any text may differ. */
  tell(change: LibraryChange | null): void;
  /** Answers with a function that stops listening. */
  onChange(listener: (change: LibraryChange | null) => void): () => void;
  /** Emits the batched changes; the index is written at the end of its interval, for one file may follow another. */
  emitBatched(): void;
  /** Emits the batched changes, and writes the index where it is due. */
  flush(): void;
}

/** Least time between two writings of the index during an import, milliseconds. */
const INDEX_PAUSE = 10_000;

export function createLibraryEvents(index: ImportedIndex, announce: Announce): LibraryEvents {
  const listeners = new Set<(change: LibraryChange | null) => void>();
  let written = -Infinity;
  let isIndexDue = false;
  let timer: NodeJS.Timeout | undefined;

  const tell = (change: LibraryChange | null): void => {
    listeners.forEach((listener) => listener(change));
    announce('library:changed', EMPTY);
  };
  const writeIndex = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isIndexDue) return;
    index.write();
    isIndexDue = false;
    written = performance.now();
  };
  const changes = createChanges((change) => {
    // With ten thousand rows it is megabytes; the next start reads the articles that it lacks.
    isIndexDue ||= change.put.length > 0;
    if (performance.now() - written > INDEX_PAUSE) writeIndex();
    tell(change);
  });

  return {
    changes,
    tell,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emitBatched() {
      changes.flush();
      if (performance.now() - written > INDEX_PAUSE) return writeIndex();
      if (isIndexDue) timer ??= setTimeout(writeIndex, INDEX_PAUSE).unref();
    },
    flush() {
      changes.flush();
      writeIndex();
    },
  };
}
