import type { AnnotationId, BlockId } from '@core/contract/ids';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';

interface LastMark {
  readonly id: AnnotationId;
  readonly pane: PaneKey;
  /** The passage in focus when it was made: with another in focus the reader has gone on. */
  readonly focus: BlockId | null;
}

let last: LastMark | null = null;

/** Grows whenever the reader turns to something else by hand. */
let turns = 0;

/**
 * The mark that is being made is what the next key is about: `h` and then `2` recolours, `n` writes on it. Asked for
 * when the key is pressed, and told its id when it is saved: whoever has gone on meanwhile means something else.
 */
export function startLastMark(pane: PaneKey): (id: AnnotationId) => void {
  const { focus } = paneOf(windowState(), pane);
  const turn = turns;
  return (id) => {
    if (turn === turns) last = { id, pane, focus };
  };
}

/** `null` once the reader has turned to something else. */
export const lastMark = (pane: PaneKey): AnnotationId | null =>
  last?.pane === pane && last.focus === paneOf(windowState(), pane).focus ? last.id : null;

export const forgetLastMark = (): void => {
  last = null;
  turns += 1;
};
