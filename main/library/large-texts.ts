import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { Printed } from '../answer';
import { joinPieces } from './article-pieces';
import type { ImportReader } from './import-reader';
import type { ImportedIndex } from './imported-index';
import type { ImportedTexts } from './imported-texts';

export interface LargeTextsOptions {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
  readonly reader: Pick<ImportReader, 'print' | 'piece'>;
}

/** Bytes of an article's files up to which it is read, and printed, faster than another thread is asked. */
export const LARGE_BYTES = 1024 * 1024;

/**
 * Opens large texts without holding the thread that answers: another reads and prints them, and this one takes the bytes.
 * What notes and comparisons ask of the text afterwards comes over piece by piece, and is held like any other.
 * Answers `null` for an article that is small, is none of the reader's or cannot be printed as it lies there.
 */
export function createLargeTexts({ dataDir, index, texts, reader }: LargeTextsOptions) {
  const coming = new Set<ArticleId>();

  const hold = async (id: ArticleId): Promise<void> => {
    if (texts.isHeld(id) || coming.has(id)) return;
    coming.add(id);
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
      // Nobody waits for it: whoever needs the text reads it then.
    } finally {
      coming.delete(id);
    }
  };

  return async (id: ArticleId): Promise<Printed<Article> | null> => {
    const entry = index.isListed(id) ? index.entry(id) : null;
    if (entry === null || entry.size < LARGE_BYTES) return null;
    const json = await reader.print({ dataDir, id }).catch(() => null);
    if (json === null) return null;
    void hold(id);
    return new Printed<Article>(json);
  };
}
