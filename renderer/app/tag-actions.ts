import { applyTagChange, invertedTagChange, tagChanges, type TagChange } from '@core/annotations/tag-changes';
import { cleanTags } from '@core/annotations/create';
import { colourOfTag, renamedTagColours, withColoursOf, withTagColour } from '@core/annotations/tag-colours';
import type { HighlightColour } from '@core/contract/annotation';
import type { TagColour } from '@core/contract/settings';
import { t } from './messages';
import { changeInBatches } from './note-batches';
import { takingBack } from './older-undo';
import { perform } from './perform';
import { cachedAnnotations, cachedSettings, changeSettings } from './queries';

/** What the colours of some tags were, and what they become with their names. */
interface ColourChange {
  readonly tags: readonly string[];
  readonly before: readonly TagColour[];
  readonly after: readonly TagColour[];
}

/** Renames a tag on every note that has it, or merges it with a tag in use, as one step of undo. Answers whether it was done. */
export function renameTag(from: string, to: string): Promise<boolean> {
  const all = cachedAnnotations().map(({ annotation }) => annotation);
  const before = tagColours();
  return performTagChanges(
    tagChanges(all, from, to),
    (count) => t('done.tag-renamed', { count }),
    t('failed.rename-tag'),
    { tags: [from, ...cleanTags([to])], before, after: renamedTagColours(before, from, to) },
  );
}

/** Changes the tags of notes as one step of undo. False where there is nothing to change, or the reader ended it. */
export async function performTagChanges(
  changes: readonly TagChange[],
  labelOf: (count: number) => string,
  failed: string,
  { tags, before, after }: ColourChange = { tags: [], before: [], after: [] },
): Promise<boolean> {
  if (changes.length === 0) return false;
  const act = crypto.randomUUID();
  return perform(
    {
      label: labelOf(changes.length),
      do: () => saveWithColours(act, changes, tags, after),
      undo: () => saveWithColours(act, changes.map(invertedTagChange), tags, before),
    },
    { failed, isOffered: true },
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
  act: string,
  changes: readonly TagChange[],
  tags: readonly string[],
  wanted: readonly TagColour[],
): Promise<void> {
  await saveTagChanges(act, changes);
  try {
    await saveColours(tags, wanted);
  } catch (error) {
    await takingBack(() => saveTagChanges(act, changes.map(invertedTagChange)));
    throw error;
  }
}

/** One that was removed since stays removed: saving it would bring it back. */
async function saveTagChanges(act: string, changes: readonly TagChange[]): Promise<void> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const modified = new Date().toISOString();
  await changeInBatches(act, [...byId.keys()], (id, before) => {
    const change = byId.get(id);
    if (before === null || change === undefined) return null;
    const tags = applyTagChange(before.tags, change);
    return tags === before.tags ? null : { id, before, after: { ...before, tags, modified } };
  });
}
