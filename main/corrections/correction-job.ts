import type { Article, ArticleSummary } from '@core/contract/article';
import type { CorrectionState, Correction } from '@core/contract/correction';
import { allowsEncodingChoice, type Encoding } from '@core/contract/encoding';
import type { ImportSource } from '@core/import/imported-article';
import { summarise } from '@core/library/summarise';
import { computeSignature, type Signature } from '@core/library/minhash';
import { readCopy } from '../storage/stored-copy';
import { articlesIn, readContent, readOriginal, stageArticle } from '../articles/article-folder';
import { rebase, correctedBy, isReadAsWanted, type CorrectedArticle } from '../articles/effective-article';
import { checkCorrections, correctionsFile, stateOf } from './corrections-file';
import type { KeptArticle } from '../articles/serialize-article';
import { readDocument } from '../import/read-document';
import type { TakenDocument } from '../import/ingest';
import type { StagedFile } from '../storage/atomic-file';

/** What is left to do once a kept article is changed: to write what is put right in it, and to list it. */
export interface ChangedArticle {
  readonly head: TakenDocument['head'];
  readonly row: ArticleSummary;
  readonly sketch: Signature;
  readonly corrected: CorrectionState;
  /** The text, where it is another: written and flushed under another name. */
  readonly staged: readonly StagedFile[];
  /** As it is shown now, as JSON in UTF-8. */
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
export function correctKept(kept: KeptArticle, corrections: readonly Correction[]): Change | null {
  const read = readKept(kept);
  return read === null ? null : changeTo(correctedBy(read.article, corrections, read.stored), []);
}

/**
 * Reads the file of a kept plain text in another encoding, `null` for the one that is found out. `null` as `correctKept`.
 * @throws ReaderError `corrections-misfit`, or why it cannot be read; the error of the file system
 */
export async function rereadKept(
  kept: KeptArticle,
  source: ImportSource,
  encoding: Encoding | null,
): Promise<Change | null> {
  const original = readOriginal(kept.dataDir, kept.id);
  if (original === null || !allowsEncodingChoice(original.extension)) return null;
  const read = readKept(kept);
  if (read === null) return null;
  const after = await readDocument(original, source);
  const shown = rebase(read.article, after, read.stored, encoding);
  return changeTo(shown, stageArticle(articlesIn(kept.dataDir), after, null));
}

/** The article as it was read from its file, and what is put right in it. */
function readKept({ dataDir, id }: KeptArticle): {
  readonly article: Article;
  readonly stored: CorrectionState | null;
} | null {
  const content = readContent(articlesIn(dataDir), id);
  const copy = readCopy(correctionsFile(dataDir, id), checkCorrections);
  if (content.state !== 'good' || !isReadAsWanted(dataDir, content.article)) return null;
  if (copy.state === 'absent') return { article: content.article, stored: null };
  return copy.state === 'good' ? { article: content.article, stored: stateOf(copy.body) } : null;
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
      json: new TextEncoder().encode(JSON.stringify(shown)),
    },
  };
}
