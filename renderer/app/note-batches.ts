import { NOTES_AT_ONCE, type Annotation } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import { create } from 'zustand';
import { expectAnnounced } from './annotation-changes';
import { ask } from './ask';
import { isDeepEqual } from './deep-equal';
import { cachedAnnotations, changeAnnotations, refreshAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { dispatch } from './window-store';

type Id = Annotation['id'];

/** What one note becomes; `null` is none, or removed. */
export interface NoteChange {
  readonly id: Id;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** What an act makes of a note as it is when its turn comes, `null` where there is none; `null` leaves it as it is. */
export type ChangeOf = (id: Id, present: Annotation | null) => NoteChange | null;

/** How far an act on many notes is; `null` while there is none that is worth telling. */
interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

const useProgress = create<{ readonly progress: BatchProgress | null }>(() => ({ progress: null }));
export const useBatchProgress = (): BatchProgress | null => useProgress((state) => state.progress);
/** Whether an act on many notes is under way. */
export const useIsActing = (): boolean => useProgress(({ progress }) => progress !== null);

let isCancelled = false;
/** Ends the act under way after what is being saved; what was done of it is put back. */
export const cancelBatch = (): void => void (isCancelled = true);

/**
 * Makes changes of many notes, as many at a time as one question may carry. All or none, as far as the disk allows: where one
 * cannot be saved, or the reader ends it, those before it are put back. A note that is written in meanwhile keeps what was
 * written. Answers with what was changed.
 * @throws ReaderError `storage-*`; `cancelled` where the reader ended it
 */
export async function changeInBatches(
  ids: readonly Id[],
  changeOf: ChangeOf,
): Promise<readonly NoteChange[]> {
  const act = crypto.randomUUID();
  const total = ids.length;
  const isTold = total > NOTES_AT_ONCE;
  const made: (readonly NoteChange[])[] = [];
  isCancelled = false;
  beginSave();
  try {
    for (let at = 0; at < total; at += NOTES_AT_ONCE) {
      if (isTold) useProgress.setState({ progress: { done: at, total } });
      if (isCancelled) throw new ReaderError({ code: 'cancelled' });
      const name = `${act}-${at / NOTES_AT_ONCE}`;
      made.push(await changeBatch(ids.slice(at, at + NOTES_AT_ONCE), changeOf, name));
    }
    return made.flat();
  } catch (error) {
    await putBack(made, `${act}-back`).catch(() => undefined);
    throw error;
  } finally {
    // A failure is said where the act was asked for; nothing is left to be saved.
    endSave(act, null);
    if (isTold) useProgress.setState({ progress: null });
  }
}

async function putBack(made: readonly (readonly NoteChange[])[], act: string): Promise<void> {
  for (const [at, batch] of made.entries()) {
    const changes = new Map(batch.map((change) => [change.id, change]));
    const back: ChangeOf = (id, present) => {
      const change = changes.get(id);
      return change !== undefined && isDeepEqual(present, change.after)
        ? { id, before: present, after: change.before }
        : null;
    };
    await changeBatch([...changes.keys()], back, `${act}-${at}`);
  }
}

async function changeBatch(
  ids: readonly Id[],
  changeOf: ChangeOf,
  act: string,
): Promise<readonly NoteChange[]> {
  const present = presentNotes();
  const changes = ids.flatMap((id) => changeOf(id, present.get(id) ?? null) ?? []);
  if (changes.length === 0) return changes;
  const put = changes.flatMap(({ after }) => after ?? []);
  const gone = changes.flatMap(({ id, after }) => (after === null ? [id] : []));
  const listening = changes.map(({ id, after }) => ({ after, isOvertaken: expectAnnounced(id) }));
  const settle = (): boolean =>
    listening.map(({ after, isOvertaken }) => isOvertaken(after?.modified ?? null)).includes(true);
  try {
    changeAnnotations(await ask('annotations:change', { act, put, gone }));
  } catch (error) {
    settle();
    throw error;
  }
  if (settle()) refreshAnnotations();
  for (const annotationId of gone) dispatch({ do: 'note-gone', annotationId });
  return changes;
}

/** As this window knows them now, by id. */
export const presentNotes = (): ReadonlyMap<Id, Annotation> =>
  new Map(cachedAnnotations().map(({ annotation }) => [annotation.id, annotation]));
