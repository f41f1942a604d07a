import { useMemo } from 'react';
import { filterAnnotations } from '@core/annotations/filter';
import type { Settings } from '@core/contract/settings';
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
  const arrangement = useArrangement();
  const settings = useSettings();
  const { placed, filter, known, context, accounts, topics } = data;
  return useMemo(
    () => groupNotes({ placed, filter, known, context, accounts, topics }, arrangement, settings),
    [placed, filter, known, context, accounts, topics, arrangement, settings],
  );
}

/** Goes over all notes: not to be called for what nobody looks at yet. */
export function groupNotes(
  data: Omit<NotebookData, 'scope' | 'isReading' | 'unread'>,
  arrangement: Arrangement,
  settings: Settings,
): GroupedNotes {
  const { placed, filter, known, context } = data;
  const names = {
    ...data,
    colourName: (colour: Parameters<typeof colourName>[1]) => colourName(settings, colour),
  };
  const subjects = subjectsOf(placed, known);
  const groups = buildGroups(filterAnnotations(placed, filter, context), arrangement, names);
  const about = [...filterWords({ ...names, subjects }), ...arrangementWords(arrangement)];
  return { groups, found: countNotes(groups), arrangement, subjects, about };
}
