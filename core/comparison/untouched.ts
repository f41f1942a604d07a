import type { Comparison } from '../contract/comparison';

/** Never named, and nothing was judged, linked, marked or put under a topic in it. */
export const isUntouched = ({
  id: _id,
  created: _created,
  modified: _modified,
  panes: _panes,
  title,
  ...own
}: Comparison): boolean =>
  title === '' && Object.values(own).every((list) => !Array.isArray(list) || list.length === 0);
