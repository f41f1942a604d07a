import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { PreserializedJson } from '../dispatch';
import { joinPieces } from './article-chunks';
import type { ImportClient } from '../import/import-client';
import type { ImportedIndex } from './article-index';
import type { ImportedTexts } from './article-cache';

export interface ShownTextsOptions {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly reader: Pick<ImportClient, 'print' | 'piece'>;
  /** The text on this thread, mended where it is damaged. */
  readonly find: (id: ArticleId) => Article | null;
}

/** An article for the window: the object where it is in memory, else its JSON, serialized on another thread. */
export type ShownArticle = Article | PreserializedJson<Article>;

/**
 * Bytes of an article's files up to which reading and serializing it here is faster than a request to another thread.
 */
export const LARGE_BYTES = 1024 * 1024;

export interface ShownTexts {
  /** @throws ReaderError `not-found`, or why the article cannot be read */
  open(id: ArticleId): Promise<ShownArticle>;
  /** Brings the text over piece by piece, so that it is held like any other. Never throws. */
  hold(id: ArticleId): Promise<void>;
}

/**
 * Opens texts without holding the thread that answers: a large one another reads and prints, and this one takes the
 * bytes. What notes and comparisons ask of the text afterwards comes over piece by piece. A small one is read here,
 * which is faster than to ask, and so is one whose files are not sound, for here they are mended.
 */
export function createShownTexts({ dataDir, index, texts, reader, find }: ShownTextsOptions): ShownTexts {
  const coming = new Map<ArticleId, Promise<void>>();

  const fetchPieces = async (id: ArticleId): Promise<void> => {
    if (texts.isHeld(id)) return;
    const entry = index.entry(id);
    try {
      const joined = joinPieces();
      for (let at = 0; ; at += 1) {
        const piece = await reader.piece({ dataDir, id }, at);
        if (piece === null) break;
        joined.put(piece);
      }
      // Corrected, replaced or removed meanwhile, it is no longer this text.
      if (index.entry(id) === entry && !texts.isHeld(id)) texts.hold(joined.article());
    } catch {
      // Whoever needs the text reads it then.
    }
  };
  const hold = (id: ArticleId): Promise<void> => {
    // After one that is under way: it may be of the text as it was before a change.
    const mine = (coming.get(id) ?? Promise.resolve()).then(() => fetchPieces(id));
    coming.set(id, mine);
    return mine.finally(() => (coming.get(id) === mine ? coming.delete(id) : undefined));
  };
  const printed = async (id: ArticleId): Promise<PreserializedJson<Article> | null> => {
    const json = await reader.print({ dataDir, id }).catch(() => null);
    if (json === null) return null;
    if (!texts.isHeld(id) && !coming.has(id)) void hold(id);
    return new PreserializedJson<Article>(json);
  };

  return {
    hold,
    async open(id) {
      const shown = (isLarge(index, id) ? await printed(id) : null) ?? find(id);
      if (shown !== null) return shown;
      throw new ReaderError(index.failure(id) ?? { code: 'not-found', what: 'article' });
    },
  };
}

/** Whether another thread is asked for an article of the reader's. */
export const isLarge = (index: ImportedIndex, id: ArticleId): boolean =>
  index.isListed(id) && (index.entry(id)?.size ?? 0) >= LARGE_BYTES;
