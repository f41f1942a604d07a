import { applyTagChange, invertedTagChange, tagChanges, type TagChange } from '@core/annotations/rename-tag';
import { cleanTags } from '@core/annotations/create';
import { colourOfTag, renamedTagColours, withColoursOf, withTagColour } from '@core/annotations/tag-colours';
import type { HighlightColour } from '@core/contract/annotation';
import type { TagColour } from '@core/contract/settings';
import { findAnnotation, saveAnnotation } from './annotation-actions';
import { t } from './messages';
import { perform } from './perform';
import { cachedAnnotations, cachedSettings, changeSettings } from './queries';

/** Renames a tag on every note that has it, or merges it with a tag in use, as one step of undo. Answers whether it was done. */
export function renameTag(from: string, to: string): Promise<boolean> {
  const all = cachedAnnotations().map(({ annotation }) => annotation);
  const changes = tagChanges(all, from, to);
  if (changes.length === 0) return Promise.resolve(false);
  const before = tagColours();
  const after = renamedTagColours(before, from, to);
  const names = [from, ...cleanTags([to])];
  return perform(
    {
      label: t('done.tag-renamed', { count: changes.length }),
      do: () => saveWithColours(changes, names, after),
      undo: () => saveWithColours(changes.map(invertedTagChange), names, before),
    },
    { failed: t('failed.rename-tag'), isOffered: true },
  );
}

/** Gives a tag a colour, or takes it away, as one step of undo. Answers whether it was saved. */
export function chooseTagColour(tag: string, colour: HighlightColour | null): Promise<boolean> {
  const before = tagColours();
  const put = (wanted: readonly TagColour[]) => (): Promise<void> => saveColours([tag], wanted);
  return perform(
    { label: t('done.tag-colour'), do: put(withTagColour(before, tag, colour)), undo: put(before) },
    { failed: t('failed.save') },
  );
}

const tagColours = (): readonly TagColour[] => cachedSettings().tagColours ?? [];

/** These tags get the colours that they have in `wanted`; nothing is written where they have them. */
async function saveColours(tags: readonly string[], wanted: readonly TagColour[]): Promise<void> {
  const before = tagColours();
  if (tags.every((tag) => colourOfTag(before, tag) === colourOfTag(wanted, tag))) return;
  await changeSettings({ tagColours: withColoursOf(before, tags, wanted) });
}

/** The names first: where the colours cannot be saved, the names are put back. */
async function saveWithColours(
  changes: readonly TagChange[],
  tags: readonly string[],
  wanted: readonly TagColour[],
): Promise<void> {
  await saveChanges(changes);
  try {
    await saveColours(tags, wanted);
  } catch (error) {
    await saveChanges(changes.map(invertedTagChange));
    throw error;
  }
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
