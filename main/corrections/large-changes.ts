import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { PreserializedJson } from '../dispatch';
import { storageFailure } from '../storage/storage-failure';
import type { ChangedArticle } from './correction-job';
import { writeCorrections } from './corrections-file';
import type { ImportReader } from '../import/import-client';
import type { ImportedIndex } from '../articles/article-index';
import type { ImportedTexts } from '../articles/article-cache';
import { isLarge, type LargeTexts } from '../articles/large-texts';
import { discard, commitAll } from '../storage/atomic-file';

export interface LargeChangesOptions {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly large: LargeTexts;
  readonly reader: Pick<ImportReader, 'correct' | 'print' | 'reread'>;
  /** Tells that an article is another now. */
  readonly changed: (id: ArticleId) => void;
}

/** An article that was read again, and its two readings for notes and comparisons to go from one to the other. */
export interface LargeReading {
  readonly printed: PreserializedJson<Article>;
  readonly before: Article | null;
  readonly after: Article | null;
}

/** A text that is large, opened and changed on another thread. `null` where that is for the thread that answers. */
export interface LargeChanges {
  /** As `LibraryService.open`. */
  openLarge(id: ArticleId): Promise<PreserializedJson<Article> | null>;
  /** As `OwnArticles.correct`. */
  correctLarge(id: ArticleId, corrections: readonly Correction[]): Promise<PreserializedJson<Article> | null>;
  /** As `OwnArticles.readAs`. */
  readLargeAs(id: ArticleId, encoding: Encoding | null): Promise<LargeReading | null>;
}

/**
 * Another thread reads the text, changes it and prints it; this one writes what was put right, which is small, and gives
 * files their names. It costs a second reading of the file for each change, which is why small texts are changed here.
 */
export function createLargeChanges(options: LargeChangesOptions): LargeChanges {
  const { dataDir, index, texts, large, reader, changed } = options;
  // One after another: each begins with what the one before has stored.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const mine = last.then(change);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** `null` for an article that was removed meanwhile: its files went with it, and it must not be listed again. */
  const store = async (
    id: ArticleId,
    entry: unknown,
    change: ChangedArticle,
  ): Promise<PreserializedJson<Article> | null> => {
    try {
      // The text first: whichever of the two is there alone, the next start sees that they differ.
      await commitAll(change.staged);
      if (index.entry(id) !== entry) return null;
      writeCorrections(dataDir, id, change.corrected);
    } catch (error) {
      change.staged.forEach(discard);
      // The worker holds the changed text for whoever asks for its pieces next; asked for anything else it lets it go.
      void reader.print({ dataDir, id }).catch(() => null);
      throw storageFailure(error);
    }
    texts.forget(id);
    index.list(change.head, change.row, change.sketch);
    index.write();
    return new PreserializedJson<Article>(change.json);
  };
  /** The article is listed as it was when the change was begun; else the change is of another text. */
  const ifStill = (id: ArticleId, entry: unknown, change: ChangedArticle | null): ChangedArticle | null => {
    if (change === null || index.entry(id) === entry) return change;
    change.staged.forEach(discard);
    return null;
  };

  return {
    async openLarge(id) {
      // What is not stored yet would be missing in an answer that comes after the change's own, and be lost with the next.
      if (isLarge(index, id)) await last;
      return large.open(id);
    },
    correctLarge: (id, corrections) =>
      inTurn(async () => {
        if (!isLarge(index, id)) return null;
        const entry = index.entry(id);
        const made = await reader.correct({ dataDir, id }, corrections).catch(unlessRefused);
        const change = ifStill(id, entry, made);
        if (change === null) return null;
        const printed = await store(id, entry, change);
        if (printed === null) return null;
        // Whoever hears of it asks for the text, and would read it here if it were not held by then.
        void large.hold(id).then(() => changed(id));
        return printed;
      }),
    readLargeAs: (id, encoding) =>
      inTurn(async () => {
        if (!isLarge(index, id)) return null;
        await large.hold(id);
        const [entry, before] = [index.entry(id), texts.find(id)];
        if (entry === null || before?.added == null) return null;
        const { fileName, added } = before;
        const source = { id, fileName, added, ...(encoding === null ? {} : { encoding }) };
        const change = ifStill(id, entry, await reader.reread({ dataDir, id }, source, encoding));
        if (change === null) return null;
        const printed = await store(id, entry, change);
        if (printed === null) return null;
        await large.hold(id);
        changed(id);
        return { printed, before, after: texts.find(id) };
      }),
  };
}

/** What does not fit is refused; a thread that was lost leaves the change to the one that answers. */
function unlessRefused(error: unknown): null {
  if (error instanceof ReaderError && error.failure.code === 'bad-request') throw error;
  return null;
}
