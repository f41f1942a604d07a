import { create } from 'zustand';
import type { BlockId, TopicId } from '@core/contract/ids';
import type { PaneMatches } from '@core/comparison/rank-matches';
import type { PaneKey } from '../../../app/window-state';

/** The passage by which the other panes are led, and where each of them stands to it. */
export interface SyncSource {
  readonly pane: PaneKey;
  readonly blockId: BlockId;
  readonly topics: readonly TopicId[];
  readonly matches: Readonly<Record<PaneKey, PaneMatches>>;
}

const useStore = create<{ readonly lead: SyncSource | null }>(() => ({ lead: null }));

export const useSyncSource = (): SyncSource | null => useStore((state) => state.lead);
export const currentSyncSource = (): SyncSource | null => useStore.getState().lead;
export const setSyncSource = (lead: SyncSource | null): void => useStore.setState({ lead });
