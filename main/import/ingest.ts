import { annotationsFromEmbedded } from '@core/annotations/from-embedded';
import type { Annotation } from '@core/contract/annotation';
import type { Article, ArticleSummary } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { SimilarText } from '@core/contract/requests';
import type { ImportSource } from '@core/import/imported-article';
import { findSource, type KnownDigest } from '@core/library/duplicate-detection';
import { summarise } from '@core/library/summarise';
import { computeSignature, type Signature } from '@core/library/minhash';
import { trainedDataIn } from '../storage/trained-data-folder';
import { readUnlinked } from '../storage/plain-file';
import { errorCode } from '../storage/storage-failure';
import type { ArticleRepository, Original } from '../articles/article-repository';
import { idOfOriginal, sha256 } from '../articles/content-hash';
import { chosenEncoding } from '../articles/effective-article';
import { MAX_BYTES, type Format } from '@core/import/formats';
import type { PageReading } from './formats/page-reading';
import { openBytes, readDocument, refuseLarger } from './read-document';
import type { StagedFile } from '../storage/atomic-file';
import { openShared, type SharedValue } from '../workers/shared-value';

/** A document on its way in. Its bytes are read when its turn comes, so that a batch is never in memory whole. */
export interface DocumentSource {
  /** With its extension; `null` for pasted text. */
  readonly name: string | null;
  /** `size` in bytes: a file above the limit is refused by it alone, without a byte of it read. */
  readonly from: { readonly path: string; readonly size: number } | { readonly base64: string };
}

export interface TakeOptions {
  readonly dataDir: string;
  readonly fileName: string | null;
  /** ISO 8601 instant. */
  readonly added: string;
  /** Whose source the document may be. */
  readonly digests: SharedValue<readonly KnownDigest[]>;
  /** Import it although its files exist: they are damaged, or of an article that is not listed. */
  readonly isWanted: boolean;
  readonly isSecondAttempt?: boolean;
}

/** Who hears of a document while it is taken in, on the thread that reads it. */
export interface Heard {
  /** What it is, once its bytes are there. */
  readonly begun?: (format: Format) => void;
  readonly reading?: PageReading;
}

/** What is left to do once a document is read: to give its files their names, and to list it. */
export interface IngestedDocument {
  readonly is: 'taken';
  readonly head: Pick<Article, 'id' | 'fileName' | 'citation' | 'references'>;
  readonly row: ArticleSummary;
  /** The comments and highlights of the document, as notes. */
  readonly notes: readonly Annotation[];
  readonly sketch: Signature;
  /** The digest whose source it seems to be. */
  readonly source: SimilarText | null;
  /** Written and flushed under other names, in the order in which they get their own. */
  readonly staged: readonly StagedFile[];
}
export type Ingested = IngestedDocument | { readonly is: 'there'; readonly id: ArticleId };

/**
 * Reads a document, looks at it and writes its folder, all on the thread that calls: what comes back is small whatever
 * the document was.
 * @throws ReaderError why it cannot be read; the error of the file system where it cannot be written
 */
export async function ingest(
  articles: ArticleRepository,
  arrival: DocumentSource,
  { begun, reading, ...options }: TakeOptions & Heard,
): Promise<Ingested> {
  const original = openArrival(arrival);
  begun?.(original.extension);
  const id = idOfOriginal(original.bytes);
  if (articles.has(id)) {
    if (!options.isWanted) return { is: 'there', id };
    // What a newer Synoptic wrote may hold more than this one can write.
    if (articles.read(id).state === 'newer') throw new ReaderError({ code: 'storage-newer' });
  }
  const article = await readDocument(original, sourceOf(articles, id, options), reading);
  const { fileName, citation, references } = article;
  return {
    is: 'taken',
    head: { id, fileName, citation, ...(references === undefined ? {} : { references }) },
    row: summarise(article),
    notes: annotationsFromEmbedded(article, article.embedded ?? [], sha256),
    sketch: computeSignature(article.text),
    // A list of references has the names of what it lists and is the source of none of it.
    source: references === undefined ? findSource(article, openShared(options.digests)) : null,
    staged: articles.stage(article, original),
  };
}

function sourceOf(articles: ArticleRepository, id: ArticleId, options: TakeOptions): ImportSource {
  const encoding = chosenEncoding(articles, id);
  return {
    id,
    fileName: options.fileName,
    added: options.added,
    trainedData: trainedDataIn(articles.dataDir),
    ...(encoding === null ? {} : { encoding }),
    ...(options.isSecondAttempt === true ? { isSecondAttempt: true } : {}),
  };
}

function openArrival({ name, from }: DocumentSource): Original {
  if ('base64' in from) return openBytes(name, Buffer.from(from.base64, 'base64'));
  refuseLarger(from.size, MAX_BYTES);
  return openBytes(name, readFile(from.path));
}

function readFile(path: string): Uint8Array {
  try {
    // A link that took the place of the file since it was listed leads elsewhere.
    return readUnlinked(path);
  } catch (error) {
    throw new ReaderError({ code: 'unreadable-file', detail: errorCode(error) });
  }
}
