/** How a collection changes: one change at a time, each saved and entered in the undo history. */
import type { Collection, CollectionFields } from '@core/contract/collection';
import { ReaderError } from '@core/contract/failure';
import type { CollectionId } from '@core/contract/ids';
import { ask } from './ask';
import { findCollection } from './collections';
import { t } from './messages';
import { patchList } from './patch-list';
import { attemptAction } from './perform';
import { upsertCollection } from './queries';
import { createSerialQueue } from './serial-queue';
import { recordAction, type UndoableAction } from './undo';

const LISTS = ['topics', 'passages', 'silent'] as const;
type Fields = Partial<CollectionFields>;

/** @param fields what changes; `null` where nothing does, and nothing is saved then */
export function changeCollection(
  id: CollectionId,
  fields: (collection: Collection) => Fields | null,
  label: string,
  record: (action: UndoableAction) => void = recordAction,
): Promise<boolean> {
  return inTurn(() =>
    attemptAction(t('failed.save'), async () => {
      const before = found(id);
      const changed = fields(before);
      if (changed === null) return;
      const after = await saveCollection(before, changed);
      const patch = (from: Collection, to: Collection) => () =>
        inTurn(async () => {
          const present = found(id);
          await saveCollection(present, patchCollection(present, from, to));
        });
      record({ label, do: patch(before, after), undo: patch(after, before) });
    }),
  );
}

function found(id: CollectionId): Collection {
  const collection = findCollection(id);
  if (collection === null) throw new ReaderError({ code: 'not-found', what: 'collection' });
  return collection;
}

/** As `patchList`, of a collection's own fields. */
export function patchCollection(present: Collection, from: Collection, to: Collection): Fields {
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, patchList<unknown>(present[list], from[list], to[list])]),
  ) as Pick<Collection, (typeof LISTS)[number]>;
  return {
    ...lists,
    name: present.name === from.name ? to.name : present.name,
    rank: present.rank === from.rank ? to.rank : present.rank,
  };
}

/** Shown at once; taken back where it could not be saved. */
async function saveCollection(before: Collection, fields: Fields): Promise<Collection> {
  const after: Collection = { ...before, ...fields, modified: new Date().toISOString() };
  upsertCollection(after);
  try {
    const { articles: _, comparisons: __, ...collection } = after;
    const saved = await ask('collections:save', { collection });
    upsertCollection(saved);
    return saved;
  } catch (error) {
    upsertCollection(before);
    throw error;
  }
}

const inTurn = createSerialQueue();
