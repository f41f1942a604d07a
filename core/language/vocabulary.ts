/** Numbers the terms of texts that are compared with each other: words, pairs of words, stretches of letters. */

/** Numbers terms in order of first sight. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly pairs = new PairNumbers();
  private count = 0;
  private zeroes = new Float32Array(0);

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    this.ids.set(term, this.count);
    return this.count++;
  }

  /** Of two terms side by side, in this order. */
  idOfPair(first: number, second: number): number {
    return this.numberOf(first, second);
  }

  /**
   * Of all stretches of `length` UTF-16 units, at most 4, in order. Most are of plain letters, and go by a small number
   * in place of a string that would have to be cut out and looked up.
   */
  idsOfGrams(text: string, length: number): number[] {
    const ids: number[] = [];
    for (let start = 0; start + length <= text.length; start++) {
      // From 1, or "0ab" and "ab" would be the same.
      let key = 1;
      for (let at = start; at < start + length && key >= 0; at++) {
        const unit = text.charCodeAt(at);
        key = unit >= FIRST_PLAIN && unit <= LAST_PLAIN ? key * PLAIN_UNITS + unit - FIRST_PLAIN : -1;
      }
      ids.push(key < 0 ? this.idOf(text.slice(start, start + length)) : this.numberOf(key, OF_GRAM));
    }
    return ids;
  }

  get size(): number {
    return this.count;
  }

  /** Zeroes, one and more for each term so far. One array for all: who writes in it wipes it again. */
  scratch(): Float32Array {
    if (this.zeroes.length < this.count) this.zeroes = new Float32Array(2 * this.count);
    return this.zeroes;
  }

  private numberOf(first: number, second: number): number {
    const id = this.pairs.putIfAbsent(first, second, this.count);
    if (id === this.count) this.count++;
    return id;
  }
}

/** Digits, small letters and what lies between them, the marks of a word's edges among it: "0" to "z". */
const FIRST_PLAIN = 0x30;
const LAST_PLAIN = 0x7a;
const PLAIN_UNITS = LAST_PLAIN - FIRST_PLAIN + 1;
/** Stands for the second of a pair where there is none: no term has this number. */
const OF_GRAM = -1;

/**
 * From a pair of whole numbers to one: an open table in typed arrays. A map would want one key for the two, and looks up
 * the large numbers that this takes several times as slowly.
 */
class PairNumbers {
  private mask = 8191;
  private firsts = new Int32Array(this.mask + 1);
  private seconds = new Int32Array(this.mask + 1);
  /** 0 where there is none, else the number and one more. */
  private numbers = new Int32Array(this.mask + 1);
  private count = 0;

  /** The number that the pair has, or `number`, which it has from now on. */
  putIfAbsent(first: number, second: number, number: number): number {
    let at = this.find(first, second);
    const known = this.numbers[at]!;
    if (known !== 0) return known - 1;
    if (2 * ++this.count > this.mask) {
      this.widen();
      at = this.find(first, second);
    }
    this.firsts[at] = first;
    this.seconds[at] = second;
    this.numbers[at] = number + 1;
    return number;
  }

  /** Where the pair stands, or the empty place where it would. */
  private find(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & this.mask;
    while (this.numbers[at] !== 0 && (this.firsts[at] !== first || this.seconds[at] !== second))
      at = (at + 1) & this.mask;
    return at;
  }

  private widen(): void {
    const { firsts, seconds, numbers } = this;
    this.mask = 2 * this.mask + 1;
    this.firsts = new Int32Array(this.mask + 1);
    this.seconds = new Int32Array(this.mask + 1);
    this.numbers = new Int32Array(this.mask + 1);
    for (let from = 0; from < numbers.length; from++) {
      if (numbers[from] === 0) continue;
      const at = this.find(firsts[from]!, seconds[from]!);
      this.firsts[at] = firsts[from]!;
      this.seconds[at] = seconds[from]!;
      this.numbers[at] = numbers[from]!;
    }
  }
}
