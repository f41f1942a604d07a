import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { setAside } from '../storage/stored-copy';
import { articlesIn, contentFile, readOriginal, writeArticle } from './article-folder';
import { idOfOriginal } from './content-hash';
import type { IndexEntry } from './library-index';
import { parseOriginal } from './read-document';

/** What became of an article whose text is damaged or missing. */
export interface Mended {
  /** Read again from the original; `null` where that is gone or damaged too. */
  readonly article: Article | null;
  /** What the reader should hear, in words; `null` where nothing was lost. */
  readonly report: string | null;
}

/**
 * A damaged `content.json` is set aside, never overwritten, and the text is made anew from the original, which the id
 * proves to be whole. The same ends an import that was cut short between its two files.
 * @param fault what is wrong with `content.json`; `null` where it is missing
 * @param entry what the index knows; `null` where it never held the article
 */
export function mendArticle(
  dataDir: string,
  id: ArticleId,
  fault: string | null,
  entry: IndexEntry | null,
  now: () => Date,
): Mended {
  const home = articlesIn(dataDir);
  const what =
    fault === null
      ? 'its text was missing'
      : `${fault}; set aside as ${setAside(dataDir, contentFile(home, id), now)}`;
  const original = readOriginal(home, id);
  if (original === null || idOfOriginal(original.bytes) !== id) {
    // A folder with notes alone is that of a removed article.
    const isNothingLost = fault === null && entry === null && original === null;
    return { article: null, report: isNothingLost ? null : `${what}; its original cannot be read either` };
  }
  const added = entry?.summary.added ?? now().toISOString();
  const article = parseOriginal(original, { id, fileName: entry?.fileName ?? null, added });
  writeArticle(home, article, null);
  const isCutImport = fault === null && entry === null;
  return { article, report: isCutImport ? null : `${what}; read again from its original` };
}
