/** How many columns have room beside each other, and which of the rest stands in front. */
import type { PaneKey } from '../../../app/window-state';

/** How tightly columns are set: `compact` has smaller letters, margins and gaps. */
export type Density = 'comfortable' | 'compact';

interface Spacing {
  /** Characters a line below which a column is not readable. */
  readonly characters: number;
  /** Of the text size; as reader.css sets it for columns. */
  readonly scale: number;
  /** Gutters and padding of a column, CSS pixels. */
  readonly frame: number;
  /** Between two columns, in which joins are drawn; CSS pixels. */
  readonly gap: number;
}
const SPACING: Readonly<Record<Density, Spacing>> = {
  comfortable: { characters: 36, scale: 0.88, frame: 62, gap: 26 },
  compact: { characters: 31, scale: 0.78, frame: 44, gap: 12 },
};
/** The width of a character of the reading face as a share of its size. */
const CHARACTER = 0.45;

export interface ColumnLayout<C> {
  readonly density: Density;
  /** Columns with a place of their own, from left to right. */
  readonly fixed: readonly C[];
  /** Columns that share the last place; empty where all have one of their own. */
  readonly tabs: readonly C[];
  /** The one of `tabs` that is seen. */
  readonly front: C | undefined;
}

/** Least width of a readable column, CSS pixels. */
export function leastColumnWidth(textSize: number, density: Density): number {
  const { characters, scale, frame } = SPACING[density];
  return Math.ceil(characters * CHARACTER * scale * textSize + frame);
}

/** Compact where only this gives every column a place of its own. */
export function chooseDensity(count: number, width: number, textSize: number): Density {
  if (width === 0 || count <= roomFor(width, textSize, 'comfortable')) return 'comfortable';
  return count <= roomFor(width, textSize, 'compact') ? 'compact' : 'comfortable';
}

function roomFor(width: number, textSize: number, density: Density): number {
  const { gap } = SPACING[density];
  return Math.max(1, Math.floor((width + gap) / (leastColumnWidth(textSize, density) + gap)));
}

/**
 * @param width of the frame, CSS pixels; 0 while it is not measured, and then all have room
 * @param recent panes as they were used, the latest first: the first of them among the tabs stands in front
 */
export function layColumns<C extends { readonly key: PaneKey }>(
  columns: readonly C[],
  width: number,
  textSize: number,
  recent: readonly PaneKey[],
): ColumnLayout<C> {
  const density = chooseDensity(columns.length, width, textSize);
  const room = width === 0 ? columns.length : roomFor(width, textSize, density);
  if (columns.length <= room) return { density, fixed: columns, tabs: [], front: undefined };
  const tabs = columns.slice(room - 1);
  const used = recent.find((pane) => tabs.some(({ key }) => key === pane));
  return {
    density,
    fixed: columns.slice(0, room - 1),
    tabs,
    front: tabs.find(({ key }) => key === used) ?? tabs[0],
  };
}
