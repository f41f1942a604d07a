import { useEffect, useMemo, useState } from 'react';
import type { Article } from '@core/contract/article';
import type { ChunkVirtualizer } from './virtualizer-state';
import { createFinder, NO_HITS, type Hits } from '../model/find-hits';

/** How long the window may be held at a stroke, and how often the count of a long search is told, milliseconds. */
const SLICE_MS = 10;
const TELL_MS = 120;
const never = (): boolean => false;

/** The hits of a find: at once in an article that is drawn whole, bit by bit in a long one, whose typing must not wait. */
export function useFindHits(article: Article, drawing: ChunkVirtualizer | null, wanted: string): Hits {
  const find = useMemo(
    () => createFinder(article, drawing?.chunks ?? [{ start: 0, end: article.text.length }]),
    [article, drawing],
  );
  const whole = useMemo(() => (drawing === null ? find(wanted)(never) : null), [drawing, find, wanted]);
  const [told, tell] = useState<{ readonly wanted: string; readonly hits: Hits } | null>(null);

  useEffect(() => {
    if (drawing === null) return undefined;
    const goOn = find(wanted);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let toldAt = 0;
    const run = (): void => {
      const until = performance.now() + SLICE_MS;
      const { starts, ends, isWhole } = goOn(() => performance.now() > until);
      if (isWhole || performance.now() - toldAt > TELL_MS) {
        toldAt = performance.now();
        // The lists grow while the search goes on; what is told stands.
        tell({ wanted, hits: isWhole ? { starts, ends, isWhole } : snapshot(starts, ends) });
      }
      if (!isWhole) timer = setTimeout(run, 0);
    };
    timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }, [drawing, find, wanted]);

  return whole ?? (told?.wanted === wanted ? told.hits : SEARCHING);
}

const SEARCHING: Hits = { ...NO_HITS, isWhole: false };

const snapshot = (starts: readonly number[], ends: readonly number[]): Hits => ({
  starts: starts.slice(),
  ends: ends.slice(),
  isWhole: false,
});
