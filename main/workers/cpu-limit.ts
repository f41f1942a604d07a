/** Limit of wall-clock time, as a multiple of that of processor time: a task that is blocked on a disk uses none. */
const CLOCK_FACTOR = 10;
/** Least polling interval, milliseconds. */
const SHORTEST = 5;

/**
 * Limits the processor time of a task: on a busy machine wall-clock time passes while its thread is not scheduled.
 * Where the processor time of the thread is not available, wall-clock time counts.
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
