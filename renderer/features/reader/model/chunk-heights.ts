import type { Chunk } from './chunks';
import { estimateHeight, type TypeMeasures } from './estimate-height';
import { PrefixSums } from './prefix-sums';

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
const FIRST_MEASURES: TypeMeasures = { width: 600, fontSize: 18, lineHeight: 29 };

export const createHeights = (chunks: readonly Chunk[], highest = HIGHEST): ChunkHeights =>
  new EstimatedHeights(chunks, highest);

class EstimatedHeights implements ChunkHeights {
  readonly #chunks: readonly Chunk[];
  readonly #highest: number;
  readonly #estimates: Float64Array;
  /** 0 where a chunk was not measured. */
  readonly #measured: Float64Array;
  readonly #tops: PrefixSums;
  #isCalibrated = false;
  measures = FIRST_MEASURES;
  factor = 1;

  constructor(chunks: readonly Chunk[], highest: number) {
    this.#chunks = chunks;
    this.#highest = highest;
    this.#estimates = new Float64Array(chunks.length);
    this.#measured = new Float64Array(chunks.length);
    this.#tops = new PrefixSums(chunks.length, (chunk) => this.#heightOf(chunk));
    this.#estimate();
  }

  get isTrue(): boolean {
    return this.#scale() === 1;
  }

  fit(next: TypeMeasures): boolean {
    const { width, fontSize, lineHeight } = this.measures;
    if (next.width === width && next.fontSize === fontSize && next.lineHeight === lineHeight) return false;
    this.measures = next;
    this.#measured.fill(0);
    this.#isCalibrated = false;
    this.#estimate();
    return true;
  }

  note(chunk: number, found: number): void {
    if (found <= 0 || this.#measured[chunk] === found) return;
    this.#measured[chunk] = found;
    this.#tops.invalidate();
  }

  calibrate(): boolean {
    if (this.#isCalibrated) return false;
    let [found, expected] = [0, 0];
    this.#measured.forEach((own, at) => {
      if (own === 0) return;
      found += own;
      expected += this.#estimates[at] ?? 0;
    });
    if (found === 0 || expected === 0) return false;
    this.factor = found / expected;
    this.#isCalibrated = true;
    this.#tops.invalidate();
    return true;
  }

  standIn(from: number, to: number): number {
    return (this.#tops.upTo(to) - this.#tops.upTo(from)) * this.#scale();
  }

  within(from: number, depth: number): number {
    return this.#tops.partAt(this.#tops.upTo(from) + Math.max(0, depth) / this.#scale());
  }

  fill(from: number, depth: number): number {
    return this.#tops.partAt(this.#tops.upTo(from) + depth);
  }

  fillBack(to: number, depth: number): number {
    return this.#tops.partAt(Math.max(0, this.#tops.upTo(to) - depth));
  }

  inherit(before: ChunkHeights, chunkBefore: (chunk: number) => number | null): void {
    this.measures = before.measures;
    this.#estimate();
    this.factor = before.factor;
    for (let at = 0; at < this.#chunks.length; at += 1) {
      const earlier = chunkBefore(at);
      this.#measured[at] = (earlier === null ? null : before.known(earlier)) ?? 0;
    }
  }

  known(chunk: number): number | null {
    return this.#measured[chunk] || null;
  }

  #estimate(): void {
    this.#chunks.forEach((chunk, at) => {
      this.#estimates[at] = estimateHeight(chunk, this.measures);
    });
    this.#tops.invalidate();
  }

  #heightOf(chunk: number): number {
    return this.#measured[chunk] || (this.#estimates[chunk] ?? 0) * this.factor;
  }

  #scale(): number {
    return Math.min(1, this.#highest / Math.max(1, this.#tops.total));
  }
}
