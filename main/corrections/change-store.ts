import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { PreserializedJson } from '../dispatch';
import type { ImportedTexts } from '../articles/article-cache';
import type { ArticleRepository } from '../articles/article-repository';
import type { ImportedIndex } from '../articles/article-index';
import { openCorrections } from '../articles/effective-article';
import type { ShownArticle } from '../articles/shown-texts';
import type { ImportClient } from '../import/import-client';
import { discard, commitAll } from '../storage/atomic-file';
import { storageFailure } from '../storage/storage-failure';
import type { Change, ChangedArticle, SerializedChange } from './correction-job';

/** A change that is made and not stored. */
export interface MadeChange {
  readonly changed: ChangedArticle;
  /** The text under it. */
  readonly shown: ShownArticle;
}

export const pendingChange = (change: Change | null): MadeChange | null => change;

export const serializedChange = (change: SerializedChange | null): MadeChange | null =>
  change === null ? null : { changed: change, shown: new PreserializedJson<Article>(change.json) };

export interface ChangeStoreOptions {
  readonly articles: ArticleRepository;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly reader: Pick<ImportClient, 'print'>;
  /** Reads an article from its files and mends them where they are damaged. */
  readonly load: (id: ArticleId) => Article | null;
}

/** Has changes made of texts whose files are sound, and stores them. */
export function createChangeStore({ articles, index, texts, reader, load }: ChangeStoreOptions) {
  const entries = new WeakMap<MadeChange, unknown>();

  const attempt = async (
    id: ArticleId,
    make: () => Promise<MadeChange | null>,
  ): Promise<MadeChange | null> => {
    const entry = index.entry(id);
    const change = await make();
    if (change !== null) entries.set(change, entry);
    return change;
  };
  return {
    /**
     * What `make` gives, tried once more where files that were not sound are mended.
     * @throws ReaderError that of `make`, `not-found`, or why nothing can be stored
     */
    async made(id: ArticleId, make: () => Promise<MadeChange | null>): Promise<MadeChange> {
      if (!index.isListed(id)) throw notFound();
      try {
        const change = (await attempt(id, make)) ?? (load(id) === null ? null : await attempt(id, make));
        if (change !== null) return change;
        openCorrections(articles, id);
      } catch (error) {
        throw storageFailure(error);
      }
      throw notFound();
    },
    /** @throws ReaderError `storage-*`; `not-found` for an article that was removed meanwhile, and its files with it */
    async store(id: ArticleId, change: MadeChange): Promise<void> {
      const { changed, shown } = change;
      const isStill = (): boolean => index.isListed(id) && index.entry(id) === entries.get(change);
      try {
        if (!isStill()) throw notFound();
        // The text first: whichever of the two is there alone, the next start sees that they differ.
        await commitAll(changed.staged);
        // It must not be listed again.
        if (!isStill()) throw notFound();
        articles.writeCorrections(id, changed.corrected);
      } catch (error) {
        changed.staged.forEach(discard);
        // The worker holds the changed text for whoever asks for its pieces next; asked for anything else it lets it
        // go.
        if (shown instanceof PreserializedJson)
          void reader.print({ dataDir: articles.dataDir, id }).catch(() => null);
        throw storageFailure(error);
      }
      texts.forget(id);
      if (!(shown instanceof PreserializedJson)) texts.hold(shown);
      index.list(changed.head, changed.row, changed.sketch);
      index.write();
    },
  };
}

export const notFound = (): ReaderError => new ReaderError({ code: 'not-found', what: 'article' });
