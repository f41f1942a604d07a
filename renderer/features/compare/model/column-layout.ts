/** How many columns have room beside each other, and which of the rest stands in front. */
import type { PaneKey } from '../../../app/window-state';

/** Characters below which a column is not readable, and the width of one in the reading face as a share of its size. */
const MIN_CHARACTERS = 36;
const CHARACTER = 0.45;
/** Of the text size; as reader.css sets it for columns. */
const COLUMN_SCALE = 0.88;
/** Gutters and padding of a column in CSS pixels, and the gap in which joins are drawn. */
const COLUMN_FRAME = 62;
const GAP = 26;

export interface ColumnLayout<C> {
  /** Columns with a place of their own, from left to right. */
  readonly fixed: readonly C[];
  /** Columns that share the last place; empty where all have one of their own. */
  readonly tabs: readonly C[];
  /** The one of `tabs` that is seen. */
  readonly front: C | undefined;
}

/** Least width of a readable column, CSS pixels. */
export const leastColumnWidth = (textSize: number): number =>
  Math.ceil(MIN_CHARACTERS * CHARACTER * COLUMN_SCALE * textSize + COLUMN_FRAME);

/**
 * @param width of the frame, CSS pixels; 0 while it is not measured, and then all have room
 * @param recent panes as they were used, the latest first: the first of them among the tabs stands in front
 */
export function layColumns<C extends { readonly key: PaneKey }>(
  columns: readonly C[],
  width: number,
  least: number,
  recent: readonly PaneKey[],
): ColumnLayout<C> {
  const room = width === 0 ? columns.length : Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  if (columns.length <= room) return { fixed: columns, tabs: [], front: undefined };
  const tabs = columns.slice(room - 1);
  const used = recent.find((pane) => tabs.some(({ key }) => key === pane));
  return {
    fixed: columns.slice(0, room - 1),
    tabs,
    front: tabs.find(({ key }) => key === used) ?? tabs[0],
  };
}
