/** How many times its limit a task may take by the clock: one that is blocked on a disk uses no processor. */
const CLOCK_FACTOR = 10;
/** Milliseconds between two looks at a task that is about to be over. */
const SHORTEST = 5;

/**
 * Holds a task to a limit of processor time, for on a busy machine the clock runs on while its thread waits for its
 * turn. Where the thread does not answer how much it has used, the clock alone counts.
 * @param cpuMs of the thread since it began, `null` where that is not to be had; may never resolve
 * @returns ends the watch
 */
export function limitCpu(
  limitMs: number,
  cpuMs: () => Promise<number | null>,
  expire: () => void,
): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    clearTimeout(clock);
  };
  const end = (): void => {
    if (isOver) return;
    stop();
    expire();
  };
  const look = async (): Promise<void> => {
    const [before, now] = await Promise.all([begun, cpuMs()]);
    if (isOver) return;
    const left = before === null || now === null ? 0 : limitMs - (now - before);
    if (left <= 0) end();
    else timer = setTimeout(() => void look(), Math.max(SHORTEST, left));
  };

  const begun = cpuMs();
  const clock = setTimeout(end, CLOCK_FACTOR * limitMs);
  timer = setTimeout(() => void look(), limitMs);
  return stop;
}
