import { setImmediate } from 'node:timers/promises';
import type { Annotation } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { Attachment, ImportReport, SimilarText } from '@core/contract/requests';
import type { LikelyVersion } from '@core/contract/version';
import { english } from '@core/messages/english';
import { findCopies, type KnownDigest } from '@core/library/duplicate-detection';
import type { ReferenceMatching } from '../corrections/reference-matching';
import { importFailure } from './import-failure';
import type { PageProgress } from './formats/page-reading';
import type { ImportClient } from './import-client';
import type { SharedValue } from '../workers/shared-value';
import type { ImportedLibrary } from '../articles/imported-library';
import type { ImportedIndex } from '../articles/article-index';
import type { LibraryChanges } from '../articles/change-batcher';
import { findVersion, type KnownVersions } from './find-version';
import { baseName } from './base-name';
import type { DocumentSource, Ingested, IngestedDocument } from './ingest';
import { discard } from '../storage/atomic-file';

export interface ImportingOptions extends Pick<KnownVersions, 'open' | 'isSuperseded'> {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly imported: ImportedLibrary;
  readonly reader: Pick<ImportClient, 'take' | 'cancel'>;
  readonly digests: () => SharedValue<readonly KnownDigest[]>;
  readonly attaching: ReferenceMatching;
  readonly changes: LibraryChanges;
  readonly now: () => Date;
  /** Keeps the notes that came with a document. */
  readonly addNotes: (notes: readonly Annotation[]) => void;
}

/** Called before each document and once at the end, with `name` empty. */
export type OnProgress = (done: number, name: string) => void;

export interface BatchOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Called before each page that OCR reads. */
  readonly onPage?: ((progress: PageProgress) => void) | undefined;
  /** By which it can be cancelled apart from others. */
  readonly batch?: string | undefined;
}

/** While one is written to the disk and listed here, the next is read on the worker. */
const AT_ONE_TIME = 2;

/**
 * Takes documents in, and lists them one after another in the order in which they came, so that what comes of a batch
 * does not depend on which was read first. None can end the batch: what cannot be read is refused with its reason.
 */
export function createImporting(options: ImportingOptions) {
  const { index, imported, reader, attaching, changes } = options;
  const inOrder = createSequence();
  const cancels = createCancels();

  const take = (arrival: DocumentSource, read: Read, isCancelled: () => boolean): Promise<Outcome> =>
    // One is read while the one before it is listed, and the cancel may come then.
    inOrder(read(arrival), (taken) => (isCancelled() ? dropRead(taken) : enterWith(arrival, taken, read)));

  const enterWith = async (arrival: DocumentSource, taken: Ingested, read: Read): Promise<Outcome> => {
    if (taken.is === 'taken') return enter(taken);
    const row = index.summary(taken.id);
    if (row !== null) return { ...NOTHING_NEW, row };
    // Its files are there, but they are not those of an article that can be opened.
    return enterWith(arrival, await read(arrival, true), read);
  };

  const enter = async (taken: IngestedDocument): Promise<Outcome> => {
    const { head, sketch, source } = taken;
    const known = index.summary(head.id);
    if (known !== null) {
      // The same bytes came twice at one time.
      taken.staged.forEach(discard);
      return { ...NOTHING_NEW, row: known };
    }
    const { title, titleIsOurs } = head.citation;
    const text = { articleId: head.id, title, titleIsOurs, sketch };
    const copies = head.references === undefined ? findCopies(text, index.sketchesFor(head.id)) : [];
    // First: where they cannot be written the document does not come in without them.
    if (taken.notes.length > 0) options.addNotes(taken.notes);
    const shown = await imported.add(taken);
    changes.collect({ put: [head.id], gone: [] });
    const version = head.references === undefined ? findVersion(options, head.id) : null;
    const attached = await attaching.attach(shown);
    const row = index.summary(head.id) ?? taken.row;
    const likenesses = source === null ? copies : [source, ...copies];
    return { row, isNew: true, likenesses, attached, versions: version === null ? [] : [version] };
  };

  return {
    async takeAll(
      arrivals: Iterable<DocumentSource>,
      { onProgress = () => undefined, onPage, batch }: BatchOptions = {},
    ): Promise<ImportReport> {
      const isCancelled = cancels.watch(batch);
      const read = readWith(options, onPage);
      let done = 0;
      // The oldest is what the reader waits for.
      const underWay: string[] = [];
      const tell = (): void => onProgress(done, underWay[0] ?? '');
      const outcomes = await inTurns(arrivals, async (arrival): Promise<Outcome | Refused | null> => {
        if (isCancelled()) return null;
        const file = arrival.name === null ? english.text('original.pasted') : baseName(arrival.name);
        underWay.push(file);
        tell();
        const outcome = await take(arrival, read, isCancelled).catch(refusedBy(file));
        underWay.splice(underWay.indexOf(file), 1);
        done += 1;
        // Between two documents the window is answered.
        await setImmediate();
        return outcome;
      });
      tell();
      return reportOf(outcomes.filter((outcome) => outcome !== null));
    },
    /** Ends a batch, or every one, after what is in; what is being read is ended at once. */
    cancel(batch?: string): void {
      cancels.cancel(batch);
      reader.cancel();
    },
  };
}

