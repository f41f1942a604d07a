import type { Annotation } from '../contract/annotation';
import { foldString } from '../text/fold';
import { cleanTags } from './create';

/** The tags of one note before and after a tag was renamed. */
export interface TagChange {
  readonly id: Annotation['id'];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * What renaming a tag changes, one entry for each note that has it. Where a note has both, they become one: renaming to a
 * tag in use merges. None where the new name is empty or the same.
 * @param from as it is spelled; a tag that differs in case is another
 */
export function tagChanges(
  annotations: readonly Annotation[],
  from: string,
  to: string,
): readonly TagChange[] {
  const [name] = cleanTags([to]);
  if (name === undefined || name === from) return [];
  return annotations
    .filter(({ tags }) => tags.includes(from))
    .map(({ id, tags }) => ({
      id,
      before: tags,
      after: [...new Set(tags.map((tag) => (tag === from ? name : tag)))],
    }));
}

/** What giving a tag to notes changes: those that have it, however it is written, stay as they are. */
export const tagsAdded = (annotations: readonly Annotation[], tag: string): readonly TagChange[] =>
  annotations
    .filter(({ tags }) => !tags.map(foldString).includes(foldString(tag)))
    .map(({ id, tags }) => ({ id, before: tags, after: [...tags, tag] }));

/** What taking a tag off changes. @param tag as it is spelled */
export const tagsTaken = (annotations: readonly Annotation[], tag: string): readonly TagChange[] =>
  annotations
    .filter(({ tags }) => tags.includes(tag))
    .map(({ id, tags }) => ({ id, before: tags, after: tags.filter((one) => one !== tag) }));

/** The same change the other way. */
export const invertedTagChange = ({ id, before, after }: TagChange): TagChange => ({
  id,
  before: after,
  after: before,
});

/** The tags of a note after a change. Tags that the note was given since stay, and those that it lost stay away. */
export function applyTagChange(tags: readonly string[], { before, after }: TagChange): readonly string[] {
  if (tags.join('\n') === before.join('\n')) return after;
  const lost = before.filter((tag) => !after.includes(tag));
  // Where the reader took the renamed tag off meanwhile, nothing of it is put back.
  const gained = after.filter((tag) => !before.includes(tag));
  const left = tags.filter((tag) => !lost.includes(tag));
  return left.length === tags.length && lost.length > 0 ? tags : [...new Set([...left, ...gained])];
}
