import { applyTagChange, invertedTagChange, tagChanges, type TagChange } from '@core/annotations/tag-changes';
import { t } from './messages';
import { changeInBatches } from './note-batches';
import { perform } from './perform';
import { cachedAnnotations } from './queries';

/** Renames a tag on every note that has it, or merges it with a tag in use, as one step of undo. Answers whether it was done. */
export function renameTag(from: string, to: string): Promise<boolean> {
  const all = cachedAnnotations().map(({ annotation }) => annotation);
  return performTagChanges(
    tagChanges(all, from, to),
    (count) => t('done.tag-renamed', { count }),
    t('failed.rename-tag'),
  );
}

/** Changes the tags of notes as one step of undo. False where there is nothing to change, or the reader ended it. */
export async function performTagChanges(
  changes: readonly TagChange[],
  labelOf: (count: number) => string,
  failed: string,
): Promise<boolean> {
  if (changes.length === 0) return false;
  return perform(
    {
      label: labelOf(changes.length),
      do: () => saveTagChanges(changes),
      undo: () => saveTagChanges(changes.map(invertedTagChange)),
    },
    { failed, isOffered: true },
  );
}

/** One that was removed since stays removed: saving it would bring it back. */
async function saveTagChanges(changes: readonly TagChange[]): Promise<void> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const modified = new Date().toISOString();
  await changeInBatches([...byId.keys()], (id, before) => {
    const change = byId.get(id);
    if (before === null || change === undefined) return null;
    const tags = applyTagChange(before.tags, change);
    return tags === before.tags ? null : { id, before, after: { ...before, tags, modified } };
  });
}
