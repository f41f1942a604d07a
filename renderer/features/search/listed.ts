import { useEffect, useState } from 'react';

/** Articles asked for with each letter: more than a window shows, and a quarter of the reading and sending. */
export const FIRST_LISTED = 12;
/** Articles listed once the reader stops typing; more are found by a narrower query. */
export const LISTED = 50;
/** Milliseconds without a letter after which the whole list is asked for. */
const REST_MS = 300;

export const RESULTS_ID = 'search-results';

/** True once the query has stood for a moment. */
export function useIsRested(query: string): boolean {
  const [restedOn, setRestedOn] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRestedOn(query), REST_MS);
    return () => clearTimeout(timer);
  }, [query]);
  return restedOn === query;
}
