import { join } from 'node:path';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { ImportReport, IncomingDocument, Library } from '@core/contract/requests';
import { summarise } from '@core/library/summarise';
import type { Announce } from '../event-bus';
import { loadBundled } from './bundled-articles';
import { createReferenceMatching } from '../corrections/reference-matching';
import { createBookSplitting, type BookSplitting } from '../books/book-splitting';
import type { ImportReader } from '../import/import-client';
import { createFileRepository } from './file-repository';
import { ImportedLibrary } from './imported-library';
import { ImportedIndex } from './article-index';
import { ImportedTexts } from './article-cache';
import { createImporting, type OnProgress } from '../import/importer';
import { createTextChanges, type TextChanges } from '../corrections/text-changes';
import { createShownTexts, isLarge } from './shown-texts';
import { createKnownDigests } from './known-digests';
import type { LibraryChange, StoredArticle } from './change-batcher';
import { createNews } from './library-events';
import { repairWaiting } from './repair-waiting';
import { createOwnArticles, type OwnArticles } from './user-articles';
import type { DocumentSource } from '../import/ingest';

export interface LibraryOptions {
  /** Holds the digests, `<slug>.md`. */
  readonly bundledDir: string;
  readonly topicsFile: string;
  /** Where imported articles live, in `articles/<id>/`. */
  readonly dataDir: string;
  readonly announce: Announce;
  /** Reads documents, each on a thread of its own: for imports, for originals and books, and for texts that are opened. */
  readonly openReader: () => ImportReader;
  readonly now?: () => Date;
}

/** All articles, bundled and brought by the reader. */
export interface LibraryService extends OwnArticles, TextChanges {
  list(): Library;
  /** As `open`, of the text itself and on the thread that asks; `null` for every failure. */
  find(id: ArticleId): Article | null;
  /** Never throws for a document: what cannot be read is refused with its reason, the rest is added. */
  import(documents: readonly IncomingDocument[]): Promise<ImportReport>;
  /** As `import`, for documents whose bytes lie elsewhere until their turn comes. */
  importAll(arrivals: Iterable<DocumentSource>, onProgress?: OnProgress): Promise<ImportReport>;
  /** Ends every import after what is in already. */
  cancelImport(): void;
  readonly books: BookSplitting;
  /** What is searched: the bundled articles, and where the others lie. */
  searched(): readonly (Article | StoredArticle)[];
  /** As `searched`, of one; `null` where there is none, and for a book that is found in its chapters. */
  searchedAs(id: ArticleId): Article | StoredArticle | null;
  /** Called after every change of the list; `null` says that any text may differ. Answers with a function that stops listening. */
  onChange(listener: (change: LibraryChange | null) => void): () => void;
  /** Ends what is being imported and writes what is pending. */
  close(): Promise<void>;
}

export async function createLibrary(options: LibraryOptions): Promise<LibraryService> {
  const now = options.now ?? (() => new Date());
  const cacheFile = join(options.dataDir, 'index', 'bundled.json');
  const bundled = loadBundled(options.bundledDir, options.topicsFile, cacheFile);
  const bundledById = new Map(bundled.articles.map((article) => [article.id, article]));
  const bundledRows = bundled.articles.map(summarise);
  const articles = createFileRepository(options.dataDir, now);
  const index = new ImportedIndex(articles);
  const texts = new ImportedTexts(index, articles, now);
  const imported = new ImportedLibrary(index, texts, articles);
  const { openReader } = options;
  const [reader, shower, opener] = [openReader(), openReader(), openReader()];
  const news = createNews(index, options.announce);
  const { changes } = news;
  /** A text may turn out to be damaged on being read; then the list is no longer what it was. */
  const noticing = <T>(read: () => T): T => {
    const known = index.broken().length;
    const value = read();
    if (index.broken().length !== known) news.tell(null);
    void repairWaiting(texts, reader, changes);
    return value;
  };
  const find = (id: ArticleId): Article | null => bundledById.get(id) ?? noticing(() => texts.find(id));
  const attaching = createReferenceMatching(bundled.articles, { index, texts }, changes);
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
  const own = createOwnArticles({
    isBundled: (id) => bundledById.has(id),
    index,
    texts,
    imported,
    shower,
    attaching,
    changes,
  });
  const { dataDir } = options;
  const shown = createShownTexts({ dataDir, index, texts, reader: opener, find });
  const textChanges = createTextChanges({
    articles,
    index,
    texts,
    shown,
    reader: {
      correct: opener.correct,
      print: opener.print,
      // The reader of a small text is at hand where it came in just now; a large one is not to wait for an import.
      reread: (article, ...how) => (isLarge(index, article.id) ? opener : reader).reread(article, ...how),
    },
    isBundled: (id) => bundledById.has(id),
    find,
    load: (id) => noticing(() => texts.load(id)),
    changed(id) {
      attaching.forget();
      changes.tell({ put: [id], gone: [] });
    },
    now,
  });
  void repairWaiting(texts, reader, changes);

  return {
    list: () => ({
      articles: [...bundledRows, ...index.summaries()],
      broken: [...bundled.broken, ...index.broken()],
      topics: bundled.topics,
    }),
    find,
    import: (documents) =>
      importing.takeAll(documents.map(({ name, base64 }) => ({ name, from: { base64 } }))),
    async importAll(arrivals, onProgress) {
      const report = await importing.takeAll(arrivals, onProgress);
      news.settle();
      return report;
    },
    cancelImport: () => importing.cancel(),
    ...own,
    ...textChanges,
    books,
    searched: () => [...bundled.articles, ...index.stored()],
    searchedAs: (id) => bundledById.get(id) ?? index.storedAs(id),
    onChange: news.onChange,
    async close() {
      importing.cancel();
      await reader.close();
      await shower.close();
      await opener.close();
      news.flush();
    },
  };
}
