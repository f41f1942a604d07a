import { useState } from 'react';
import { firstHitFrom, type Hits } from '../model/find-hits';

interface CurrentHit {
  /** Index of the hit that is pointed at; −1 while there is none. */
  readonly place: number;
  /** UTF-16 offsets of it; −1 where there is none. */
  readonly start: number;
  readonly end: number;
  step(by: 1 | -1): void;
  /** Points at the first hit behind a place of the text; `null` keeps the place of the last start. */
  restart(from: number | null): void;
}

/** Which hit is pointed at: counted on from the first that stood in view when the find began, around the end. */
export function useCurrentHit(hits: Hits): CurrentHit {
  const [{ from, steps }, set] = useState({ from: 0, steps: 0 });
  const count = hits.starts.length;
  const first = firstHitFrom(hits, from);
  // In a long text the hits in view may not be found yet: one far above them is not the first.
  const isKnown = count > 0 && (first < count || hits.isWhole);
  const place = isKnown ? (((first + steps) % count) + count) % count : -1;
  return {
    place,
    start: hits.starts[place] ?? -1,
    end: hits.ends[place] ?? -1,
    step: (by) => set((now) => ({ ...now, steps: now.steps + by })),
    restart: (next) => set((now) => ({ from: next ?? now.from, steps: 0 })),
  };
}
