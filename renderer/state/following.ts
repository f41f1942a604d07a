import { create } from 'zustand';
import type { BlockId, TopicId } from '@core/contract/ids';
import type { PaneMatches } from '@core/comparison/rank-matches';
import type { PaneKey } from './window-state';

/** The passage by which the other panes are led, and where each of them stands to it. */
export interface Lead {
  readonly pane: PaneKey;
  readonly blockId: BlockId;
  readonly topics: readonly TopicId[];
  readonly matches: Readonly<Record<PaneKey, PaneMatches>>;
}

const useStore = create<{ readonly lead: Lead | null }>(() => ({ lead: null }));

export const useLead = (): Lead | null => useStore((state) => state.lead);
export const presentLead = (): Lead | null => useStore.getState().lead;
export const setLead = (lead: Lead | null): void => useStore.setState({ lead });
