import type { Dispatch } from '../dispatch';
import type { Log } from './log';

/** Milliseconds above which an answer is worth a line. */
const SLOW = 1_000;
/** Failures that are the reader's own doing, or an answer like any other. */
const EXPECTED = new Set(['cancelled', 'not-found']);

/** Notes which requests failed and which were slow, by channel, code and duration; never what was asked or answered. */
export const logRequests =
  (answer: Dispatch, log: Log): Dispatch =>
  async (channel, raw) => {
    const began = performance.now();
    const result = await answer(channel, raw);
    const ms = performance.now() - began;
    if (!result.ok && !EXPECTED.has(result.failure.code))
      log.write('request-failed', { channel, failure: result.failure.code, ms });
    else if (ms >= SLOW) log.write('request-slow', { channel, ms });
    return result;
  };
