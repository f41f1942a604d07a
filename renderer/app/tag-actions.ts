import { applyTagChange, invertedTagChange, tagChanges, type TagChange } from '@core/annotations/rename-tag';
import { findAnnotation, saveAnnotation } from './annotation-actions';
import { t } from './messages';
import { perform } from './perform';
import { cachedAnnotations } from './queries';

/** Renames a tag on every note that has it, or merges it with a tag in use, as one step of undo. Answers whether it was done. */
export function renameTag(from: string, to: string): Promise<boolean> {
  const all = cachedAnnotations().map(({ annotation }) => annotation);
  const changes = tagChanges(all, from, to);
  if (changes.length === 0) return Promise.resolve(false);
  return perform(
    {
      label: t('done.tag-renamed', { count: changes.length }),
      do: () => saveChanges(changes),
      undo: () => saveChanges(changes.map(invertedTagChange)),
    },
    { failed: t('failed.rename-tag'), isOffered: true },
  );
}

/** All or none, as far as the disk allows: where one cannot be saved, those before it are put back. */
async function saveChanges(changes: readonly TagChange[]): Promise<void> {
  const saved: TagChange[] = [];
  try {
    for (const change of changes) {
      await saveChange(change);
      saved.push(change);
    }
  } catch (error) {
    for (const change of saved.reverse()) await saveChange(invertedTagChange(change));
    throw error;
  }
}

async function saveChange(change: TagChange): Promise<void> {
  const annotation = findAnnotation(change.id);
  // One that was removed since stays removed: saving it would bring it back.
  if (annotation === null) return;
  const tags = applyTagChange(annotation.tags, change);
  if (tags !== annotation.tags) {
    await saveAnnotation({ ...annotation, tags, modified: new Date().toISOString() });
  }
}
