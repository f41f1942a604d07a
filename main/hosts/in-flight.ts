/** Counts the calls under way, so that a host closes only after the last save is on disk. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, at the latest after `limitMs`. */
  drain(limitMs: number): Promise<void>;
}

export function createInFlight(): InFlight {
  const under = new Set<Promise<unknown>>();
  return {
    track(work) {
      under.add(work);
      const forget = (): void => void under.delete(work);
      work.then(forget, forget);
      return work;
    },
    async drain(limitMs) {
      const deadline = Date.now() + limitMs;
      // A call may start another before it ends, hence the loop.
      while (under.size > 0 && Date.now() < deadline) {
        await Promise.race([Promise.allSettled(under), pause(deadline - Date.now())]);
      }
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
