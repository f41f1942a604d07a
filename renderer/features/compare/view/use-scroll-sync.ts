import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PossibleMatch } from '@core/contract/correspondence';
import type { BlockId } from '@core/contract/ids';
import { NO_MATCHES, selectMatch } from '@core/comparison/rank-matches';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { onPaneRegistered, paneHandle } from '../../../app/pane-handles';
import type { PaneKey } from '../../../app/window-state';
import type { Column } from '../model/column';
import { matchPassage } from '../model/match-passage';
import {
  chosenBeside,
  currentSyncSource,
  setPair,
  setSyncSource,
  type PassageAt,
  type ScrollSync,
} from '../model/scroll-sync';
import { alignPanes } from './align-panes';
import { showPassages } from './show-passages';
import { useHandScroll } from './use-hand-scroll';

/** A smooth scroll is left alone for this long before tracking takes over, milliseconds. */
const SETTLE_MS = 420;
/** After which a pane that was drawn anew has its width, milliseconds. */
const RELAID_MS = 120;

/**
 * Panes follow each other by what is said, not by share of the text. The pane under the reader's hand is never moved:
 * only panes other than the leading one are, and only while they are linked.
 */
export function useScrollSync(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
  possible: readonly PossibleMatch[],
): ScrollSync {
  const settledAt = useRef(0);
  const latest = useLatest(columns);
  const known = useLatest(useMemo(() => ({ joins, possible }), [joins, possible]));

  const align = useCallback((isSmooth: boolean, only: PaneKey | null = null) => {
    alignPanes(isSmooth, only);
    if (isSmooth) settledAt.current = performance.now() + SETTLE_MS;
  }, []);

  const lead = useCallback(
    (pane: PaneKey, blockId: BlockId) => {
      const source = latest.current.find(({ key }) => key === pane);
      if (source === undefined) return;
      const beside = chosenBeside({ pane, blockId });
      if (beside === null) setPair(null);
      const offsetIn = (key: PaneKey): number => paneHandle(key)?.offsetInView() ?? 0;
      setSyncSource(matchPassage(source, blockId, latest.current, known.current, beside, offsetIn));
      // The leading pane first comes to rest, then the others come to its height.
      requestAnimationFrame(() => align(true));
    },
    [align, latest, known],
  );

  const step = useCallback(
    (by: 1 | -1, only: PaneKey | null) => {
      const present = currentSyncSource();
      if (present === null) return;
      const matches = { ...present.matches };
      for (const { key } of latest.current) {
        const own = matches[key];
        if (own === undefined || own === NO_MATCHES || (only !== null && key !== only)) continue;
        matches[key] = selectMatch(own, own.selected + by);
      }
      setSyncSource({ ...present, matches });
      requestAnimationFrame(() => align(true));
    },
    [align, latest],
  );

  const showPair = useCallback(
    (first: PassageAt, second: PassageAt, isForced = false) => {
      setPair([first, second]);
      showPassages(first, second, isForced, lead);
    },
    [lead],
  );

  useLeadInStep(columns, joins, lead);
  useLatecomers(align);
  useHandScroll(latest, lead, align, settledAt);
  return useMemo(() => ({ lead, step, showPair }), [lead, step, showPair]);
}

/** New joins or topics are seen at once; a lead whose pane is gone leads no more. */
function useLeadInStep(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
  lead: ScrollSync['lead'],
): void {
  useEffect(() => {
    const present = currentSyncSource();
    if (present === null) return;
    if (columns.some(({ key }) => key === present.pane)) lead(present.pane, present.blockId);
    else setSyncSource(null);
  }, [columns, joins, lead]);
  useEffect(() => () => setSyncSource(null), []);
}

/**
 * A pane that is drawn anew, as behind a tab or where columns become tabs, begins at its own place; it follows too, once
 * its width is known and its lines are broken.
 */
function useLatecomers(align: (isSmooth: boolean, only: PaneKey) => void): void {
  useEffect(
    () =>
      onPaneRegistered((pane) => {
        requestAnimationFrame(() => align(false, pane));
        setTimeout(align, RELAID_MS, false, pane);
      }),
    [align],
  );
}

/** A value for what runs between renders. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
