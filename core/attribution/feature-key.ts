/** A feature as one number of 32 bits: which template it is of, and the values that fill it (MurmurHash3's finalizer). */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let key = Math.imul(template + 1, 0x9e3779b1);
  key = mix(key ^ a);
  key = mix(key ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b));
  key = mix(key ^ Math.imul(c + 0x165667b1, 0xc2b2ae35));
  return key >>> 0;
}

function mix(value: number): number {
  let key = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}

/** Takes the features of one place. */
export type Emit = (key: number) => void;

/** Outside the text. */
export const NOWHERE = -99;

export const valueAt = (column: ArrayLike<number>, at: number): number => column[at] ?? NOWHERE;
