import { create } from 'zustand';
import type { NoteSort } from '@core/annotations/sort';

export const NOTE_GROUPINGS = ['subject', 'collection', 'tag', 'colour', 'kind', 'date', 'none'] as const;
export type NoteGrouping = (typeof NOTE_GROUPINGS)[number];

/** How the notebook lays out what passes its filter. */
export interface Arrangement {
  readonly group: NoteGrouping;
  readonly sort: NoteSort;
}

export const USUAL_ARRANGEMENT: Arrangement = { group: 'subject', sort: 'place' };

/** Kept while the window is open, like the filter. */
const useStore = create<Arrangement>(() => USUAL_ARRANGEMENT);

export const useArrangement = (): Arrangement => useStore();
export const changeArrangement = (fields: Partial<Arrangement>): void => useStore.setState(fields);
