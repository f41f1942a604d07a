import type { Article, ArticleSummary } from '@core/contract/article';
import type { CorrectionState, Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import { hasEncodingChoice } from '@core/import/formats';
import type { ImportSource } from '@core/import/imported-article';
import { summarise } from '@core/library/summarise';
import { computeSignature, type Signature } from '@core/library/minhash';
import type { ArticleRepository } from '../articles/article-repository';
import { rebase, correctedBy, isReadAsWanted, type CorrectedArticle } from '../articles/effective-article';
import type { ArticleId } from '@core/contract/ids';
import { soundOriginal } from '../articles/sound-original';
import type { IngestedDocument } from '../import/ingest';
import type { StagedFile } from '../storage/atomic-file';

/** What is left to do once a kept article is changed: to write what is put right in it, and to list it. */
export interface ChangedArticle {
  readonly head: IngestedDocument['head'];
  readonly row: ArticleSummary;
  readonly sketch: Signature;
  readonly corrected: CorrectionState;
  /** The text, where it is another: written and flushed under another name. */
  readonly staged: readonly StagedFile[];
}
/** On its way from another thread: with the text as it is shown now, as JSON in UTF-8. */
export interface SerializedChange extends ChangedArticle {
  readonly json: Uint8Array;
}

/** The change, and the article that came of it for whoever hands it over. */
export interface Change {
  readonly changed: ChangedArticle;
  readonly shown: Article;
}

/**
 * Puts right a kept article as its reader wants it; writes nothing. `null` where its files are not sound, which is for
 * others to mend or to refuse. @throws ReaderError `bad-request` where a correction does not fit
 */
export function correctStored(
  articles: ArticleRepository,
  id: ArticleId,
  corrections: readonly Correction[],
): Change | null {
  const read = readKept(articles, id);
  return read === null ? null : changeTo(correctedBy(read.article, corrections, read.stored), []);
}

/**
 * Reads the file of a kept plain text in another encoding, `null` for the one that is found out. `null` as
 * `correctStored`.
 * @throws ReaderError `corrections-misfit`, `original-changed`, or why it cannot be read; the error of the file system
 */
export async function rereadStored(
  articles: ArticleRepository,
  source: ImportSource,
  encoding: Encoding | null,
): Promise<Change | null> {
  const { id } = source;
  const format = articles.originalFormat(id);
  if (format === null || !hasEncodingChoice(format)) return null;
  const read = readKept(articles, id);
  if (read === null) return null;
  // The main thread, which corrects small texts itself, starts without the readers.
  const { readDocument } = await import('../import/read-document');
  const after = await readDocument(soundOriginal(articles, id), source);
  const shown = rebase(read.article, after, read.stored, encoding);
  return changeTo(shown, articles.stage(after, null));
}

/** The article as it was read from its file, and what is put right in it. */
function readKept(
  articles: ArticleRepository,
  id: ArticleId,
): { readonly article: Article; readonly stored: CorrectionState | null } | null {
  const content = articles.read(id);
  const stored = articles.corrections(id);
  if (content.state !== 'good' || !isReadAsWanted(articles, content.article)) return null;
  return stored.state === 'good' ? { article: content.article, stored: stored.corrected } : null;
}

function changeTo(shown: CorrectedArticle, staged: readonly StagedFile[]): Change {
  const { id, fileName, citation, references, corrected } = shown;
  return {
    shown,
    changed: {
      head: { id, fileName, citation, ...(references === undefined ? {} : { references }) },
      row: summarise(shown),
      sketch: computeSignature(shown.text),
      corrected,
      staged,
    },
  };
}
