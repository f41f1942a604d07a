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

/** The mark just made is what the next key is about: `h` and then `2` recolours, `n` writes on it. */
export function keepLastMark(pane: PaneKey, id: AnnotationId): void {
  last = { id, pane, focus: paneOf(windowState(), pane).focus };
}

/** `null` once the reader has turned to something else. */
export const lastMark = (pane: PaneKey): AnnotationId | null =>
  last?.pane === pane && last.focus === paneOf(windowState(), pane).focus ? last.id : null;

export const forgetLastMark = (): void => {
  last = null;
};
