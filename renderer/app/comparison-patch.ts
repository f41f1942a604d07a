import type { Comparison } from '@core/contract/comparison';
import { patchList } from './patch-list';

/** What of a comparison the reader changes; each list is changed item by item. */
const LISTS = ['panes', 'topics', 'passages', 'silent', 'judgements', 'onlyHere', 'differences'] as const;
type List = (typeof LISTS)[number];

/**
 * Takes a change back, or makes it again, in a comparison that may have changed since; its lists as `patchList` says.
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
