/**
 * The item at an index that the caller knows to be in range. Out of range is a fault of the program and throws here,
 * instead of an `undefined` that fails somewhere else.
 *
 * @param index from 0 to the length less one
 * @throws {RangeError} where nothing stands at the index
 */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`Nothing at ${index} of ${items.length}`);
  return item;
}
