/** Polling interval, milliseconds; one poll costs about ten microseconds. */
const INTERVAL = 25;
/** Of the limit: where the process has grown by as much, it is asked whose memory it is. */
const SUSPICIOUS = 0.75;
/** Of the limit: what a task may hold where the process has grown too much. */
const OWN_SHARE = 0.5;
/** Milliseconds after which a thread that does not answer is taken for the one that grows. */
const PATIENCE = 150;

/**
 * Ends a task before the process has grown by `limitBytes` since it began. V8 limits its own heap and not the typed
 * arrays of decoders, so resident memory is polled from outside, where a thread that never pauses is seen as well.
 * Other threads grow too; the one that is watched is asked what it holds before it is blamed.
 * @param ownBytes heap and typed arrays of the thread; `null` where it cannot tell
 * @returns ends the watch
 */
export function limitMemory(
  limitBytes: number,
  ownBytes: () => Promise<number | null>,
  exceed: () => void,
): () => void {
  let least = process.memoryUsage.rss();
  let isAsking = false;
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    clearInterval(timer);
  };
  const end = (): void => {
    if (isOver) return;
    stop();
    exceed();
  };
  const ask = async (): Promise<void> => {
    const own = await Promise.race([ownBytes(), silence()]);
    isAsking = false;
    if (own === null || own > OWN_SHARE * limitBytes) return end();
    // Somebody else's memory: what comes on top of it counts.
    least = process.memoryUsage.rss() - own;
  };
  const timer = setInterval(() => {
    const resident = process.memoryUsage.rss();
    // What the job before left is given back while this one runs.
    least = Math.min(least, resident);
    if (isAsking || resident - least < SUSPICIOUS * limitBytes) return;
    isAsking = true;
    void ask();
  }, INTERVAL);
  return stop;
}

const silence = (): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE).unref());
