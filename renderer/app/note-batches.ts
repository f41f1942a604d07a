import { NOTES_AT_ONCE, type Annotation } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import { create } from 'zustand';
import { expectAnnounced } from './annotation-changes';
import { ask } from './ask';
import { isDeepEqual } from './deep-equal';
import { t } from './messages';
import { takingBack } from './older-undo';
import { cachedAnnotations, changeAnnotations, refreshAnnotations } from './queries';
import { beginSave, endSave } from './saving';
import { offerUndo } from './undo-toast';
import { dispatch } from './window-store';

type Id = Annotation['id'];

/** What one note becomes; `null` is none, or removed. */
export interface NoteChange {
  readonly id: Id;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** One question's part of an act, under the name by which the undo history on the disk knows it. */
interface Batch {
  readonly name: string;
  readonly changes: readonly NoteChange[];
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
 * Makes changes of many notes, as many at a time as one question may carry. All or none: where one cannot be saved, or the
 * reader ends it, those before it are put back; of those that cannot be put back a toast says how many, with Undo. A note
 * that is written in meanwhile keeps what was written. Answers with what was changed.
 * @param act names what the reader did: the same, with the same notes, where it is taken back or made again. The undo history
 * on the disk knows by it that this is no step of its own; it would be taken back after a restart, and so be done once more.
 * @throws ReaderError `storage-*`; `cancelled` where the reader ended it
 */
export async function changeInBatches(
  act: string,
  ids: readonly Id[],
  changeOf: ChangeOf,
): Promise<readonly NoteChange[]> {
  const total = ids.length;
  const isTold = total > NOTES_AT_ONCE;
  const made: Batch[] = [];
  isCancelled = false;
  beginSave();
  try {
    for (let at = 0; at < total; at += NOTES_AT_ONCE) {
      if (isTold) useProgress.setState({ progress: { done: at, total } });
      if (isCancelled) throw new ReaderError({ code: 'cancelled' });
      const name = `${act}-${at / NOTES_AT_ONCE}`;
      made.push({ name, changes: await changeBatch(ids.slice(at, at + NOTES_AT_ONCE), changeOf, name) });
    }
    return made.flatMap(({ changes }) => changes);
  } catch (error) {
    await putBack(made);
    throw error;
  } finally {
    // A failure is said where the act was asked for; nothing is left to be saved.
    endSave(act, null);
    if (isTold) useProgress.setState({ progress: null });
  }
}

/** Puts back what was done of an act that was ended, and offers to put back later what cannot be now. */
async function putBack(made: readonly Batch[]): Promise<void> {
  const left: Batch[] = [];
  await takingBack(async () => {
    for (const batch of made) await putBackBatch(batch).catch(() => left.push(batch));
  });
  const count = left.flatMap(({ changes }) => changes).length;
  if (count === 0) return;
  offerUndo({
    label: t('done.notes-left', { count }),
    do: async () => {
      for (const batch of left) await putBackBatch({ ...batch, changes: batch.changes.map(inverted) });
    },
    undo: async () => {
      for (const batch of left) await putBackBatch(batch);
    },
  });
}

const inverted = ({ id, before, after }: NoteChange): NoteChange => ({ id, before: after, after: before });

async function putBackBatch({ name, changes }: Batch): Promise<void> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const back: ChangeOf = (id, present) => {
    const change = byId.get(id);
    return change !== undefined && isDeepEqual(present, change.after)
      ? { id, before: present, after: change.before }
      : null;
  };
  await changeBatch([...byId.keys()], back, name);
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
  const bases = changes.flatMap(({ before, after }) => (after === null ? [] : (before ?? [])));
  const gone = changes.flatMap(({ id, after }) => (after === null ? [id] : []));
  const listening = changes.map(({ id, after }) => ({ after, isOvertaken: expectAnnounced(id) }));
  const settle = (): boolean =>
    listening.map(({ after, isOvertaken }) => isOvertaken(after?.modified ?? null)).includes(true);
  try {
    changeAnnotations(await ask('annotations:change', { act, put, gone, bases }));
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
