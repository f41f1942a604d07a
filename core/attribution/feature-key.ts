/**
 * A feature as one number of 32 bits: which template it is of, and the values that fill it. Two multiplicative hashes
 * (Knuth 1973) and MurmurHash3's finalizer, which costs little and leaves collisions to chance.
 */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let key = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 0x3c6ef372, 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 15), 0xc2b2ae35) + Math.imul(b + 0x7f4a7c15, 0x27d4eb2f);
  key = Math.imul(key ^ (key >>> 13), 0x85ebca6b) + Math.imul(c + 0x165667b1, 0xc2b2ae35);
  key = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return (key ^ (key >>> 13)) >>> 0;
}

/** Takes the features of one place. */
export type Emit = (key: number) => void;

/** Outside the text. */
export const NOWHERE = -99;

export const valueAt = (column: ArrayLike<number>, at: number): number => column[at] ?? NOWHERE;
