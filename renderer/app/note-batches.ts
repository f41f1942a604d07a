import { NOTES_AT_ONCE, type Annotation } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import { create } from 'zustand';
import { expectAnnounced } from './annotation-changes';
import { ask } from './ask';
import { cachedAnnotations, changeAnnotations, refreshAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { dispatch } from './window-store';

type Id = Annotation['id'];

/** What one note becomes; `null` is removed. */
export interface NoteChange {
  readonly id: Id;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** How far an act on many notes is; `null` while there is none that is worth telling. */
interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

const useProgress = create<{ readonly progress: BatchProgress | null }>(() => ({ progress: null }));
export const useBatchProgress = (): BatchProgress | null => useProgress((state) => state.progress);

let isCancelled = false;
/** Ends the act under way after what is being saved; what was done of it is put back. */
export const cancelBatch = (): void => void (isCancelled = true);

/**
 * Makes changes of many notes, as many at a time as one question may carry. All or none, as far as the disk allows: where one
 * cannot be saved, or the reader ends it, those before it are put back.
 * @throws ReaderError `storage-*`; `cancelled` where the reader ended it
 */
export async function changeInBatches(changes: readonly NoteChange[]): Promise<void> {
  const act = crypto.randomUUID();
  const total = changes.length;
  const isTold = total > NOTES_AT_ONCE;
  const made: (readonly NoteChange[])[] = [];
  isCancelled = false;
  const putBack = async (): Promise<void> => {
    for (const [at, batch] of made.entries()) await changeBatch(batch.map(inverted), `${act}-back-${at}`);
  };
  beginSave();
  try {
    for (let at = 0; at < total; at += NOTES_AT_ONCE) {
      if (isTold) useProgress.setState({ progress: { done: at, total } });
      if (isCancelled) throw new ReaderError({ code: 'cancelled' });
      const batch = changes.slice(at, at + NOTES_AT_ONCE);
      await changeBatch(batch, `${act}-${at / NOTES_AT_ONCE}`);
      made.push(batch);
    }
  } catch (error) {
    await putBack().catch(() => undefined);
    throw error;
  } finally {
    // A failure is said where the act was asked for; nothing is left to be saved.
    endSave(act, null);
    if (isTold) useProgress.setState({ progress: null });
  }
}

export const inverted = ({ id, before, after }: NoteChange): NoteChange => ({
  id,
  before: after,
  after: before,
});

async function changeBatch(changes: readonly NoteChange[], act: string): Promise<void> {
  const put = changes.flatMap(({ after }) => (after === null ? [] : [after]));
  const gone = changes.flatMap(({ id, after }) => (after === null ? [id] : []));
  const overtaken = changes.map(({ id }) => ({ id, isOvertaken: expectAnnounced(id) }));
  const modified = new Map(put.map((one) => [one.id, one.modified]));
  const settle = (isDone: boolean): boolean =>
    overtaken
      .map(({ id, isOvertaken }) => isOvertaken(isDone ? (modified.get(id) ?? null) : null))
      .includes(true);
  try {
    changeAnnotations(await ask('annotations:change', { act, put, gone }));
  } catch (error) {
    settle(false);
    throw error;
  }
  if (settle(true)) refreshAnnotations();
  for (const annotationId of gone) dispatch({ do: 'note-gone', annotationId });
}

/** As this window knows them now, by id. */
export const presentNotes = (): ReadonlyMap<Id, Annotation> =>
  new Map(cachedAnnotations().map(({ annotation }) => [annotation.id, annotation]));
