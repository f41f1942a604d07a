import { useEffect, useMemo } from 'react';
import type { Annotation } from '@core/contract/annotation';
import type { NotebookGroup } from './notebook-groups';
import { setShownNotes, useSelectedNotes } from './selection';

/** Those of the notes shown that are chosen, in their order. Leaving the notebook ends the choice. */
export function useChosenNotes(groups: readonly NotebookGroup[]): readonly Annotation[] {
  const selected = useSelectedNotes();
  const shown = useMemo(
    () => [...new Set(groups.flatMap(({ notes }) => notes))].map(({ annotation }) => annotation),
    [groups],
  );
  useEffect(() => setShownNotes(shown.map(({ id }) => id)), [shown]);
  useEffect(() => () => setShownNotes([]), []);
  return useMemo(
    () => (selected.size === 0 ? [] : shown.filter(({ id }) => selected.has(id))),
    [shown, selected],
  );
}
