import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { hasEncodingChoice } from '@core/import/formats';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { ImportedTexts } from '../articles/article-cache';
import type { ArticleRepository } from '../articles/article-repository';
import type { ImportedIndex } from '../articles/article-index';
import { isLarge, type ShownArticle, type ShownTexts } from '../articles/shown-texts';
import type { ImportClient } from '../import/import-client';
import {
  createChangeStore,
  pendingChange,
  notFound,
  serializedChange,
  type MadeChange,
} from './change-store';
import { correctStored } from './correction-job';
import { createTurns } from './turns';

export interface TextChangesOptions {
  readonly articles: ArticleRepository;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly shown: ShownTexts;
  readonly reader: Pick<ImportClient, 'correct' | 'print' | 'reread'>;
  readonly isBundled: (id: ArticleId) => boolean;
  /** The text on this thread, mended where it is damaged. */
  readonly find: (id: ArticleId) => Article | null;
  /** As `find`, from the disk even where it is held. */
  readonly load: (id: ArticleId) => Article | null;
  /** Words of an article were read otherwise: for what stands on them to go with them. */
  readonly onReadings: (before: Article, after: Article) => void;
  /** Tells that an article is another now. */
  readonly changed: (id: ArticleId) => void;
  readonly now: () => Date;
}

/** An article that was read again, and its two readings for notes and comparisons to go from one to the other. */
export interface Reading {
  readonly shown: ShownArticle;
  readonly before: Article;
  readonly after: Article | null;
}

/** Opening and changing the articles that the reader brought, whatever their size. */
export interface TextChanges {
  /** As `ShownTexts.open`, once the changes before are stored. */
  open(id: ArticleId): Promise<ShownArticle>;
  /**
   * Replaces the list of corrections of an imported article.
   * @throws ReaderError `bad-request` for a bundled article or a correction that does not fit, `not-found`, `storage-*`
   */
  correct(id: ArticleId, corrections: readonly Correction[]): Promise<ShownArticle>;
  /**
   * Reads the file of a plain text again in the encoding that is named; `null` finds it out.
   * @throws ReaderError `bad-request` where there is no choice, `corrections-misfit`, `not-found`, `undecodable`,
   * `storage-*`
   */
  setEncoding(id: ArticleId, encoding: Encoding | null): Promise<Reading>;
}

/**
 * A change is made by one job, which writes nothing that counts: on the worker for a large text, here for a small one.
 * Then this thread writes what was put right, which is small, and gives files their names. A text is read in another
 * encoding on the worker whatever its size.
 */
export function createTextChanges(options: TextChangesOptions): TextChanges {
  const { articles, index, texts, shown, reader, isBundled, onReadings, changed, now } = options;
  const { inTurn, settled } = createTurns<ArticleId>();
  const { made, store } = createChangeStore(options);

  const refuseBundled = (id: ArticleId, channel: string): void => {
    if (isBundled(id)) throw new ReaderError({ code: 'bad-request', detail: `${channel} articleId` });
  };

  /** The text as it is, where its readings are to be others; `null` where none are. */
  const textBefore = async (id: ArticleId, next: readonly Correction[]): Promise<Article | null> => {
    const stored = articles.corrections(id);
    const present = stored.state === 'good' ? (stored.corrected?.corrections ?? []) : [];
    if (![...present, ...next].some((one) => one.do === 'set-reading')) return null;
    if (isLarge(index, id)) await shown.hold(id);
    return options.find(id);
  };
  const follow = async (before: Article): Promise<void> => {
    if (isLarge(index, before.id)) await shown.hold(before.id);
    const after = options.find(before.id);
    if (after !== null && after.articleRev !== before.articleRev) onReadings(before, after);
  };

  return {
    async open(id) {
      // What is not stored yet would be missing in an answer that comes after the change's own, and be lost with the
      // next.
      await settled(id);
      return shown.open(id);
    },
    correct: (id, corrections) =>
      inTurn(id, async () => {
        refuseBundled(id, 'library:correct');
        const kept = { dataDir: articles.dataDir, id };
        const before = await textBefore(id, corrections);
        const there = async (): Promise<MadeChange | null> =>
          serializedChange(await reader.correct(kept, corrections).catch(unlessRefused));
        const change = await made(
          id,
          async () =>
            (isLarge(index, id) ? await there() : null) ??
            pendingChange(correctStored(articles, id, corrections)),
        );
        await store(id, change);
        if (before !== null) await follow(before);
        // Whoever hears of it asks for the text, and would read it here if it were not held by then.
        if (texts.isHeld(id)) changed(id);
        else void shown.hold(id).then(() => changed(id));
        return change.shown;
      }),
    setEncoding: (id, encoding) =>
      inTurn(id, async () => {
        refuseBundled(id, 'library:set-encoding');
        if (isLarge(index, id)) await shown.hold(id);
        const before = options.find(id);
        const format = before === null ? null : articles.originalFormat(id);
        if (before === null || format === null) throw notFound();
        if (!hasEncodingChoice(format))
          throw new ReaderError({ code: 'bad-request', detail: 'library:set-encoding articleId' });
        const { fileName, added } = before;
        const source = { id, fileName, added: added ?? now().toISOString() };
        const chosen = encoding === null ? source : { ...source, encoding };
        const change = await made(id, async () =>
          serializedChange(await reader.reread({ dataDir: articles.dataDir, id }, chosen, encoding)),
        );
        await store(id, change);
        if (isLarge(index, id)) await shown.hold(id);
        changed(id);
        return { shown: change.shown, before, after: options.find(id) };
      }),
  };
}

/** What does not fit is refused; a thread that was lost leaves the change to the one that answers. */
function unlessRefused(error: unknown): null {
  if (error instanceof ReaderError && error.failure.code === 'bad-request') throw error;
  return null;
}
