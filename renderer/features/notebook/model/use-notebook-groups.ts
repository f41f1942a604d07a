import { useMemo } from 'react';
import { filterAnnotations } from '@core/annotations/filter';
import { colourName } from '../../../app/colours';
import { useSettings } from '../../../app/queries';
import { useArrangement, type Arrangement } from './arrangement';
import { arrangementWords, filterWords } from './filter-words';
import { buildGroups, countNotes, type NotebookGroup } from './notebook-groups';
import { subjectsOf, type Subject } from './subjects';
import type { NotebookData } from './use-notebook';

/** The notebook as it is filtered, grouped and sorted. */
export interface GroupedNotes {
  readonly groups: readonly NotebookGroup[];
  /** Notes that pass the filter, each counted once. */
  readonly found: number;
  readonly arrangement: Arrangement;
  /** Whatever has notes, also what the filter keeps away. */
  readonly subjects: readonly Subject[];
  /** What they are narrowed to and how they are laid out, in words; empty where that is as ever. */
  readonly about: readonly string[];
}

export function useNotebookGroups(data: NotebookData): GroupedNotes {
  const { placed, filter, known, context, accounts, topics } = data;
  const arrangement = useArrangement();
  const settings = useSettings();
  const { articles, comparisons } = known;
  const subjects = useMemo(
    () => subjectsOf(placed, { articles, comparisons }),
    [placed, articles, comparisons],
  );
  const groups = useMemo(
    () =>
      buildGroups(filterAnnotations(placed, filter, context), arrangement, {
        known,
        context,
        colourName: (colour) => colourName(settings, colour),
      }),
    [placed, filter, known, context, arrangement, settings],
  );
  return useMemo(() => {
    const names = { filter, known, accounts, topics, subjects };
    const words = filterWords({ ...names, colourName: (colour) => colourName(settings, colour) });
    const about = [...words, ...arrangementWords(arrangement)];
    return { groups, found: countNotes(groups), arrangement, subjects, about };
  }, [groups, arrangement, filter, known, accounts, topics, subjects, settings]);
}
