/** How a comparison changes: one change at a time, each saved and entered in the undo history. */
import type { Comparison } from '@core/contract/comparison';
import { ReaderError } from '@core/contract/failure';
import { ask } from './ask';
import { patchComparison } from './comparison-patch';
import { currentComparison, findComparison } from './current-comparison';
import { t } from './messages';
import { attemptAction } from './perform';
import { upsertComparison } from './queries';
import { createSerialQueue } from './serial-queue';
import { recordAction, type UndoableAction } from './undo';

/**
 * One change at a time, each made of what the one before has left, so that an older answer never overwrites a newer.
 * @param fields what changes; `null` where nothing does, and nothing is saved then
 * @param record `offerUndo` where the reader does not see what came of it
 */
export function changePresent(
  fields: (comparison: Comparison) => Partial<Comparison> | null,
  label: string,
  record: (action: UndoableAction) => void = recordAction,
): Promise<boolean> {
  return inTurn(() =>
    attemptAction(t('failed.save'), async () => {
      const comparison = currentComparison();
      const changed = comparison === null ? null : fields(comparison);
      if (comparison !== null && changed !== null)
        await change(comparison, changed, (undoable) => record({ label, ...undoable }));
    }),
  );
}

/** Changes the comparison and records how to take the change back, and no other change with it. */
async function change(
  before: Comparison,
  fields: Partial<Comparison>,
  record: (undoable: Omit<UndoableAction, 'label'>) => void,
): Promise<void> {
  const after = await saveComparison(before, fields);
  const patch = (from: Comparison, to: Comparison) => () =>
    inTurn(async () => {
      const present = findComparison(before.id);
      if (present === null) throw new ReaderError({ code: 'not-found', what: 'comparison' });
      await saveComparison(present, patchComparison(present, from, to));
    });
  record({ do: patch(before, after), undo: patch(after, before) });
}

/** Shown at once; taken back where it could not be saved. */
export async function saveComparison(before: Comparison, fields: Partial<Comparison>): Promise<Comparison> {
  const comparison: Comparison = { ...before, ...fields, modified: new Date().toISOString() };
  upsertComparison(comparison);
  try {
    const saved = await ask('comparisons:save', { comparison });
    upsertComparison(saved);
    return saved;
  } catch (error) {
    upsertComparison(before);
    throw error;
  }
}

/** Serializes the changes. */
export const inTurn = createSerialQueue();
