import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { Announce } from '../event-bus';
import type { ImportClient } from '../import/import-client';
import { ImportedTexts } from './article-cache';
import { ImportedIndex } from './article-index';
import type { ArticleRepository } from './article-repository';
import { createFileRepository } from './file-repository';
import { guardedRepository } from './guarded-repository';
import { ImportedLibrary } from './imported-library';
import { createLibraryEvents, type LibraryEvents } from './library-events';
import { repairWaiting } from './repair-waiting';

export interface LibraryTextsOptions {
  readonly dataDir: string;
  readonly bundled: readonly Article[];
  /** Reads originals again whose text is damaged. */
  readonly reader: ImportClient;
  readonly announce: Announce;
  readonly now: () => Date;
  /** Throws where nothing can be saved in the data folder. */
  readonly assertWritable: () => void;
}

/** Every text that there is, from the disk or from memory, and the news of what became different. */
export interface LibraryTexts {
  readonly articles: ArticleRepository;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly imported: ImportedLibrary;
  readonly events: LibraryEvents;
  /** A bundled article; `undefined` for one of the reader's. */
  bundled(id: ArticleId): Article | undefined;
  isBundled(id: ArticleId): boolean;
  /** On the thread that asks, mended where it is damaged; `null` for every failure. */
  find(id: ArticleId): Article | null;
  /** As `find`, of an article of the reader's and from the disk even where it is held. */
  load(id: ArticleId): Article | null;
  /** As it was read from its file; `null` for a bundled one, and for every failure. */
  asRead(id: ArticleId): Article | null;
  /** Reads again what was found damaged and has no text meanwhile. Never throws. */
  repair(): void;
}

/** A text may turn out to be damaged on being read: then the list is no longer what it was, and it is mended. */
export function openTexts({
  dataDir,
  bundled,
  reader,
  announce,
  now,
  assertWritable,
}: LibraryTextsOptions): LibraryTexts {
  const bundledById = new Map(bundled.map((article) => [article.id, article]));
  const articles = guardedRepository(createFileRepository(dataDir, now), assertWritable);
  const index = new ImportedIndex(articles, assertWritable);
  const texts = new ImportedTexts(index, articles, now);
  const events = createLibraryEvents(index, announce);
  const repair = (): void => void repairWaiting(texts, reader, events.changes);
  const tellDamage = <T>(read: () => T): T => {
    const known = index.broken().length;
    const value = read();
    if (index.broken().length !== known) events.tell(null);
    repair();
    return value;
  };
  return {
    articles,
    index,
    texts,
    imported: new ImportedLibrary(index, texts, articles, assertWritable),
    events: events,
    bundled: (id) => bundledById.get(id),
    isBundled: (id) => bundledById.has(id),
    find: (id) => bundledById.get(id) ?? tellDamage(() => texts.find(id)),
    load: (id) => tellDamage(() => texts.load(id)),
    asRead: (id) => tellDamage(() => texts.asRead(id)),
    repair,
  };
}
