/**
 * From feature keys to slots, by open addressing with linear probing (Knuth 1973): a Map of numbers costs several times
 * as much in the innermost loop of the labeller.
 */
export class KeyTable {
  #keys: Uint32Array;
  #slots: Int32Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 1024) {
    const length = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 2)));
    this.#keys = new Uint32Array(length);
    this.#slots = new Int32Array(length).fill(-1);
    this.#mask = length - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** −1 where the key has no slot. */
  get(key: number): number {
    let at = key & this.#mask;
    while (this.#slots[at] !== -1) {
      if (this.#keys[at] === key) return this.#slots[at]!;
      at = (at + 1) & this.#mask;
    }
    return -1;
  }

  /** The slot of the key, the next free one where it had none. */
  put(key: number): number {
    let at = key & this.#mask;
    while (this.#slots[at] !== -1) {
      if (this.#keys[at] === key) return this.#slots[at]!;
      at = (at + 1) & this.#mask;
    }
    this.#keys[at] = key;
    this.#slots[at] = this.#size;
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  /** The keys in the order of their slots. */
  keys(): Uint32Array {
    const keys = new Uint32Array(this.#size);
    this.#slots.forEach((slot, at) => {
      if (slot !== -1) keys[slot] = this.#keys[at]!;
    });
    return keys;
  }

  #grow(): void {
    const keys = this.keys();
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Uint32Array(this.#mask + 1);
    this.#slots = new Int32Array(this.#mask + 1).fill(-1);
    keys.forEach((key, slot) => {
      let at = key & this.#mask;
      while (this.#slots[at] !== -1) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#slots[at] = slot;
    });
  }
}
