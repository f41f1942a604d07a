import type { Comparison } from '@core/contract/comparison';
import { isDeepEqual } from './deep-equal';

/** What of a comparison the reader changes; each list is changed item by item. */
const LISTS = ['panes', 'topics', 'passages', 'silent', 'judgements', 'onlyHere', 'differences'] as const;
type List = (typeof LISTS)[number];

/**
 * Takes a change back, or makes it again, in a comparison that may have changed since. What stands as the change left
 * it becomes as it was before. Elsewhere only what this change added goes and what it took away comes back; what a
 * later
 * change made of it stays.
 * @param from how the comparison was left by the change, `to` how it was before; the other way round to make it again.
 */
export function patchComparison(
  present: Comparison,
  from: Comparison,
  to: Comparison,
): Pick<Comparison, 'title' | List> {
  const isHeld = (list: List): boolean => [present, from, to].some((one) => one[list] !== undefined);
  const patched = Object.fromEntries(
    LISTS.filter(isHeld).map((list) => [
      list,
      patchList<unknown>(present[list] ?? [], from[list] ?? [], to[list] ?? []),
    ]),
  ) as Pick<Comparison, List>;
  return { ...patched, title: present.title === from.title ? to.title : present.title };
}

function patchList<T>(present: readonly T[], from: readonly T[], to: readonly T[]): readonly T[] {
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
