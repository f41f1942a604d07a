import { RANK, SECOND_OF } from '../contract/annotation';
import { sortedJson } from './merge-histories';
import type { StoreKind } from './merge-stores';

/**
 * How two copies of notes are merged: where both changed a note, the version that was not written last becomes a note of
 * its own, which names the first under `synoptic:second-of`. Its id is made of what it says and of whom it is, so that
 * every machine that merges the two gives it the same one.
 * @param uuidOf a UUID that is always the same for the same text
 */
export const noteKind = (uuidOf: (text: string) => string): StoreKind => ({
  isRemoval: (value) => entryOf(value) === null || entryOf(value)?.removed !== null,

  secondOf(key, { value, order, device }) {
    const annotation = entryOf(value)?.annotation;
    if (typeof annotation !== 'object' || annotation === null) return null;
    const id = `urn:uuid:${uuidOf([key, order, device, sortedJson(value)].join('\n'))}`;
    return { key: id, value: { annotation: { ...annotation, id, [SECOND_OF]: key }, removed: null } };
  },

  firstOf(value) {
    const annotation = entryOf(value)?.annotation;
    const first =
      typeof annotation === 'object' && annotation !== null && SECOND_OF in annotation
        ? annotation[SECOND_OF]
        : null;
    return typeof first === 'string' ? first : null;
  },

  rank: {
    of(value) {
      const annotation = entryOf(value)?.annotation;
      const rank =
        typeof annotation === 'object' && annotation !== null && RANK in annotation ? annotation[RANK] : null;
      return typeof rank === 'number' ? rank : null;
    },
    without: (value) => withAnnotation(value, ({ [RANK]: _, ...rest }) => rest),
    with: (value, rank) =>
      rank === null ? value : withAnnotation(value, (annotation) => ({ ...annotation, [RANK]: rank })),
  },
});

function withAnnotation(
  value: unknown,
  change: (annotation: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): unknown {
  const annotation = entryOf(value)?.annotation;
  if (typeof annotation !== 'object' || annotation === null) return value;
  return { ...(value as object), annotation: change(annotation as Readonly<Record<string, unknown>>) };
}

/** As `NoteEntry`; `null` of what is none. */
function entryOf(value: unknown): { readonly annotation: unknown; readonly removed: string | null } | null {
  if (typeof value !== 'object' || value === null || !('annotation' in value)) return null;
  const removed = 'removed' in value && typeof value.removed === 'string' ? value.removed : null;
  return { annotation: value.annotation, removed };
}
