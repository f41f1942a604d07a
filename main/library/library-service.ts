import { setImmediate } from 'node:timers/promises';
import type { Article, ArticleSummary } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { NOTHING, type ImportReport, type IncomingDocument, type Library } from '@core/contract/requests';
import { summarise } from '@core/library/summarise';
import type { Announce } from '../announcements';
import { storageFailure } from '../storage/storage-failure';
import { loadBundled } from './bundled-articles';
import { idOfOriginal } from './content-hash';
import { ImportedArticles } from './imported-articles';
import { baseName, openDocument, parseOriginal } from './read-document';

export interface LibraryOptions {
  /** Holds the digests, `<slug>.md`. */
  readonly bundledDir: string;
  readonly topicsFile: string;
  /** Where imported articles live, in `articles/<id>/`. */
  readonly dataDir: string;
  readonly announce: Announce;
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
  /** Can be undone by `restore`. @throws ReaderError `bad-request` for a bundled article, `not-found` */
  remove(id: ArticleId): void;
  /** @throws ReaderError `not-found` where nothing was removed under this id */
  restore(id: ArticleId): ArticleSummary;
  /** Every text that can be read. Reads the imported ones from disk. */
  articles(): readonly Article[];
  /** Called after every change of the list. Answers with a function that stops listening. */
  onChange(listener: () => void): () => void;
}

export async function createLibrary(options: LibraryOptions): Promise<LibraryService> {
  const now = options.now ?? (() => new Date());
  const bundled = loadBundled(options.bundledDir, options.topicsFile);
  const bundledById = new Map(bundled.articles.map((article) => [article.id, article]));
  const bundledRows = bundled.articles.map(summarise);
  const imported = new ImportedArticles({ dataDir: options.dataDir, now });
  const listeners = new Set<() => void>();

  const changed = (): void => {
    listeners.forEach((listener) => listener());
    options.announce('library:changed', NOTHING);
  };
  /** A text may turn out to be damaged on being read; then the list is no longer what it was. */
  const noticing = <T>(read: () => T): T => {
    const known = imported.broken().length;
    const value = read();
    if (imported.broken().length !== known) changed();
    return value;
  };
  const find = (id: ArticleId): Article | null => bundledById.get(id) ?? noticing(() => imported.find(id));

  const importOne = (
    document: IncomingDocument,
  ): { readonly isNew: boolean; readonly row: ArticleSummary } => {
    const original = openDocument(document);
    const id = idOfOriginal(original.bytes);
    const row = imported.summary(id);
    if (row !== null) return { isNew: false, row };
    const fileName = document.name === null ? null : baseName(document.name);
    const article = parseOriginal(original, { id, fileName, added: now().toISOString() });
    return { isNew: true, row: imported.add(article, original) };
  };

  return {
    list: () => ({
      articles: [...bundledRows, ...imported.summaries()],
      broken: [...bundled.broken, ...imported.broken()],
      topics: bundled.topics,
    }),
    open(id) {
      const article = find(id);
      if (article !== null) return article;
      throw new ReaderError(imported.failure(id) ?? { code: 'not-found', what: 'article' });
    },
    find,
    async import(documents) {
      const added: ArticleSummary[] = [];
      const existing: ArticleSummary[] = [];
      const refused: { file: string; failure: Failure }[] = [];
      for (const document of documents) {
        try {
          const { isNew, row } = importOne(document);
          (isNew ? added : existing).push(row);
        } catch (error) {
          const file = document.name === null ? 'Pasted text' : baseName(document.name);
          refused.push({ file, failure: importFailure(error) });
        }
        // One document blocks this thread; between two of them the window is answered.
        await setImmediate();
      }
      if (added.length > 0) {
        imported.writeIndex();
        changed();
      }
      return { added, existing, refused };
    },
    remove(id) {
      if (bundledById.has(id))
        throw new ReaderError({ code: 'bad-request', detail: 'library:remove: a bundled article stays' });
      storing(() => imported.remove(id));
      changed();
    },
    restore(id) {
      const row = imported.summary(id);
      if (row !== null) return row;
      const restored = storing(() => imported.restore(id));
      changed();
      return restored;
    },
    articles: () => [...bundled.articles, ...noticing(() => imported.all())],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
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

/** What is neither a known failure nor the disk's is a fault of a parser, and is not blamed on the disk. */
function importFailure(error: unknown): Failure {
  if (error instanceof ReaderError) return error.failure;
  const isOfDisk = error instanceof Error && 'syscall' in error;
  return isOfDisk ? storageFailure(error).failure : { code: 'unexpected', detail: String(error) };
}
