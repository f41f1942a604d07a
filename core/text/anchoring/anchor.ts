import type { Anchor, Placement } from '../../contract/annotation';
import type { Article } from '../../contract/article';
import { alignedCandidates } from './aligned-candidates';
import { contextAfter, contextBefore, snapEnd, snapStart } from './boundaries';
import { approximateCandidates, nearbyCandidates, verbatimCandidates, type Candidate } from './candidates';
import { chooseAligned } from './choose-aligned';
import { scoreCandidate } from './score';
import { blockIndexAt } from '../blocks';

/** The parts of an article that an anchor needs. */
export type AnchorText = Pick<Article, 'text' | 'articleRev' | 'blocks'>;

/**
 * Remembers a passage. Offsets are UTF-16 units, end exclusive; each is widened to the edge of the character that a
 * reader sees there (grapheme), so that no emoji or accent is cut.
 * @throws RangeError where the range is empty or outside the text.
 */
export function createAnchor(article: AnchorText, start: number, end: number): Anchor {
  const { text } = article;
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no passage at ${start}–${end} in a text of ${text.length}`);
  }
  const from = snapStart(text, start);
  const to = snapEnd(text, end);
  return {
    articleRev: article.articleRev,
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: contextBefore(text, from),
    suffix: contextAfter(text, to),
    blockId: article.blocks[blockIndexAt(article, from)]?.id ?? null,
  };
}

/** Below this share of agreement a place is not the quoted one. Both figures are held by tests. */
const MIN_SCORE = 0.7;
/** How far the best place must stand above the second best. */
const MARGIN = 0.05;

/**
 * Finds a passage in the present text. The same revision is a look-up; in another the words decide, then what stands
 * around them. A wrong place is worse than none: where two places are as good, or none is good, it is an orphan.
 */
export function resolveAnchor(article: AnchorText, anchor: Anchor): Placement {
  const { text, articleRev } = article;
  if (anchor.articleRev === articleRev && text.slice(anchor.start, anchor.end) === anchor.exact) {
    return { state: 'exact', start: anchor.start, end: anchor.end };
  }
  const found = findPlace(text, anchor);
  if (found === null) return { state: 'orphan' };
  const start = snapStart(text, found.start);
  const end = snapEnd(text, found.end);
  if (text.slice(start, end) !== anchor.exact) return { state: 'changed', start, end };
  return { state: start === anchor.start ? 'exact' : 'moved', start, end };
}

/** Word by word last: it finds what was edited most, and leaves every place alone that the letters found. */
function findPlace(text: string, anchor: Anchor): Pick<Candidate, 'start' | 'end'> | null {
  const verbatim = scoreAll(text, anchor, verbatimCandidates(text, anchor));
  // Unambiguous: no place with other words can come within the margin.
  if (verbatim.length === 1 && verbatim[0] !== undefined && verbatim[0].score >= 1 - MARGIN)
    return verbatim[0];
  const likely = [...verbatim, ...scoreAll(text, anchor, approximateCandidates(text, anchor))];
  return (
    choose(anchor, likely) ??
    choose(anchor, [...likely, ...scoreAll(text, anchor, nearbyCandidates(text, anchor))]) ??
    chooseAligned(anchor, alignedCandidates(text, anchor))
  );
}

interface Scored extends Candidate {
  readonly score: number;
}

const scoreAll = (text: string, anchor: Anchor, candidates: readonly Candidate[]): readonly Scored[] =>
  candidates.map((found) => ({ ...found, score: scoreCandidate(text, anchor, found) }));

function choose(anchor: Anchor, candidates: readonly Scored[]): Candidate | null {
  const scored = [...candidates].sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined || best.score < MIN_SCORE) return null;
  const rivals = scored.filter((other) => !overlaps(other, best) && best.score - other.score < MARGIN);
  return rivals.length === 0 ? best : nearest(anchor, [best, ...rivals]);
}

/** Position breaks ties only: after an edit above the passage it is the first thing to be wrong. */
function nearest(anchor: Anchor, tied: readonly Scored[]): Candidate | null {
  const distance = ({ start }: Candidate): number => Math.abs(start - anchor.start);
  const [first, second] = [...tied].sort((a, b) => distance(a) - distance(b));
  if (first === undefined || second === undefined) return null;
  return distance(first) * 4 <= distance(second) ? first : null;
}

const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
