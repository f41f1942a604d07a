/** `search-worker.js:12:34`: a module of the program by its own name, its line and column. */
export const FRAME = /^[\w.-]{1,80}\.(?:js|mjs|cjs|ts):\d{1,7}:\d{1,7}$/;

/** Frames of one error that are reported. */
export const MAX_FRAMES = 12;

/**
 * The lines of a stack below its message, which quotes what it likes and may have lines that look like frames; none
 * where the message is no longer the one that stands there.
 */
export function linesBelowMessage({ stack = '', message }: Error): readonly string[] {
  const head = /^[\w$]*(?: \[\w+\])?(?:: )?/.exec(stack)?.[0].length ?? 0;
  return stack.startsWith(message, head)
    ? stack
        .slice(head + message.length)
        .split('\n')
        .slice(1)
    : [];
}
