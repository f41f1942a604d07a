import { tokenDifference } from './word-difference';

/**
 * Where a place of a text is in a later version of it: behind the same words as before. What was put in right at the place
 * stands behind it. UTF-16 offsets.
 */
export function offsetAfter(before: string, after: string, offset: number): number {
  let [old, now] = [0, 0];
  for (const { is, text } of tokenDifference(tokensOf(before), tokensOf(after))) {
    if (is === 'inserted') {
      if (old >= offset) return now;
      now += text.length;
      continue;
    }
    if (offset <= old + text.length) return is === 'same' ? now + offset - old : now;
    old += text.length;
    if (is === 'same') now += text.length;
  }
  return now;
}

/** Each line feed for itself: of several, those before a place are the ones that were there. */
const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^]/gu) ?? [];
