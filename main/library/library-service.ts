import { join } from 'node:path';
import type { Article, ArticleSummary } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import {
  NOTHING,
  type ImportReport,
  type IncomingDocument,
  type Library,
  type OriginalFile,
  type OriginalText,
} from '@core/contract/requests';
import { summarise } from '@core/library/summarise';
import type { Announce } from '../announcements';
import { storageFailure } from '../storage/storage-failure';
import { loadBundled } from './bundled-articles';
import { createAttaching } from './attaching';
import { createBookSplitting, type BookSplitting } from './book-splitting';
import { ownerOfOriginal } from './content-hash';
import { createDirectReader } from './direct-reader';
import { createImportReader, type ImportReader } from './import-reader';
import { ImportedArticles } from './imported-articles';
import { ImportedCorrections } from './imported-corrections';
import { ImportedIndex } from './imported-index';
import { ImportedTexts } from './imported-texts';
import { createImporting, type OnProgress } from './importing';
import { createKnownDigests } from './known-digests';
import { createChanges, type LibraryChange, type StoredArticle } from './library-changes';
import { mendWaiting } from './mend-waiting';
import type { Arrival } from './take-document';

export interface LibraryOptions {
  /** Holds the digests, `<slug>.md`. */
  readonly bundledDir: string;
  readonly topicsFile: string;
  /** Where imported articles live, in `articles/<id>/`. */
  readonly dataDir: string;
  readonly announce: Announce;
  /** The built `import-worker.js`; without it documents are read on the thread that asks. */
  readonly importWorker?: string;
  readonly now?: () => Date;
}

/** All articles, bundled and brought by the reader. */
export interface LibraryService {
  list(): Library;
  /** @throws ReaderError `not-found`, or why the article cannot be read */
  open(id: ArticleId): Article;
  /** As `open`, with `null` for every failure. */
  find(id: ArticleId): Article | null;
  /** Never throws for a document: what cannot be read is refused with its reason, the rest is added. */
  import(documents: readonly IncomingDocument[]): Promise<ImportReport>;
  /** As `import`, for documents whose bytes lie elsewhere until their turn comes. */
  importAll(arrivals: Iterable<Arrival>, onProgress?: OnProgress): Promise<ImportReport>;
  /** Ends every import after what is in already. */
  cancelImport(): void;
  /** Can be undone by `restore`. @throws ReaderError `bad-request` for a bundled article, `not-found` */
  remove(id: ArticleId): void;
  /** @throws ReaderError `not-found` where nothing was removed under this id */
  restore(id: ArticleId): ArticleSummary;
  /**
   * Replaces the list of corrections of an imported article.
   * @throws ReaderError `bad-request` for a bundled article or a correction that does not fit, `not-found`, `storage-*`
   */
  correct(id: ArticleId, corrections: readonly Correction[]): Article;
  /**
   * Reads the file of a plain text again in the encoding that is named; `null` finds it out.
   * @throws ReaderError `bad-request` where there is no choice, `corrections-misfit`, `not-found`, `undecodable`, `storage-*`
   */
  readAs(id: ArticleId, encoding: Encoding | null): Promise<Article>;
  readonly books: BookSplitting;
  /** @throws ReaderError `not-found` where it was not imported, `storage-*` */
  original(id: ArticleId): OriginalFile;
  /**
   * A part of what the original holds as text. Read on a thread of its own, so that an import does not hold it up.
   * @throws ReaderError `not-found` where it was not imported, or why it cannot be read
   */
  showOriginal(id: ArticleId, start: number): Promise<OriginalText>;
  /** What is searched: the bundled articles, and where the others lie. */
  searched(): readonly (Article | StoredArticle)[];
  /** As `searched`, of one; `null` where there is none, and for a book that is found in its chapters. */
  searchedAs(id: ArticleId): Article | StoredArticle | null;
  /** Called after every change of the list; `null` says that any text may differ. Answers with a function that stops listening. */
  onChange(listener: (change: LibraryChange | null) => void): () => void;
  /** Ends what is being imported and writes what is pending. */
  close(): Promise<void>;
}

/** Milliseconds between two writings of the index while documents come in. */
const INDEX_PAUSE = 10_000;

