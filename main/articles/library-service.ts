import type { Annotation } from '@core/contract/annotation';
import { join } from 'node:path';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { ImportReport, IncomingDocument, Library } from '@core/contract/requests';
import { summarise } from '@core/library/summarise';
import type { Announce } from '../event-bus';
import { loadBundled } from './bundled-articles';
import { createReferenceMatching } from '../corrections/reference-matching';
import { createBookSplitting, type BookSplitting } from '../books/book-splitting';
import type { ImportClient } from '../import/import-client';
import { loadTextReaders } from '../import/text-readers';
import { copyReader, type ReadCopy } from './read-copy';
import { createImporting, type BatchOptions } from '../import/importer';
import { createTextChanges, type TextChanges } from '../corrections/text-changes';
import { createShownTexts, isLarge } from './shown-texts';
import { createKnownDigests } from './known-digests';
import { openImportClients } from './import-clients';
import { openTexts } from './library-texts';
import type { LibraryChange, StoredArticle } from './change-batcher';
import { createOwnArticles, type OwnArticles } from './user-articles';
import type { DocumentSource } from '../import/ingest';

export interface LibraryOptions {
  /** Holds the digests, `<slug>.md`. */
  readonly bundledDir: string;
  readonly topicsFile: string;
  /** Where imported articles live, in `articles/<id>/`. */
  readonly dataDir: string;
  readonly announce: Announce;
  /**
   * Reads documents, each on a thread of its own: for imports, for originals and books, and for texts that are opened.
   */
  readonly openReader: () => ImportClient;
  readonly now?: () => Date;
  /** Throws where nothing can be saved in the data folder; absent where it always can. */
  readonly assertWritable?: () => void;
  /** Keeps the notes that came with a document; absent where nobody does. @throws ReaderError `storage-*` */
  readonly addNotes?: (notes: readonly Annotation[]) => void;
  /** Whether an article has a later version; absent where none has. */
  readonly isSuperseded?: (id: ArticleId) => boolean;
  /** Words of an article were read otherwise; absent where nothing stands on them. */
  readonly onReadings?: (before: Article, after: Article) => void;
}

/** All articles, bundled and brought by the reader. */
export interface LibraryService extends OwnArticles, TextChanges {
  list(): Library;
  /** As `open`, of the text itself and on the thread that asks; `null` for every failure. */
  find(id: ArticleId): Article | null;
  /** One of the reader's as it was read from its file; `null` for every failure, and for a bundled one. */
  asRead(id: ArticleId): Article | null;
  /** Never throws for a document: what cannot be read is refused with its reason, the rest is added. */
  import(documents: readonly IncomingDocument[], batch?: string): Promise<ImportReport>;
  /** As `import`, for documents whose bytes lie elsewhere until their turn comes. */
  importAll(
    arrivals: Iterable<DocumentSource>,
    heard?: Pick<BatchOptions, 'onProgress' | 'onPage'>,
  ): Promise<ImportReport>;
  readonly readCopy: ReadCopy;
  /** Ends the imports of a batch after what is in already, and those that come later; without a name every one. */
  cancelImport(batch?: string): void;
  readonly books: BookSplitting;
  /** What is searched: the bundled articles, and where the others lie. */
  searched(): readonly (Article | StoredArticle)[];
  /** As `searched`, of one; `null` where there is none, and for a book that is found in its chapters. */
  searchedAs(id: ArticleId): Article | StoredArticle | null;
  /**
   * Called after every change of the list; `null` says that any text may differ. Answers with a function that stops
   * listening.
   */
  onChange(listener: (change: LibraryChange | null) => void): () => void;
  /** Ends what is being imported and writes what is pending. */
  close(): Promise<void>;
}

/** Milliseconds after the start at which what mends damaged texts at once is loaded. */
const READERS_AFTER_MS = 5_000;

const bundledCacheOf = (dataDir: string): string => join(dataDir, 'index', 'bundled.json');

export async function createLibrary(options: LibraryOptions): Promise<LibraryService> {
  const { dataDir, now = () => new Date(), announce, assertWritable = () => undefined } = options;
  const given = { dataDir, announce, now, assertWritable };
  const bundled = await loadBundled(options.bundledDir, options.topicsFile, bundledCacheOf(dataDir));
  const bundledRows = bundled.articles.map(summarise);
  const readers = openImportClients(options.openReader);
  const { forImport, forOriginals, forTexts } = readers;
  const library = openTexts({ ...given, bundled: bundled.articles, reader: forImport });
  const { articles, index, texts, imported, events, find, load, asRead, isBundled } = library;
  const { changes } = events;
  const attaching = createReferenceMatching(bundled.articles, { index, texts }, changes);
  const shared = { dataDir, index, imported, attaching, changes, now };
  const digests = createKnownDigests(bundled.articles);
  const importing = createImporting({
    ...shared,
    reader: forImport,
    digests,
    addNotes: options.addNotes ?? (() => undefined),
    open: find,
    isSuperseded: options.isSuperseded ?? (() => false),
  });
  const shown = createShownTexts({ dataDir, index, texts, reader: forTexts, find });
  const textChanges = createTextChanges({
    articles,
    index,
    texts,
    shown,
    reader: {
      correct: forTexts.correct,
      print: forTexts.print,
      // The reader of a small text is at hand where it came in just now; a large one is not to wait for an import.
      reread: (article, ...how) =>
        (isLarge(index, article.id) ? forTexts : forImport).reread(article, ...how),
    },
    isBundled,
    find,
    load,
    onReadings: options.onReadings ?? (() => undefined),
    changed(id) {
      attaching.forget();
      changes.tell({ put: [id], gone: [] });
    },
    now,
  });
  library.repair();
  setTimeout(() => void loadTextReaders(), READERS_AFTER_MS).unref();

  return {
    list: () => ({
      articles: [...bundledRows, ...index.summaries()],
      broken: [...bundled.broken, ...index.broken()],
      topics: bundled.topics,
    }),
    find,
    asRead,
    import: (documents, batch) =>
      importing.takeAll(
        documents.map(({ name, base64 }) => ({ name, from: { base64 } })),
        { batch, onPage: (progress) => announce('import:page', { batch: batch ?? '', ...progress }) },
      ),
    async importAll(arrivals, heard) {
      const report = await importing.takeAll(arrivals, heard);
      events.emitBatched();
      return report;
    },
    readCopy: copyReader(forOriginals, now),
    cancelImport: (batch) => importing.cancel(batch),
    ...createOwnArticles({ isBundled, index, texts, imported, shower: forOriginals, attaching, changes }),
    ...textChanges,
    books: createBookSplitting({ ...shared, reader: forOriginals }),
    searched: () => [...bundled.articles, ...index.stored()],
    searchedAs: (id) => library.bundled(id) ?? index.storedAs(id),
    onChange: events.onChange,
    async close() {
      importing.cancel();
      await readers.close();
      events.flush();
    },
  };
}