type Read = (arrival: DocumentSource, isWanted?: boolean) => Promise<Ingested>;

const readWith =
  ({ reader, dataDir, now, digests }: ImportingOptions, onPage: BatchOptions['onPage']): Read =>
  (arrival, isWanted = false) =>
    reader.take(
      arrival,
      {
        dataDir,
        fileName: arrival.name === null ? null : baseName(arrival.name),
        added: now().toISOString(),
        digests: digests(),
        isWanted,
      },
      onPage,
    );

function dropRead(read: Ingested): never {
  if (read.is === 'taken') read.staged.forEach(discard);
  throw new ReaderError({ code: 'cancelled' });
}

/** Names of cancelled batches that are remembered. Whoever cancels sends no more of one: few can be on their way. */
const REMEMBERED = 64;

/** Which batches were cancelled. A name is remembered, for a request may arrive after the cancel that it was sent before. */
function createCancels() {
  let all = 0;
  const named = new Set<string>();
  return {
    cancel(batch: string | undefined): void {
      if (batch === undefined) all += 1;
      else named.add(batch);
      const [oldest] = named;
      if (named.size > REMEMBERED && oldest !== undefined) named.delete(oldest);
    },
    /** Answers whether the batch was cancelled, before or since. */
    watch(batch: string | undefined): () => boolean {
      const begun = all;
      return () => all !== begun || (batch !== undefined && named.has(batch));
    },
  };
}

/** Hands on what is read at the same time one after another, in the order in which it was begun. */
function createSequence(): <T, R>(reading: Promise<T>, enter: (read: T) => Promise<R>) => Promise<R> {
  let last = Promise.resolve();
  return async (reading, enter) => {
    const before = last;
    let done = (): void => undefined;
    last = new Promise((resolve) => (done = resolve));
    try {
      return await enter(await reading.finally(() => before));
    } finally {
      done();
    }
  };
}

const refusedBy =
  (file: string) =>
  (error: unknown): Refused => ({ file, failure: importFailure(error) });

/** What `take` gives for each of `list`, in its order; `AT_ONE_TIME` are under way. */
async function inTurns<A, B>(list: Iterable<A>, take: (one: A) => Promise<B>): Promise<readonly B[]> {
  const results: B[] = [];
  // One iterator for all of them: each takes the next that is left.
  const left = Array.from(list).entries();
  const takeOn = async (): Promise<void> => {
    for (const [at, one] of left) results[at] = await take(one);
  };
  await Promise.all(Array.from({ length: AT_ONE_TIME }, takeOn));
  return results;
}

interface Refused {
  readonly file: string;
  readonly failure: Failure;
}

function reportOf(all: readonly (Outcome | Refused)[]): ImportReport {
  const taken = all.filter((one) => 'row' in one);
  const versions = taken.flatMap((one) => one.versions);
  return {
    added: taken.filter(({ isNew }) => isNew).map(({ row }) => row),
    existing: taken.filter(({ isNew }) => !isNew).map(({ row }) => row),
    refused: all.filter((one) => 'failure' in one),
    likenesses: taken.flatMap(({ likenesses }) => likenesses),
    attached: taken.flatMap(({ attached }) => attached),
    ...(versions.length === 0 ? {} : { versions }),
  };
}

interface Outcome {
  readonly row: ArticleSummary;
  readonly isNew: boolean;
  readonly likenesses: readonly SimilarText[];
  readonly attached: readonly Attachment[];
  readonly versions: readonly LikelyVersion[];
}
const NOTHING_NEW = { isNew: false, likenesses: [], attached: [], versions: [] } as const;
