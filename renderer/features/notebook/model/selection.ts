import { create } from 'zustand';
import type { AnnotationId } from '@core/contract/ids';

/** Notes that the reader chose to act on at once; always some of those that are shown. */
interface Selection {
  readonly ids: ReadonlySet<AnnotationId>;
  /** Where the last range begins, and what was chosen before it: a range that is drawn anew takes its place. */
  readonly from: AnnotationId | null;
  readonly before: ReadonlySet<AnnotationId>;
}

const NOTHING: Selection = { ids: new Set(), from: null, before: new Set() };

const useStore = create<Selection>(() => NOTHING);

/** The notes that pass the filter, in the order in which they stand, each once. */
let shown: readonly AnnotationId[] = [];

/** To be called when other notes are shown: what nobody sees any more is not acted on. */
export function setShownNotes(ids: readonly AnnotationId[]): void {
  shown = ids;
  const there = new Set(ids);
  const { ids: chosen, from } = useStore.getState();
  const kept = [...chosen].filter((id) => there.has(id));
  if (kept.length === 0 && chosen.size > 0) return clearSelection();
  if (kept.length < chosen.size)
    useStore.setState({
      ids: new Set(kept),
      before: new Set(kept),
      from: from !== null && there.has(from) ? from : null,
    });
}

export const useIsSelected = (id: AnnotationId): boolean => useStore(({ ids }) => ids.has(id));
export const useSelectedNotes = (): ReadonlySet<AnnotationId> => useStore(({ ids }) => ids);
export const selectedNotes = (): ReadonlySet<AnnotationId> => useStore.getState().ids;
/** In their order, each once. */
export const shownNotes = (): readonly AnnotationId[] => shown;
export const clearSelection = (): void => useStore.setState(NOTHING);
export const selectAllNotes = (): void =>
  useStore.setState({ ids: new Set(shown), from: shown[0] ?? null, before: new Set() });

/** A range begins here. */
export function toggleNote(id: AnnotationId): void {
  const ids = new Set(useStore.getState().ids);
  if (!ids.delete(id)) ids.add(id);
  useStore.setState({ ids, from: id, before: ids });
}

/** Chooses what stands between where the last range began and this note, both with it. */
export function selectTo(id: AnnotationId): void {
  const { from, before } = useStore.getState();
  const [start, end] = [shown.indexOf(from ?? id), shown.indexOf(id)];
  if (end === -1) return;
  const [low, high] = start === -1 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  useStore.setState({
    ids: new Set([...before, ...shown.slice(low, high + 1)]),
    from: start === -1 ? id : (from ?? id),
  });
}
