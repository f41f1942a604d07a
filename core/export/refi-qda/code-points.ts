/**
 * Positions as REFI-QDA counts them, in Unicode code points, of UTF-16 offsets. A letter outside of the basic plane is one
 * position there and two units here.
 */
export function codePointPositions(text: string): (offset: number) => number {
  /** Where the second unit of each pair stands, ascending. */
  const seconds: number[] = [];
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) seconds.push(index + 1);
  return (offset) => offset - countBelow(seconds, offset);
}

function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
