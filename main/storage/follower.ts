/** Debounce: the store file follows its journal when so long nothing changed. */
const IDLE_MS = 1_500;
/** And at the latest after so long. */
const LATEST_MS = 15_000;
/** A file that takes long to write is written so many times its own time apart. */
const SHARE = 20;

export interface Follower {
  /** Something is to be written. */
  schedule(): void;
  /** Writes now what is pending. */
  flush(): void;
  cancel(): void;
}

/**
 * Calls `follow` after changes, off the path of their answers. A failure is no loss, for the journal has it all: the
 * next change or the next start tries again.
 */
export function createFollower(follow: () => void): Follower {
  let timer: NodeJS.Timeout | null = null;
  let first: number | null = null;
  let cost = 0;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const run = (): void => {
    stop();
    first = null;
    const begun = performance.now();
    try {
      follow();
    } catch {
      return;
    } finally {
      cost = performance.now() - begun;
    }
  };
  return {
    schedule() {
      const now = performance.now();
      first ??= now;
      const wait = Math.max(0, Math.min(Math.max(IDLE_MS, cost * SHARE), first + LATEST_MS - now));
      stop();
      timer = setTimeout(run, wait);
      timer.unref();
    },
    flush() {
      if (first !== null) run();
    },
    cancel() {
      stop();
      first = null;
    },
  };
}
