import type { Article } from '../contract/article';
import type { Citation } from '../contract/citation';
import type { Correction } from '../contract/correction';
import { areParallel } from '../text/parallel-readings';
import { findInapplicable } from './corrections';

/** The corrections of an article whose file was read again in another way. */
export interface RebasedCorrections {
  readonly corrections: readonly Correction[];
  /** Indices into `corrections` of those that fitted before and would not now; empty where nothing is lost. */
  readonly misfits: readonly number[];
}

/**
 * A correction names its block, and a block keeps its id only as long as the text falls into the same pieces. Where it
 * does not, every correction of a block is a misfit: one that met another block by chance would be worse than none.
 * @param before as it was read from its file
 * @param after as it is read now
 */
export function rebaseCorrections(
  before: Article,
  after: Article,
  corrections: readonly Correction[],
): RebasedCorrections {
  const carried = corrections.map((one) =>
    one.do === 'set-citation'
      ? { ...one, citation: follow(one.citation, before.citation, after.citation) }
      : one,
  );
  const unfitBefore = new Set(findInapplicable(before, corrections));
  const unfit = areParallel(before, after)
    ? findInapplicable(after, carried)
    : carried.flatMap((one, index) => (namesBlocks(one) ? [index] : []));
  return { corrections: carried, misfits: unfit.filter((index) => !unfitBefore.has(index)) };
}

const namesBlocks = (correction: Correction): boolean => 'blockId' in correction || 'blockIds' in correction;

/** What the reader left as the file had it goes on being what the file has. */
function follow(said: Citation, before: Citation, after: Citation): Citation {
  const followed = Object.keys(said).map((name) => {
    const key = name as keyof Citation;
    return [key, JSON.stringify(said[key]) === JSON.stringify(before[key]) ? after[key] : said[key]];
  });
  return Object.fromEntries(followed) as unknown as Citation;
}
