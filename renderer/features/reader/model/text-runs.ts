import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';

/** A stretch of a block in which the same marks and annotations hold. Offsets are UTF-16 units of the canonical text. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** Later annotations lie on top. */
  readonly annotations: readonly PlacedAnnotation[];
  /** One speaker's words in a passage that is not his as a whole. */
  readonly isSpoken: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Cuts a block at every border of a mark or annotation, so that overlapping ones need no overlapping elements. */
export function cutRuns(
  block: Block,
  marks: readonly Mark[],
  annotations: readonly PlacedAnnotation[],
  parts: readonly Range[],
): readonly TextRun[] {
  const placed = annotations.flatMap((one) => {
    const range = rangeOf(one);
    return range === null ? [] : [{ one, range }];
  });
  const borders = new Set([block.start, block.end]);
  [...marks, ...placed.map(({ range }) => range), ...parts].forEach(({ start, end }) => {
    if (start > block.start && start < block.end) borders.add(start);
    if (end > block.start && end < block.end) borders.add(end);
  });
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const run = { start, end: sorted[index + 1] ?? block.end };
    return {
      ...run,
      marks: marks.filter((mark) => covers(mark, run)),
      annotations: placed.filter(({ range }) => covers(range, run)).map(({ one }) => one),
      isSpoken: parts.some((part) => covers(part, run)),
    };
  });
}

export function rangeOf({ placement }: PlacedAnnotation): Range | null {
  return placement.state === 'orphan' || placement.state === 'whole' ? null : placement;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && outer.end >= inner.end;
