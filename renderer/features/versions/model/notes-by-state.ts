import type { PlacedAnnotation, Placement } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';

export interface StateGroup {
  readonly state: Placement['state'];
  readonly notes: readonly PlacedAnnotation[];
}

/** What needs the reader's eye first. */
const ORDER: readonly Placement['state'][] = ['orphan', 'changed', 'moved', 'exact', 'whole'];

/** Those of the notes that are named, by what became of their passages; states that none has are left out. */
export function notesByState(
  notes: readonly PlacedAnnotation[],
  ids: readonly AnnotationId[],
): readonly StateGroup[] {
  const named = new Set(ids);
  const mine = notes.filter(({ annotation }) => named.has(annotation.id));
  return ORDER.map((state) => ({
    state,
    notes: mine.filter(({ placement }) => placement.state === state),
  })).filter((group) => group.notes.length > 0);
}
