export interface BagOverlap {
  /** Of the words found, the share that is expected, 0–1; 1 where none was found. */
  readonly precision: number;
  /** Of the words expected, the share that was found, 0–1; 1 where none is expected. */
  readonly recall: number;
}

export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many words two bags have in common: their order does not count, how often a word stands there does. */
export function commonWords(found: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return common;
}

export function bagOverlap(found: readonly string[], expected: readonly string[]): BagOverlap {
  const common = commonWords(found, expected);
  const share = (of: number): number => (of === 0 ? 1 : common / of);
  return { precision: share(found.length), recall: share(expected.length) };
}
