import type { ArticleId } from '@core/contract/ids';

/** The files of an article of the reader's, for a thread that reads them itself. */
export interface StoredArticle {
  readonly id: ArticleId;
  /** Size of what is to be read. */
  readonly bytes: number;
}

/** A change of the library: articles that are new or changed, and those that were removed. */
export interface LibraryChange {
  readonly put: readonly ArticleId[];
  readonly gone: readonly ArticleId[];
}

export interface LibraryChanges {
  /** Emits at once, with the changes that are still batched. */
  tell(change: LibraryChange): void;
  /**
   * Throttle: emits at once where nothing was emitted lately, else together with what follows; an import of a thousand
   * is many changes.
   */
  collect(change: LibraryChange): void;
  flush(): void;
}

/** Least time between two emissions, milliseconds: each writes and sends the list of the whole library. */
const PAUSE = 1_000;

export function createChanges(listener: (change: LibraryChange) => void): LibraryChanges {
  let put = new Set<ArticleId>();
  let gone = new Set<ArticleId>();
  let timer: NodeJS.Timeout | null = null;
  let told = -Infinity;

  const keep = (change: LibraryChange): void => {
    for (const id of change.put) {
      put.add(id);
      gone.delete(id);
    }
    for (const id of change.gone) {
      put.delete(id);
      gone.add(id);
    }
  };
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (put.size === 0 && gone.size === 0) return;
    const change = { put: [...put], gone: [...gone] };
    put = new Set();
    gone = new Set();
    told = performance.now();
    listener(change);
  };

  return {
    tell(change) {
      keep(change);
      flush();
    },
    collect(change) {
      keep(change);
      if (timer !== null) return;
      if (performance.now() - told >= PAUSE) flush();
      else timer = setTimeout(flush, PAUSE).unref();
    },
    flush,
  };
}
