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

/** A passage of one pane. */
export interface PassageAt {
  readonly pane: PaneKey;
  readonly blockId: BlockId;
}

/** How panes are brought to each other. */
export interface ScrollSync {
  /** Lets a passage lead: the other linked panes come to their match at its height. */
  lead(pane: PaneKey, blockId: BlockId): void;
  /** Steps one pane, or every linked one, to its next match. */
  step(by: 1 | -1, pane: PaneKey | null): void;
  /**
   * Brings two passages to one height and lets the first lead. A pane that is not linked stays where it is, unless
   * `isForced`.
   */
  showPair(first: PassageAt, second: PassageAt, isForced?: boolean): void;
}

const useStore = create<{ readonly lead: SyncSource | null }>(() => ({ lead: null }));

export const useSyncSource = (): SyncSource | null => useStore((state) => state.lead);
export const currentSyncSource = (): SyncSource | null => useStore.getState().lead;
/**
 * Two passages that are looked at together: while the first leads, the second stands beside it, whatever ranks above
 * it. `null` where nothing but the rank decides.
 */
let pair: readonly [PassageAt, PassageAt] | null = null;
export const setPair = (passages: typeof pair): void => {
  pair = passages;
};
/** The passage that stands beside a leading one by the reader's choice; `null` where he chose none. */
export const chosenBeside = ({ pane, blockId }: PassageAt): PassageAt | null =>
  pair !== null && pair[0].pane === pane && pair[0].blockId === blockId ? pair[1] : null;

export const setSyncSource = (lead: SyncSource | null): void => useStore.setState({ lead });
