/** What the reader does with many notes at once, each as one step of undo. */
import { cleanTags } from '@core/annotations/create';
import { hasField } from '@core/annotations/kinds';
import { tagsAdded, tagsTaken } from '@core/annotations/tag-changes';
import type { Annotation, HighlightColour } from '@core/contract/annotation';
import type { NotesLayout } from '@core/contract/requests';
import { ask } from './ask';
import { copyText } from './clipboard';
import { EVERYTHING } from './exporting';
import { t } from './messages';
import { changeInBatches, presentNotes } from './note-batches';
import { perform } from './perform';
import { performTagChanges } from './tag-actions';
import { showToast, withErrorToast } from './toasts';

type Id = Annotation['id'];

export function addTag(ids: readonly Id[], tag: string): Promise<boolean> {
  const [name] = cleanTags([tag]);
  if (name === undefined) return Promise.resolve(false);
  const label = (count: number): string => t('done.notes-tagged', { tag: name, count });
  return performTagChanges(tagsAdded(notesOf(ids), name), label, t('failed.save'));
}

export const takeTag = (ids: readonly Id[], tag: string): Promise<boolean> =>
  performTagChanges(
    tagsTaken(notesOf(ids), tag),
    (count) => t('done.notes-untagged', { tag, count }),
    t('failed.save'),
  );

/** Those of the notes that have a colour at all, and another one than this. */
export const colourable = (notes: readonly Annotation[], colour?: HighlightColour): readonly Annotation[] =>
  notes.filter((note) => hasField(note.kind, 'colour') && (colour === undefined || note.colour !== colour));

export function colourNotes(ids: readonly Id[], colour: HighlightColour): Promise<boolean> {
  const changed = colourable(notesOf(ids), colour);
  if (changed.length === 0) return Promise.resolve(false);
  const act = crypto.randomUUID();
  const former = new Map(changed.map((note) => [note.id, note.colour]));
  const put = (colourOf: (id: Id) => HighlightColour | null) => (): Promise<void> =>
    changePresent(act, changed, (note) => ({ colour: colourOf(note.id) }));
  return perform(
    {
      label: t('done.notes-coloured', { count: changed.length }),
      do: put(() => colour),
      undo: put((id) => former.get(id) ?? null),
    },
    { failed: t('failed.save'), isOffered: true },
  );
}

/** Removes them; they lie in the trash from then on. */
export function trashNotes(ids: readonly Id[]): Promise<boolean> {
  const act = crypto.randomUUID();
  let removed = new Map<Id, Annotation | null>();
  const label = t('done.notes-trashed', { count: ids.length });
  return perform(
    {
      label,
      do: async () => {
        const made = await changeInBatches(act, ids, (id, before) =>
          before === null ? null : { id, before, after: null },
        );
        // What they were by then is what comes back.
        removed = new Map(made.map(({ id, before }) => [id, before]));
      },
      // One that came back meanwhile is left as it is.
      undo: async () => {
        await changeInBatches(act, ids, (id, present) => {
          const after = removed.get(id) ?? null;
          return present === null && after !== null ? { id, before: null, after } : null;
        });
      },
    },
    { failed: t('failed.remove'), isOffered: true },
  );
}

/** The notes as Markdown, with their passages and sources, as their export has them. */
export const copyNotes = (layout: NotesLayout, count: number): Promise<boolean> =>
  withErrorToast(t('failed.copy'), async () => {
    const { text } = await ask('export:notes', { ...EVERYTHING, layout });
    await copyText(text);
    showToast(t('done.notes-copied', { count }));
  });

function notesOf(ids: readonly Id[]): readonly Annotation[] {
  const present = presentNotes();
  return ids.flatMap((id) => present.get(id) ?? []);
}

/** Changes fields of those that are still there, and leaves what was written since. */
async function changePresent(
  act: string,
  notes: readonly Annotation[],
  fieldsOf: (note: Annotation) => Partial<Annotation>,
): Promise<void> {
  const modified = new Date().toISOString();
  await changeInBatches(
    act,
    notes.map(({ id }) => id),
    (id, before) =>
      before === null ? null : { id, before, after: { ...before, modified, ...fieldsOf(before) } },
  );
}
