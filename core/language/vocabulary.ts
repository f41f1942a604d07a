/**
 * The vocabulary of texts that are compared with each other: a dense integer id for each term, be it a word, a word
 * bigram or a character n-gram, so that vectors can be typed arrays. Hides how each kind of term is hashed.
 */

/** Gives ids from 0 in order of first sight. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #pairs = new PairNumbers();
  #count = 0;
  #zeroes = new Float32Array(0);

  idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#count);
    return this.#count++;
  }

  /** Of the bigram of two terms, in this order. */
  idOfPair(first: number, second: number): number {
    return this.#numberOf(first, second);
  }

  /**
   * Of all character n-grams of `length` UTF-16 units, at most 4, in order. Most are ASCII letters and digits, and are
   * packed into one integer key in place of a string that would have to be cut out and hashed.
   */
  idsOfGrams(text: string, length: number): number[] {
    const ids: number[] = [];
    for (let start = 0; start + length <= text.length; start++) {
      // From 1, or "0ab" and "ab" would have the same key.
      let key = 1;
      for (let at = start; at < start + length && key >= 0; at++) {
        const unit = text.charCodeAt(at);
        key = unit >= FIRST_PLAIN && unit <= LAST_PLAIN ? key * PLAIN_UNITS + unit - FIRST_PLAIN : -1;
      }
      ids.push(key < 0 ? this.idOf(text.slice(start, start + length)) : this.#numberOf(key, OF_GRAM));
    }
    return ids;
  }

  get size(): number {
    return this.#count;
  }

  /** A zeroed array with at least one element per id so far. It is shared: whoever writes in it zeroes it again. */
  scratch(): Float32Array {
    if (this.#zeroes.length < this.#count) this.#zeroes = new Float32Array(2 * this.#count);
    return this.#zeroes;
  }

  #numberOf(first: number, second: number): number {
    const id = this.#pairs.putIfAbsent(first, second, this.#count);
    if (id === this.#count) this.#count += 1;
    return id;
  }
}

/**
 * The code units "0" to "z": digits, lower-case letters and what lies between, the boundary marks "<" and ">" among it.
 */
const FIRST_PLAIN = 0x30;
const LAST_PLAIN = 0x7a;
const PLAIN_UNITS = LAST_PLAIN - FIRST_PLAIN + 1;
/** The second of the pair for an n-gram, which has none: no term has this id. */
const OF_GRAM = -1;

/**
 * A hash map from a pair of integers to one, with open addressing and linear probing in typed arrays. A `Map` would
 * need one key for the two, and looks up the large numbers that this takes several times as slowly.
 */
class PairNumbers {
  #mask = 8191;
  #firsts = new Int32Array(this.#mask + 1);
  #seconds = new Int32Array(this.#mask + 1);
  /** The stored number plus 1; 0 marks an empty slot. */
  #numbers = new Int32Array(this.#mask + 1);
  #count = 0;

  /** The number stored for the pair, or `number`, which is then stored. */
  putIfAbsent(first: number, second: number, number: number): number {
    let at = this.#find(first, second);
    const known = this.#numbers[at]!;
    if (known !== 0) return known - 1;
    if (2 * ++this.#count > this.#mask) {
      this.#widen();
      at = this.#find(first, second);
    }
    this.#firsts[at] = first;
    this.#seconds[at] = second;
    this.#numbers[at] = number + 1;
    return number;
  }

  /** The slot of the pair, or the empty slot where it would be stored. */
  #find(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & this.#mask;
    while (this.#numbers[at] !== 0 && (this.#firsts[at] !== first || this.#seconds[at] !== second))
      at = (at + 1) & this.#mask;
    return at;
  }

  #widen(): void {
    const [firsts, seconds, numbers] = [this.#firsts, this.#seconds, this.#numbers];
    this.#mask = 2 * this.#mask + 1;
    this.#firsts = new Int32Array(this.#mask + 1);
    this.#seconds = new Int32Array(this.#mask + 1);
    this.#numbers = new Int32Array(this.#mask + 1);
    for (let from = 0; from < numbers.length; from++) {
      if (numbers[from] === 0) continue;
      const at = this.#find(firsts[from]!, seconds[from]!);
      this.#firsts[at] = firsts[from]!;
      this.#seconds[at] = seconds[from]!;
      this.#numbers[at] = numbers[from]!;
    }
  }
}
