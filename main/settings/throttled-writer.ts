import type { Session } from '@core/contract/settings';

/** Least time between two writes, milliseconds: scrolling must not flush the disk every second. */
const INTERVAL = 5_000;

/** Writes the first change at once, and of those that follow the last one after the interval. */
export function createThrottledWriter(write: (session: Session) => void): {
  save(session: Session): void;
  flush(): void;
} {
  let pending: Session | null = null;
  let timer: NodeJS.Timeout | null = null;

  const writePending = (): void => {
    if (pending === null) return;
    const session = pending;
    pending = null;
    try {
      write(session);
    } catch {
      // A full disk is told where it costs notes; the next change of the session tries again.
    }
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (pending === null) return;
      writePending();
      wait();
    }, INTERVAL);
    timer.unref();
  };

  return {
    save(session) {
      pending = session;
      if (timer !== null) return;
      writePending();
      wait();
    },
    flush() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      writePending();
    },
  };
}
