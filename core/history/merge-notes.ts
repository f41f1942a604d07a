import type { Annotation, SavedAnnotation } from '../contract/annotation';
import { sortedJson } from './merge-histories';
import { mergeTexts, type MergeWords } from './merge-texts';

type NoteMerge = NonNullable<SavedAnnotation['merge']>;

export interface MergedNote {
  readonly annotation: Annotation;
  /** `null` where nothing had been saved elsewhere, or the same. */
  readonly merge: NoteMerge | null;
}

/**
 * A note that is saved by one who began with an older version than the one that is there. Each field is of who changed it;
 * of the text each paragraph, of the tags each tag. Where both changed a field that has room for one value only, that which
 * is saved now stands, and the other is a version of the history.
 * @param base the version that `mine` was made of
 * @param theirs the version that is there
 */
export function mergeNotes(
  base: Annotation,
  mine: Annotation,
  theirs: Annotation,
  words: MergeWords,
): MergedNote {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as (keyof Annotation)[];
  const isSame = (a: Annotation, b: Annotation) => (field: keyof Annotation) =>
    sortedJson(a[field]) === sortedJson(b[field]);
  const taken = fields.filter(isSame(base, mine)).filter((field) => !isSame(mine, theirs)(field));
  const { text, hasBoth } = mergeTexts(base.text, mine.text, theirs.text, words);
  const annotation = {
    ...without(mine, taken),
    ...only(theirs, taken),
    text,
    tags: mergeTags(base.tags, mine.tags, theirs.tags),
    modified: mine.modified > theirs.modified ? mine.modified : theirs.modified,
  };
  const isAsSent = fields.every((field) => field === 'modified' || isSame(annotation, mine)(field));
  const pairs = [isSame(base, theirs), isSame(base, mine), isSame(mine, theirs)];
  const isReplaced = ONE_VALUE.some((field) => !pairs.some((is) => is(field)));
  const plain = hasBoth ? 'both' : isAsSent ? null : 'joined';
  return { annotation, merge: !isReplaced ? plain : hasBoth ? 'both-replaced' : 'replaced' };
}

/** Fields that have room for one value only, which the reader sets and finds in the history. */
const ONE_VALUE = ['kind', 'label', 'colour', 'about', 'relation', 'target', 'linkedTo'] as const;

const without = (annotation: Annotation, fields: readonly (keyof Annotation)[]): Annotation =>
  Object.fromEntries(
    Object.entries(annotation).filter(([field]) => !fields.includes(field as keyof Annotation)),
  ) as unknown as Annotation;

const only = (annotation: Annotation, fields: readonly (keyof Annotation)[]): Partial<Annotation> =>
  Object.fromEntries(
    Object.entries(annotation).filter(([field]) => fields.includes(field as keyof Annotation)),
  );

/** In the order of `mine`, what came elsewhere behind. */
function mergeTags(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const isKept = (tag: string): boolean => !base.includes(tag) || theirs.includes(tag);
  return [...mine.filter(isKept), ...theirs.filter((tag) => !mine.includes(tag) && !base.includes(tag))];
}
