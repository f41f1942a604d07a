import type { Chunk } from './chunks';

/** What the height of a text hangs on, CSS pixels. */
export interface TypeMeasures {
  /** Width of a line of text. */
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

/**
 * How high each chunk of a long article stands: as measured when it was drawn last, else as estimated from its
 * characters. One factor, taken from the first chunks that are measured, brings estimates to the face and the width.
 */
export interface ChunkHeights {
  /** Takes new measures of the type; where they changed, answers true and forgets what was measured under the old. */
  fit(measures: TypeMeasures): boolean;
  note(chunk: number, height: number): void;
  /** Brings the estimates to what was measured, once for each measures of the type. Answers whether it did. */
  calibrate(): boolean;
  /** Height of a stand-in for the undrawn chunks `from` to `to`, exclusive. */
  standIn(from: number, to: number): number;
  /** The chunk at `depth` pixels below the top of the stand-in that begins with chunk `from`. */
  within(from: number, depth: number): number;
  /** The last of the chunks from `from` on that fill `height` once they are drawn. */
  fill(from: number, height: number): number;
  /** The first of the chunks before `to`, exclusive, that fill `height` once they are drawn. */
  fillBack(to: number, height: number): number;
  /** Takes over what was known of chunks that stand as they stood. */
  inherit(before: ChunkHeights, chunkBefore: (chunk: number) => number | null): void;
  known(chunk: number): number | null;
  /** Whether stand-ins are as high as their text. */
  readonly isTrue: boolean;
  readonly measures: TypeMeasures;
  readonly factor: number;
}

/**
 * The stand-ins together are never higher. Browsers lose what lies below 17 to 33 million pixels; past this height
 * each stand-in is lower than its text, and only the scroll bar can tell.
 */
const HIGHEST = 8_000_000;
/** Width of a character of the reading face as a share of its size, and what stands between passages as shares of a line. */
const CHARACTER = 0.46;
const BETWEEN = 0.5;
const FOLDED = 1.4;
const FIRST_MEASURES: TypeMeasures = { width: 600, fontSize: 18, lineHeight: 29 };

export function createHeights(chunks: readonly Chunk[], highest = HIGHEST): ChunkHeights {
  const estimates = new Float64Array(chunks.length);
  const measured = new Float64Array(chunks.length);
  const sums = new Float64Array(chunks.length + 1);
  let measures = FIRST_MEASURES;
  let factor = 1;
  let isCalibrated = false;
  let isSummed = false;

  const estimate = (): void => {
    const perLine = Math.max(8, measures.width / (measures.fontSize * CHARACTER));
    chunks.forEach(({ groups }, index) => {
      let lines = 0;
      for (const group of groups) {
        if (group.isFurniture) lines += FOLDED;
        else for (const { start, end } of group.blocks) lines += Math.ceil((end - start) / perLine) + BETWEEN;
      }
      estimates[index] = lines * measures.lineHeight;
    });
  };
  const height = (chunk: number): number => measured[chunk] || (estimates[chunk] ?? 0) * factor;
  const sum = (): Float64Array => {
    if (!isSummed) {
      for (let at = 0; at < chunks.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + height(at);
      isSummed = true;
    }
    return sums;
  };
  const scale = (): number => Math.min(1, highest / Math.max(1, sum()[chunks.length] ?? 1));
  const upTo = (chunk: number): number => sum()[Math.min(Math.max(chunk, 0), chunks.length)] ?? 0;
  const chunkAt = (depth: number): number => {
    const tops = sum();
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle + 1] ?? 0) > depth) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  estimate();

  return {
    get measures() {
      return measures;
    },
    get isTrue() {
      return scale() === 1;
    },
    get factor() {
      return factor;
    },
    fit(next) {
      const { width, fontSize, lineHeight } = measures;
      if (next.width === width && next.fontSize === fontSize && next.lineHeight === lineHeight) return false;
      measures = next;
      measured.fill(0);
      isCalibrated = false;
      isSummed = false;
      estimate();
      return true;
    },
    note(chunk, found) {
      if (found <= 0 || measured[chunk] === found) return;
      measured[chunk] = found;
      isSummed = false;
    },
    calibrate() {
      if (isCalibrated) return false;
      let [found, expected] = [0, 0];
      measured.forEach((own, at) => {
        if (own === 0) return;
        found += own;
        expected += estimates[at] ?? 0;
      });
      if (found === 0 || expected === 0) return false;
      factor = found / expected;
      isCalibrated = true;
      isSummed = false;
      return true;
    },
    standIn: (from, to) => (upTo(to) - upTo(from)) * scale(),
    within: (from, depth) => chunkAt(upTo(from) + Math.max(0, depth) / scale()),
    fill: (from, depth) => chunkAt(upTo(from) + depth),
    fillBack: (to, depth) => chunkAt(Math.max(0, upTo(to) - depth)),
    inherit(before, chunkBefore) {
      measures = before.measures;
      estimate();
      factor = before.factor;
      for (let at = 0; at < chunks.length; at += 1) {
        const earlier = chunkBefore(at);
        measured[at] = (earlier === null ? null : before.known(earlier)) ?? 0;
      }
      isSummed = false;
    },
    known: (chunk) => measured[chunk] || null,
  };
}
