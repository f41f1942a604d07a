import { create } from 'zustand';
import type { DifferenceState } from '@core/comparison/reviewed-discrepancies';

export const SIDE_TABS = ['differences', 'values', 'matches', 'sources', 'notes'] as const;
export type SideTab = (typeof SIDE_TABS)[number];
export type DifferenceFilter = 'all' | DifferenceState;

/** Indices of two columns, the first the lower one. */
export type ColumnPair = readonly [number, number];

interface State {
  readonly tab: SideTab;
  readonly filter: DifferenceFilter;
  /** Columns of the two accounts whose differences are listed; `null` for those of all. */
  readonly pair: ColumnPair | null;
  /** Key of the difference that is looked at; `null` where none is. */
  readonly chosen: string | null;
  /** The one that was looked at last: the keys go on from it. */
  readonly last: string | null;
  /** Key of the difference whose note is open for writing. */
  readonly writing: string | null;
}

const BEGIN: State = {
  tab: 'differences',
  filter: 'all',
  pair: null,
  chosen: null,
  last: null,
  writing: null,
};
const useStore = create<State>(() => BEGIN);

/** What the side panel of the comparison shows, and which difference of it. */
export const useDifferencePanel = <T>(read: (state: State) => T): T => useStore(read);
export const differencePanel = (): State => useStore.getState();

export const showTab = (tab: SideTab): void => useStore.setState({ tab });
export const filterDifferences = (filter: DifferenceFilter): void => useStore.setState({ filter });
export const showPairOfColumns = (pair: ColumnPair | null): void => useStore.setState({ pair });
export const markChosen = (chosen: string | null): void =>
  useStore.setState((state) => ({
    chosen,
    last: chosen ?? state.last,
    writing: state.writing === chosen ? state.writing : null,
  }));
export const writeNoteOn = (writing: string | null): void => useStore.setState({ writing });
export const resetDifferencePanel = (): void => useStore.setState(BEGIN);
