import { setImmediate } from 'node:timers/promises';
import type { Article, ArticleSummary } from '@core/contract/article';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { Attachment, ImportReport, Likeness } from '@core/contract/requests';
import { sketchText } from '@core/library/text-sketch';
import { storageFailure } from '../storage/storage-failure';
import type { Original } from './article-folder';
import type { Attaching } from './attaching';
import { idOfOriginal } from './content-hash';
import type { ImportReader } from './import-reader';
import type { ImportedArticles } from './imported-articles';
import type { LibraryChanges } from './library-changes';
import type { LikenessFinder } from './likeness-finder';
import { baseName } from './recognise-format';

/** A document on its way in. Its bytes are asked for when its turn comes, so that a batch is never in memory whole. */
export interface Arrival {
  /** With its extension; `null` for pasted text. */
  readonly name: string | null;
  /** @throws ReaderError why it cannot be read */
  open(): Original;
}

export interface ImportingOptions {
  readonly imported: ImportedArticles;
  readonly reader: ImportReader;
  readonly likenesses: LikenessFinder;
  readonly attaching: Attaching;
  readonly changes: LibraryChanges;
}

/** Called before each document and once at the end, with `name` empty. */
export type OnProgress = (done: number, name: string) => void;

/** Takes documents in one after another. None can end the batch: what cannot be read is refused with its reason. */
export function createImporting(options: ImportingOptions) {
  const { imported, reader, likenesses, attaching, changes } = options;
  /** What is being read at this moment: the same bytes may come in two batches at once. */
  const underWay = new Map<ArticleId, Promise<Article>>();
  let cancels = 0;

  const take = async (arrival: Arrival): Promise<Taken> => {
    const original = arrival.open();
    const id = idOfOriginal(original.bytes);
    const known = imported.summary(id);
    if (known !== null) return { row: known, isNew: false, likenesses: [], attached: [] };
    const other = underWay.get(id);
    if (other !== undefined) {
      await other;
      return take(arrival);
    }
    const fileName = arrival.name === null ? null : baseName(arrival.name);
    const reading = reader.read(original, imported.sourceOf(id, fileName));
    underWay.set(id, reading);
    try {
      const article = await reading;
      const sketch = sketchText(article.text);
      // A list of references has the titles of what it lists and is a copy of none of it.
      const isList = article.references !== undefined;
      const found = isList ? [] : likenesses.find(article, sketch, imported.sketches());
      const row = imported.add(article, original, sketch);
      const shown = imported.find(id) ?? article;
      changes.collect({ put: [shown], gone: [] });
      const attached = await attaching.attach(shown);
      return { row: imported.summary(id) ?? row, isNew: true, likenesses: found, attached };
    } finally {
      underWay.delete(id);
    }
  };

  return {
    async takeAll(
      arrivals: Iterable<Arrival>,
      onProgress: OnProgress = () => undefined,
    ): Promise<ImportReport> {
      const added: ArticleSummary[] = [];
      const existing: ArticleSummary[] = [];
      const refused: { file: string; failure: Failure }[] = [];
      const found: Likeness[] = [];
      const attached: Attachment[] = [];
      const begun = cancels;
      let done = 0;
      for (const arrival of arrivals) {
        if (cancels !== begun) break;
        const file = arrival.name === null ? 'Pasted text' : baseName(arrival.name);
        onProgress(done, file);
        try {
          const taken = await take(arrival);
          (taken.isNew ? added : existing).push(taken.row);
          found.push(...taken.likenesses);
          attached.push(...taken.attached);
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

interface Taken {
  readonly row: ArticleSummary;
  readonly isNew: boolean;
  readonly likenesses: readonly Likeness[];
  readonly attached: readonly Attachment[];
}

/** What is neither a known failure nor the disk's is a fault of a parser, and is not blamed on the disk. */
function importFailure(error: unknown): Failure {
  if (error instanceof ReaderError) return error.failure;
  const isOfDisk = error instanceof Error && 'syscall' in error;
  return isOfDisk ? storageFailure(error).failure : { code: 'unexpected', detail: String(error) };
}