export async function createLibrary(options: LibraryOptions): Promise<LibraryService> {
  const now = options.now ?? (() => new Date());
  const cacheFile = join(options.dataDir, 'index', 'bundled.json');
  const bundled = loadBundled(options.bundledDir, options.topicsFile, cacheFile);
  const bundledById = new Map(bundled.articles.map((article) => [article.id, article]));
  const bundledRows = bundled.articles.map(summarise);
  const kept = { dataDir: options.dataDir, now };
  const index = new ImportedIndex(options.dataDir);
  const texts = new ImportedTexts(index, kept);
  const imported = new ImportedArticles(index, texts, kept);
  const corrections = new ImportedCorrections(index, texts, kept);
  const openReader = (): ImportReader =>
    options.importWorker === undefined
      ? createDirectReader()
      : createImportReader({ workerPath: options.importWorker });
  const [reader, shower] = [openReader(), openReader()];
  const listeners = new Set<(change: LibraryChange | null) => void>();

  const tell = (change: LibraryChange | null): void => {
    listeners.forEach((listener) => listener(change));
    options.announce('library:changed', NOTHING);
  };
  let written = -Infinity;
  let isIndexDue = false;
  const writeIndex = (): void => {
    if (!isIndexDue) return;
    index.write();
    isIndexDue = false;
    written = performance.now();
  };
  const changes = createChanges((change) => {
    // Of ten thousand rows it is megabytes, and the next start reads again what it lacks.
    isIndexDue ||= change.put.length > 0;
    if (performance.now() - written > INDEX_PAUSE) writeIndex();
    tell(change);
  });
  /** A text may turn out to be damaged on being read; then the list is no longer what it was. */
  const noticing = <T>(read: () => T): T => {
    const known = index.broken().length;
    const value = read();
    if (index.broken().length !== known) tell(null);
    void mendWaiting(texts, reader, changes);
    return value;
  };
  const find = (id: ArticleId): Article | null => bundledById.get(id) ?? noticing(() => texts.find(id));
  const attaching = createAttaching(bundled.articles, { index, texts, corrections }, changes);
  const importing = createImporting({
    dataDir: options.dataDir,
    index,
    imported,
    reader,
    digests: createKnownDigests(bundled.articles),
    attaching,
    changes,
    now,
  });
  const books = createBookSplitting({
    dataDir: options.dataDir,
    index,
    imported,
    reader: shower,
    attaching,
    changes,
    now,
  });
  /** With a chapter it changes whether its book is searched. */
  const withBook = (id: ArticleId): readonly ArticleId[] => {
    const book = ownerOfOriginal(id);
    return book !== id && index.isListed(book) ? [book] : [];
  };
  void mendWaiting(texts, reader, changes);

  return {
    list: () => ({
      articles: [...bundledRows, ...index.summaries()],
      broken: [...bundled.broken, ...index.broken()],
      topics: bundled.topics,
    }),
    open(id) {
      const article = find(id);
      if (article !== null) return article;
      throw new ReaderError(index.failure(id) ?? { code: 'not-found', what: 'article' });
    },
    find,
    import: (documents) =>
      importing.takeAll(documents.map(({ name, base64 }) => ({ name, from: { base64 } }))),
    async importAll(arrivals, onProgress) {
      const report = await importing.takeAll(arrivals, onProgress);
      changes.flush();
      writeIndex();
      return report;
    },
    cancelImport: () => importing.cancel(),
    remove(id) {
      if (bundledById.has(id))
        throw new ReaderError({ code: 'bad-request', detail: 'library:remove: a bundled article stays' });
      storing(() => imported.remove(id));
      attaching.forget();
      changes.tell({ put: withBook(id), gone: [id] });
    },
    restore(id) {
      const row = index.summary(id);
      if (row !== null) return row;
      const restored = storing(() => imported.restore(id));
      const article = texts.find(id);
      attaching.forget();
      changes.tell({ put: article === null ? [] : [id, ...withBook(id)], gone: [] });
      return restored;
    },
    correct(id, list) {
      if (bundledById.has(id))
        throw new ReaderError({ code: 'bad-request', detail: 'library:correct: a bundled article stays' });
      const article = storing(() => corrections.correct(id, list));
      attaching.forget();
      changes.tell({ put: [id], gone: [] });
      return article;
    },
    async readAs(id, encoding) {
      if (bundledById.has(id))
        throw new ReaderError({ code: 'bad-request', detail: 'library:read-as: a bundled article stays' });
      const { original, source } = storing(() => corrections.rereading(id, encoding));
      const read = await reader.read(original, source);
      const article = storing(() => corrections.putReading(read, encoding));
      attaching.forget();
      changes.tell({ put: [id], gone: [] });
      return article;
    },
    books,
    original(id) {
      const { fileName, bytes } = storing(() => imported.original(id));
      return { fileName, base64: Buffer.from(bytes).toString('base64') };
    },
    showOriginal: async (id, start) => shower.show(imported.kept(id), start),
    searched: () => [...bundled.articles, ...index.stored()],
    searchedAs: (id) => bundledById.get(id) ?? index.storedAs(id),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      importing.cancel();
      await reader.close();
      await shower.close();
      changes.flush();
      writeIndex();
    },
  };
}

function storing<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw storageFailure(error);
  }
}
