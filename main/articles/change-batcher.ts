import type { ArticleId } from '@core/contract/ids';

/** The files of an article of the reader's, for a thread that reads them itself. */
export interface StoredArticle {
  readonly id: ArticleId;
  /** Size of what is to be read. */
  readonly bytes: number;
}

/** What became different in the library: texts that are new or changed, and articles that are gone. */
export interface LibraryChange {
  readonly put: readonly ArticleId[];
  readonly gone: readonly ArticleId[];
}

export interface LibraryChanges {
  /** At once, with what is still held back. */
  tell(change: LibraryChange): void;
  /** At once where nothing was told lately, else together with what follows: an import of a thousand is many changes. */
  collect(change: LibraryChange): void;
  flush(): void;
}

/** Milliseconds between two tellings of collected changes: each is a list of the whole library, written and sent. */
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
