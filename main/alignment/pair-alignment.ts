import type { PaneSubject } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';

/**
 * Compares texts two by two, for a list of more than can stand side by side. Work in the background: a comparison that
 * the reader opens goes first, and the pair at hand begins again after it. What was compared is kept while neither text
 * has changed.
 */
export interface PairAlignment {
  /** @throws ReaderError `cancelled` where it was stopped, `not-found` for an article that is gone */
  align(pair: readonly [PaneSubject, PaneSubject]): Promise<Correspondences>;
  /** Ends the pair at hand and those that wait; what was compared stays. */
  stop(): void;
  /** A comparison in the foreground: the pair at hand makes room until it has ended. */
  yieldTo<T>(foreground: Promise<T>): Promise<T>;
}

interface Options {
  readonly compare: (subjects: readonly PaneSubject[], signal: AbortSignal) => Promise<Correspondences>;
  /** The revision of a subject's text; `null` where the article is gone. */
  readonly revisionOf: (subject: PaneSubject) => string | null;
}

/** Pairs that are kept: those of thirty articles. */
const KNOWN = 435;

export function createPairAlignment({ compare, revisionOf }: Options): PairAlignment {
  const known = new Map<string, Correspondences>();
  let foreground: Promise<unknown> | null = null;
  let atHand: AbortController | null = null;
  let stops = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** Least recently used first, so that the first is what is forgotten. */
  const keep = (key: string, found: Correspondences): Correspondences => {
    known.delete(key);
    known.set(key, found);
    for (const old of [...known.keys()].slice(0, -KNOWN)) known.delete(old);
    return found;
  };
  const run = async (pair: readonly PaneSubject[], asked: number): Promise<Correspondences> => {
    for (;;) {
      if (stops !== asked) throw cancelled();
      if (foreground !== null) {
        await foreground.catch(() => undefined);
        continue;
      }
      const own = (atHand = new AbortController());
      try {
        return await compare(pair, own.signal);
      } catch (error) {
        const madeRoom = own.signal.aborted && stops === asked;
        if (!madeRoom) throw error;
      } finally {
        if (atHand === own) atHand = null;
      }
    }
  };

  return {
    align(pair) {
      const key = JSON.stringify(pair.map((subject) => [subject, revisionOf(subject)]));
      const cached = known.get(key);
      if (cached !== undefined) return Promise.resolve(keep(key, cached));
      const asked = stops;
      const answer = queue.then(() => run(pair, asked)).then((found) => keep(key, found));
      queue = answer.catch(() => undefined);
      return answer;
    },
    stop() {
      stops += 1;
      atHand?.abort();
    },
    yieldTo(work) {
      foreground = work;
      atHand?.abort();
      const end = (): void => {
        if (foreground === work) foreground = null;
      };
      work.then(end, end);
      return work;
    },
  };
}

const cancelled = (): ReaderError => new ReaderError({ code: 'cancelled' });
