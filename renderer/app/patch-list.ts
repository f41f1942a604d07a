import { isDeepEqual } from './deep-equal';

/**
 * Takes a change of a list back, or makes it again, in a list that may have changed since. What stands as the change
 * left it becomes as it was before. Elsewhere only what this change added goes and what it took away comes back; what a
 * later change made of it stays.
 * @param from how the change left the list, `to` how it was before; the other way round to make it again
 */
export function patchList<T>(present: readonly T[], from: readonly T[], to: readonly T[]): readonly T[] {
  if (isDeepEqual(from, to)) return present;
  if (isDeepEqual(present, from)) return to;
  const lacks = (list: readonly T[], item: T): boolean => !list.some((one) => isDeepEqual(one, item));
  const added = from.filter((item) => lacks(to, item));
  const patched = present.filter((item) => lacks(added, item));
  to.forEach((item, at) => {
    if (lacks(from, item) && lacks(patched, item)) patched.splice(Math.min(at, patched.length), 0, item);
  });
  return patched;
}
