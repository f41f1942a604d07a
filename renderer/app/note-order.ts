/** The reader's own order of his notes, kept with each note on the disk. */
import { moveByHand, type PlaceByHand } from '@core/annotations/hand-order';
import type { Annotation } from '@core/contract/annotation';
import { t } from './messages';
import { changeInBatches, presentNotes } from './note-batches';
import { perform } from './perform';

type Ranks = ReadonlyMap<Annotation['id'], number | undefined>;

/** Puts notes right before or behind another one, as one step of undo. Answers whether that changed anything. */
export async function moveNotes(ids: readonly Annotation['id'][], place: PlaceByHand): Promise<boolean> {
  const present = presentNotes();
  const changes = moveByHand([...present.values()], ids, place);
  if (changes.length === 0) return false;
  const after: Ranks = new Map(changes.map(({ id, rank }) => [id, rank]));
  const before: Ranks = new Map(changes.map(({ id }) => [id, present.get(id)?.rank]));
  const act = crypto.randomUUID();
  return perform(
    {
      label: t('done.notes-moved', { count: ids.length }),
      do: () => putRanks(act, after),
      undo: () => putRanks(act, before),
    },
    { failed: t('failed.save') },
  );
}

/** When a note was changed stays as it is: the note says what it said. */
async function putRanks(act: string, ranks: Ranks): Promise<void> {
  await changeInBatches(act, [...ranks.keys()], (id, before) => {
    if (before === null) return null;
    const { rank: _, ...rest } = before;
    const rank = ranks.get(id);
    return { id, before, after: rank === undefined ? rest : { ...rest, rank } };
  });
}
