/** What a PDF says of one page: pieces of text and where they were painted, in no order that can be relied on. */
export interface PdfPage {
  /** As printed or, where the file does not say, its number from 1. */
  readonly label: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
  /** Its lines are columns of the printed page, which was turned. */
  readonly isVertical?: true;
}

export interface PdfPiece {
  /** In logical order, also where it is painted from right to left. */
  readonly text: string;
  /** Points from the left edge of the page. */
  readonly x: number;
  /** Points from the upper edge of the page down to the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Turned text, such as a stamp along the margin. */
  readonly isTurned: boolean;
  /** Which way turned text runs; absent where it runs along or aslant. */
  readonly turn?: 'up' | 'down';
  /** Length of a column, in points, where the font sets one; `x` is its left edge then and `y` its upper one. */
  readonly column?: number;
  /** Names the font within the document. */
  readonly font?: string;
}

/** Pieces on one baseline without a gap wider than between words: in columns, a line of one column. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  /** Right edge. */
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  readonly isTurned: boolean;
  /** Of all its letters; `null` where they have several. */
  readonly font: string | null;
}

/** What is longer and higher than its neighbours is weighed by letters, for a page has more short lines than long. */
export function weightedMode(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let best = 0;
  let heaviest = 0;
  for (const [value, weight] of weights) if (weight > heaviest) [best, heaviest] = [value, weight];
  return best;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Of any number of values: as arguments of `Math.min` those of a page built for it would end the stack. */
export const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
export const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
