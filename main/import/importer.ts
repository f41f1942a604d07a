import { setImmediate } from 'node:timers/promises';
import type { ArticleSummary } from '@core/contract/article';
import type { Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { Attachment, ImportReport, SimilarText } from '@core/contract/requests';
import { findCopies, type KnownDigest } from '@core/library/duplicate-detection';
import type { ReferenceMatching } from '../corrections/reference-matching';
import { importFailure } from './import-failure';
import type { ImportClient } from './import-client';
import type { ImportedLibrary } from '../articles/imported-library';
import type { ImportedIndex } from '../articles/article-index';
import type { LibraryChanges } from '../articles/change-batcher';
import { baseName } from './detect-format';
import type { DocumentSource, IngestedDocument } from './ingest';
import { discard } from '../storage/atomic-file';

export interface ImportingOptions {
  readonly dataDir: string;
  readonly index: ImportedIndex;
  readonly imported: ImportedLibrary;
  readonly reader: ImportClient;
  readonly digests: () => readonly KnownDigest[];
  readonly attaching: ReferenceMatching;
  readonly changes: LibraryChanges;
  readonly now: () => Date;
}

/** Called before each document and once at the end, with `name` empty. */
export type OnProgress = (done: number, name: string) => void;

/** Takes documents in one after another. None can end the batch: what cannot be read is refused with its reason. */
export function createImporting(options: ImportingOptions) {
  const { dataDir, index, imported, reader, digests, attaching, changes, now } = options;
  /** What is being listed at this moment: the same bytes may come in two batches at once. */
  const entering = new Map<ArticleId, Promise<unknown>>();
  let cancels = 0;

  const take = async (arrival: DocumentSource, isWanted = false): Promise<Outcome> => {
    const taken = await reader.take(arrival, {
      dataDir,
      fileName: arrival.name === null ? null : baseName(arrival.name),
      added: now().toISOString(),
      digests: digests(),
      isWanted,
    });
    if (taken.is === 'taken') return enter(taken);
    const row = index.summary(taken.id);
    // Its files are there, but they are not those of an article that can be opened.
    return row === null ? take(arrival, true) : { ...NOTHING_NEW, row };
  };

  const enter = async (taken: IngestedDocument): Promise<Outcome> => {
    const { head, sketch, source } = taken;
    await entering.get(head.id)?.catch(() => undefined);
    const known = index.summary(head.id);
    if (known !== null) {
      // The same bytes came in another batch at the same time.
      taken.staged.forEach(discard);
      return { ...NOTHING_NEW, row: known };
    }
    const { title, titleIsOurs } = head.citation;
    const text = { articleId: head.id, title, titleIsOurs, sketch };
    const copies = head.references === undefined ? findCopies(text, index.sketchesFor(head.id)) : [];
    const adding = imported.add(taken);
    entering.set(head.id, adding);
    const shown = await adding.finally(() => entering.delete(head.id));
    changes.collect({ put: [head.id], gone: [] });
    const attached = await attaching.attach(shown);
    const row = index.summary(head.id) ?? taken.row;
    return { row, isNew: true, likenesses: source === null ? copies : [source, ...copies], attached };
  };

  return {
    async takeAll(
      arrivals: Iterable<DocumentSource>,
      onProgress: OnProgress = () => undefined,
    ): Promise<ImportReport> {
      const added: ArticleSummary[] = [];
      const existing: ArticleSummary[] = [];
      const refused: { file: string; failure: Failure }[] = [];
      const found: SimilarText[] = [];
      const attached: Attachment[] = [];
      const begun = cancels;
      let done = 0;
      for (const arrival of arrivals) {
        if (cancels !== begun) break;
        const file = arrival.name === null ? 'Pasted text' : baseName(arrival.name);
        onProgress(done, file);
        try {
          const outcome = await take(arrival);
          (outcome.isNew ? added : existing).push(outcome.row);
          found.push(...outcome.likenesses);
          attached.push(...outcome.attached);
        } catch (error) {
          refused.push({ file, failure: importFailure(error) });
        }
        done += 1;
        // Between two documents the window is answered.
        await setImmediate();
      }
      onProgress(done, '');
      return { added, existing, refused, likenesses: found, attached };
    },
    /** Ends every batch after the document at hand, and that one at once. What is in stays. */
    cancel(): void {
      cancels += 1;
      reader.cancel();
    },
  };
}

interface Outcome {
  readonly row: ArticleSummary;
  readonly isNew: boolean;
  readonly likenesses: readonly SimilarText[];
  readonly attached: readonly Attachment[];
}
const NOTHING_NEW = { isNew: false, likenesses: [], attached: [] } as const;
