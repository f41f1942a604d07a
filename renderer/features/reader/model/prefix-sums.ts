/** Running totals of a list of lengths, so that a length of many parts and the part at a depth are found quickly. */
export class PrefixSums {
  readonly #count: number;
  readonly #lengthOf: (at: number) => number;
  readonly #totals: Float64Array;
  #isSummed = false;

  constructor(count: number, lengthOf: (at: number) => number) {
    this.#count = count;
    this.#lengthOf = lengthOf;
    this.#totals = new Float64Array(count + 1);
  }

  /** To be called when a length has changed; they are added up anew when they are next asked for. */
  invalidate(): void {
    this.#isSummed = false;
  }

  get total(): number {
    return this.upTo(this.#count);
  }

  /** Length of all parts before this one. */
  upTo(part: number): number {
    return this.#sums()[Math.min(Math.max(part, 0), this.#count)] ?? 0;
  }

  /** The part in which a depth lies, by binary search; the last one where it lies below all. */
  partAt(depth: number): number {
    const totals = this.#sums();
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((totals[middle + 1] ?? 0) > depth) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #sums(): Float64Array {
    if (this.#isSummed) return this.#totals;
    for (let at = 0; at < this.#count; at += 1)
      this.#totals[at + 1] = (this.#totals[at] ?? 0) + this.#lengthOf(at);
    this.#isSummed = true;
    return this.#totals;
  }
}
