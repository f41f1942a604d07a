import type { Chunk } from './chunks';

/** What the height of a text hangs on, CSS pixels. */
export interface TypeMeasures {
  /** Width of a line of text. */
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Width of a character of the reading face as a share of its size, and what stands between passages as shares of a line. */
const CHARACTER = 0.46;
const BETWEEN = 0.5;
const FOLDED = 1.4;

/** How high a chunk of text would stand, by the number of its characters. */
export function estimateHeight({ groups }: Chunk, { width, fontSize, lineHeight }: TypeMeasures): number {
  const perLine = Math.max(8, width / (fontSize * CHARACTER));
  let lines = 0;
  for (const { isFurniture, blocks } of groups) {
    if (isFurniture) lines += FOLDED;
    else for (const { start, end } of blocks) lines += Math.ceil((end - start) / perLine) + BETWEEN;
  }
  return lines * lineHeight;
}
