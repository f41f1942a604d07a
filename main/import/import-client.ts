import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import type { BookChapters, OriginalText, PageAt, PagePicture } from '@core/contract/requests';
import type { ImportSource } from '@core/import/imported-article';
import type { Original } from '../articles/article-repository';
import type { ArticlePiece } from '../articles/article-chunks';
import type { SerializedChange } from '../corrections/correction-job';
import type { Loss } from '../workers/worker-thread';
import { createWorkerClient } from '../workers/worker-client';
import type { Done, ImportProtocol, Task } from './import-protocol';
import type { PageProgress } from './formats/page-reading';
import { readByPages, type PagePart } from './page-attempts';
import { timeFor, type ImportTimes } from './import-timeouts';
import type { StoredArticle } from '../articles/serialize-article';
import type { StoredBook, SplitOptions } from '../books/split-book';
import type { DocumentSource, Ingested, IngestedDocument, TakeOptions } from './ingest';
import type { StoredOriginal } from '../articles/original-text';

/** Reads documents away from the thread that answers the window. */
export interface ImportClient {
  /**
   * Takes a document in as far as that needs no list of the library. `onPage` is called before each page that OCR reads.
   * @throws ReaderError why it cannot be read
   */
  take(
    arrival: DocumentSource,
    options: TakeOptions,
    onPage?: (progress: PageProgress) => void,
  ): Promise<Ingested>;
  /** One after another, in the order of the calls. @throws ReaderError why the document cannot be read */
  read(original: Original, source: ImportSource): Promise<Article>;
  /** A part of the text of a kept file. @throws ReaderError */
  show(file: StoredOriginal, start: number): Promise<OriginalText>;
  /** How a page of a kept file looks. @throws ReaderError */
  page(file: StoredOriginal, at: PageAt): Promise<PagePicture>;
  /** The ways to split a book. @throws ReaderError */
  chapters(book: StoredBook, there: readonly ArticleId[]): Promise<BookChapters>;
  /**
   * Writes the chapters of a book that are not there, as far as that needs no list of the library. @throws ReaderError
   */
  split(book: StoredBook, options: SplitOptions): Promise<readonly IngestedDocument[]>;
  /** An article as it is shown, as JSON; `null` where its files are not sound. @throws ReaderError */
  print(article: StoredArticle): Promise<Uint8Array | null>;
  /** As `correctStored`; what is shown then is what `piece` begins with. @throws ReaderError */
  correct(article: StoredArticle, corrections: readonly Correction[]): Promise<SerializedChange | null>;
  /** As `rereadStored`; what is shown then is what `piece` begins with. @throws ReaderError */
  reread(
    article: StoredArticle,
    source: ImportSource,
    encoding: Encoding | null,
  ): Promise<SerializedChange | null>;
  /** The pieces of an article, counted from 0; `null` after the last. @throws ReaderError */
  piece(article: StoredArticle, at: number): Promise<ArticlePiece | null>;
  /** Ends what is being read, and what waits, with `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
}

export interface ImportClientOptions {
  /** The built `import-worker.js`. */
  readonly workerPath: string;
  readonly limits?: ImportTimes;
  readonly memoryMb?: number;
  readonly onLost?: (loss: Loss) => void;
}

const MEMORY_MB = 1_024;
const YOUNG_MB = 12;
/** What decoders allocate is outside of V8's heap, and outside of the limit above. */
const GROWTH_MB = 1_024;
/** Idle time after which the thread is terminated and the memory of its libraries released, milliseconds. */
const IDLE = 30_000;

/**
 * One document at a time. A worker that takes too long or too much memory is ended, the document is refused with that
 * reason, and the next one gets a new worker.
 */
export function createImportClient(options: ImportClientOptions): ImportClient {
  const { workerPath, memoryMb = MEMORY_MB, limits = {} } = options;
  const { ask, cancel, close } = createWorkerClient<ImportProtocol>({
    workerPath,
    memoryMb,
    youngMb: YOUNG_MB,
    growthMb: GROWTH_MB,
    onLost: options.onLost,
    idleMs: IDLE,
    limitOf: (task, begun) => timeFor(task, begun?.as ?? null, limits),
    lossFailure: ({ isOutOfMemory }) => ({ code: 'reader-crashed', isOutOfMemory }),
  });

  return { ...importCalls(ask), cancel, close };
}

/** One function a task of the worker, whoever carries them out. */
export const importCalls = (
  ask: <K extends Task['do']>(
    task: Extract<Task, { readonly do: K }>,
    options?: { readonly onPart: (part: PagePart) => void },
  ) => Promise<Done[K]>,
): Omit<ImportClient, 'cancel' | 'close'> => ({
  take: (arrival, options, onPage = () => undefined) =>
    readByPages(
      (before, onPart) => ask<'take'>({ do: 'take', arrival, options, before }, { onPart }),
      onPage,
    ),
  read: (original, source) =>
    readByPages(
      (before, onPart) => ask<'read'>({ do: 'read', original, source, before }, { onPart }),
      () => undefined,
    ),
  show: (file, start) => ask<'show'>({ do: 'show', file, start }),
  page: (file, at) => ask<'page'>({ do: 'page', file, at }),
  chapters: (book, there) => ask<'chapters'>({ do: 'chapters', book, there }),
  split: (book, options) => ask<'split'>({ do: 'split', book, options }),
  print: (article) => ask<'print'>({ do: 'print', article }),
  correct: (article, corrections) => ask<'correct'>({ do: 'correct', article, corrections }),
  reread: (article, source, encoding) => ask<'reread'>({ do: 'reread', article, source, encoding }),
  piece: (article, at) => ask<'piece'>({ do: 'piece', article, at }),
});
