/**
 * Index of the first item that is not before what is looked for; as many as there are where all of them are. By binary
 * search: those before it must stand first (`std::partition_point` of C++).
 */
export function partitionPoint<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
