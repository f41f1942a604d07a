import { useCallback, useEffect, useRef } from 'react';
import { t } from '../../../app/messages';
import { reviewDifference } from '../../../app/difference-actions';
import { useCommand } from '../../../app/commands';
import { goToPane } from '../../../app/go-to-passage';
import { paneHandle, registeredPanes } from '../../../app/pane-handles';
import { showToast } from '../../../app/toasts';
import { dispatch, windowState } from '../../../app/window-store';
import {
  differencePanel,
  markChosen,
  showTab,
  useDifferencePanel,
  writeNoteOn,
} from '../model/chosen-difference';
import { stepRow, type DifferenceRow, type DifferenceSide } from '../model/difference-rows';
import { confirmedAs, findingOf, passagesOf } from '../model/findings';
import { useSyncSource, type PassageAt, type ScrollSync } from '../model/scroll-sync';

interface DifferenceCommands {
  readonly choose: (row: DifferenceRow) => void;
  readonly step: (by: 1 | -1) => void;
  readonly bringLevel: (row: DifferenceRow) => void;
}

/** Going from difference to difference and judging the chosen one, by key and by the panel. */
export function useDifferenceCommands(
  rows: readonly DifferenceRow[],
  following: ScrollSync,
): DifferenceCommands {
  const chosen = useDifferencePanel((state) => state.chosen);
  const row = rows.find(({ difference }) => difference.key === chosen) ?? null;

  const show = useCallback(
    (one: DifferenceRow, isForced: boolean) => {
      const [first, second] = inReadingOrder(one);
      whenBothStand(first, second, () => {
        following.showPair(first, second, isForced);
        if (areKeysInText()) paneHandle(first.pane)?.takeKeys();
      });
    },
    [following],
  );
  const choose = useCallback(
    (one: DifferenceRow) => {
      markChosen(one.difference.key);
      show(one, false);
    },
    [show],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const { filter, pair, last } = differencePanel();
      const from = last ?? rowInFocus(rows, by);
      const next = stepRow(rows, filter, from, by, pair);
      if (next === null) return void showToast(t('compare.noDifferences'));
      if (isRound(rows, last, next, by))
        showToast(by === 1 ? t('compare.fromTheFirst') : t('compare.fromTheLast'));
      choose(next);
    },
    [rows, choose],
  );
  useCommand('compare.next-difference', () => step(1));
  useCommand('compare.previous-difference', () => step(-1));
  useVerdictKeys(row);
  useLeaving(row);
  return { choose, step, bringLevel: (one) => show(one, true) };
}

function useVerdictKeys(row: DifferenceRow | null): void {
  const isFound = row !== null && row.difference.by === 'program';
  const say = (one: DifferenceRow, verdict: Parameters<typeof reviewDifference>[2]): void =>
    void reviewDifference(findingOf(one), passagesOf(one), verdict);
  useCommand('difference.confirm', () => row !== null && say(row, confirmedAs(row)), isFound);
  useCommand('difference.dismiss', () => row !== null && say(row, 'dismissed'), isFound);
  useCommand(
    'difference.note',
    () => {
      if (row === null) return;
      // The note is written where the difference stands.
      dispatch({ do: 'show-panel', isOpen: true });
      showTab('differences');
      writeNoteOn(row.difference.key);
    },
    row !== null,
  );
  useCommand('difference.leave', () => markChosen(null), row !== null);
}

/** A difference is left with its passages: what leads is then another one. */
function useLeaving(row: DifferenceRow | null): void {
  const lead = useSyncSource();
  const isLeft =
    row !== null &&
    lead !== null &&
    ![row.a, row.b].some(({ column, place }) => column.key === lead.pane && place.blockId === lead.blockId);
  const key = row?.difference.key ?? null;
  const before = useRef(key);
  useEffect(() => {
    // A pane that is still coming to the front leads a moment after the choice.
    if (isLeft && before.current === key) markChosen(null);
    before.current = key;
  }, [lead, key, isLeft]);
}

/** A choice leaves the keys where they are; in a text they go with the passage, for there they act on it. */
const areKeysInText = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[data-scroller]') != null;

const passageAt = ({ column, place }: DifferenceSide): PassageAt => ({
  pane: column.key,
  blockId: place.blockId,
});

/** The pane with the keys leads, where it is one of the two. */
function inReadingOrder({ a, b }: DifferenceRow): readonly [PassageAt, PassageAt] {
  const isSecond = b.column.key === windowState().activePane;
  return isSecond ? [passageAt(b), passageAt(a)] : [passageAt(a), passageAt(b)];
}

/** A pane behind a tab comes to the front first; of two that share one place the leading one does. */
function whenBothStand(first: PassageAt, second: PassageAt, act: () => void): void {
  // Where one pane is seen at a time the second would only push the first away.
  if (paneHandle(second.pane) !== null || registeredPanes().length < 2) return goToPane(first.pane, act);
  dispatch({ do: 'front-pane', pane: second.pane });
  requestAnimationFrame(() => requestAnimationFrame(() => goToPane(first.pane, act)));
}

/** Where nothing was chosen yet the keys begin at the passage in focus. */
function rowInFocus(rows: readonly DifferenceRow[], by: 1 | -1): string | null {
  const { activePane, panes } = windowState();
  const focus = panes[activePane]?.focus ?? null;
  const at = rows.findIndex(
    ({ number, a, b }) =>
      number !== null &&
      [a, b].some(({ column, place }) => column.key === activePane && place.blockId === focus),
  );
  // The one in focus is itself the next.
  return at === -1 ? null : (rows[at - by]?.difference.key ?? null);
}

function isRound(
  rows: readonly DifferenceRow[],
  last: string | null,
  next: DifferenceRow,
  by: 1 | -1,
): boolean {
  const from = rows.findIndex(({ difference }) => difference.key === last);
  const to = rows.indexOf(next);
  return from !== -1 && (by === 1 ? to <= from : to >= from);
}
