import { fileFault, type Failure, type FileFault } from '@core/contract/failure';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { ImportSource } from '@core/import/imported-article';
import type { ArticleRepository, Original } from './article-repository';
import { idOfOriginal, isChapterId, ownerOfOriginal } from './content-hash';
import { trainedDataIn } from '../storage/trained-data-folder';
import { chosenEncoding } from './effective-article';
import type { IndexEntry } from './library-index';
import { readTextIfLoaded } from '../import/text-readers';

/** What became of an article whose text is damaged or missing. */
export type Repaired =
  /** `report`: what the reader should hear; `null` where nothing was lost. */
  | { readonly state: 'mended'; readonly article: Article; readonly report: Failure | null }
  | { readonly state: 'lost'; readonly report: Failure | null }
  /** It must be read in the import worker; `finishMend` takes what comes of it. */
  | ({ readonly state: 'waiting' } & WaitingRepair);

export interface WaitingRepair {
  readonly id: ArticleId;
  readonly original: Original;
  readonly source: ImportSource;
  /** As in `mended`, for when it succeeds. */
  readonly report: Failure | null;
}

/** What is told of a file that is gone with every copy of it. */
export const lostFile = (shown: 'original' | 'without-corrections' | 'nothing'): Failure => ({
  code: 'file-damaged',
  fault: fileFault('missing'),
  setAside: null,
  shown,
});

/**
 * A damaged `content.json` is set aside, never overwritten, and the text is made anew from the original, which the id
 * proves to be whole. The same ends an import that was cut short between its two files.
 * @param fault what is wrong with `content.json`; `null` where it is missing
 * @param entry what the index knows; `null` where it never held the article
 */
export function repairArticle(
  articles: ArticleRepository,
  id: ArticleId,
  fault: FileFault | null,
  entry: IndexEntry | null,
  now: () => Date,
): Repaired {
  // A chapter is written whole or not at all; the file of its book is no sign that it was meant to be here.
  if (isChapterId(id) && fault === null && entry === null) return { state: 'lost', report: null };
  const setAside = fault === null ? null : articles.quarantine(id);
  const reportOf = (shown: 'original' | 'nothing'): Failure => ({
    code: 'file-damaged',
    fault: fault ?? fileFault('missing'),
    setAside,
    shown,
  });
  const original = articles.original(id);
  if (original === null || idOfOriginal(original.bytes) !== ownerOfOriginal(id)) {
    // A folder with notes alone is that of a removed article.
    const isNothingLost = fault === null && entry === null && original === null;
    return { state: 'lost', report: isNothingLost ? null : reportOf('nothing') };
  }
  const added = entry?.summary.added ?? now().toISOString();
  const source = sourceOf(articles, id, entry?.fileName ?? null, added);
  const isCutImport = fault === null && entry === null;
  const report = isCutImport ? null : reportOf('original');
  const article = readTextIfLoaded(original, source, entry?.summary.language ?? null);
  if (article === null) return { state: 'waiting', id, original, source, report };
  articles.write(article);
  return { state: 'mended', article, report };
}

/** What a file is read with, the encoding that its reader chose for it included. */
function sourceOf(
  articles: ArticleRepository,
  id: ArticleId,
  fileName: string | null,
  added: string,
): ImportSource {
  const encoding = chosenEncoding(articles, id);
  const trainedData = trainedDataIn(articles.dataDir);
  return { id, fileName, added, trainedData, ...(encoding === null ? {} : { encoding }) };
}
