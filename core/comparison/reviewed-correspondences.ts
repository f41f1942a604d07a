import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Review, ReviewStatus } from '../contract/comparison';
import type { Correspondence, PassageRange, PairResult } from '../contract/correspondence';
import { blockIndexAt } from '../text/blocks';
import { resolveAnchor } from '../text/anchoring/anchor';
import { isHeardIn } from '../text/voice-parts';

/** A correspondence with the reader's review. */
export interface ReviewedCorrespondence extends Correspondence {
  /** The status that the reader gave; `null` while it is not reviewed. */
  readonly verdict: ReviewStatus | null;
  /** Markdown; empty where there is none. */
  readonly note: string;
}

/**
 * Applies the reader's reviews to what the program found, at the positions to which their anchors resolve in the
 * present text: a correction that merges or splits blocks moves a passage and discards no review. A dismissed
 * correspondence is proposed anew where its words were changed, for what was dismissed is not there any more. What the
 * reader confirmed or added is his, and is looked for in the changed text as well.
 * @param articles those of `found.subjects`, in their order
 */
export function applyReviews(
  found: PairResult,
  articles: readonly Article[],
  reviews: readonly Review[],
): readonly ReviewedCorrespondence[] {
  const judged: ReviewedCorrespondence[] = [];
  const isShown = (subject: number, place: PassageRange): boolean => {
    const article = articles[subject];
    const account = article?.accounts.find(({ id }) => id === found.subjects[subject]?.accountId);
    if (article === undefined || account === undefined) return true;
    return account.blocks.includes(place.blockId) && isHeardIn(article, account.id, place);
  };
  for (const { a: left, b: right, verdict, note } of reviews) {
    for (const [a, b] of pairsOf(found, { a: left, b: right })) {
      const from = placeIn(articles[a], left.anchor, verdict);
      const to = placeIn(articles[b], right.anchor, verdict);
      if (from === null || to === null) continue;
      if (left.articleId === right.articleId && !(isShown(a, from) && isShown(b, to))) continue;
      const join = a < b ? { a, b, from, to } : { a: b, b: a, from: to, to: from };
      judged.push({ ...join, score: 1, reasons: [], differences: [], values: [], verdict, note });
    }
  }
  const known = new Set<ReviewedCorrespondence>();
  const proposed = found.joins.map((join): ReviewedCorrespondence => {
    const own = judged.find((one) => isOnSame(one, join));
    if (own === undefined) return { ...join, verdict: null, note: '' };
    known.add(own);
    // Where the alignment found what the reader linked, the match counts as confirmed.
    return { ...join, verdict: own.verdict === 'added' ? 'confirmed' : own.verdict, note: own.note };
  });
  return [...proposed, ...judged.filter((join) => join.verdict !== 'dismissed' && !known.has(join))];
}

/** Every pair of subjects to which a review applies; an article can be in two panes, once for each account. */
function pairsOf(
  found: PairResult,
  { a, b }: Pick<Review, 'a' | 'b'>,
): readonly (readonly [number, number])[] {
  const of = (articleId: string): readonly number[] =>
    found.subjects.flatMap((subject, index) => (subject.articleId === articleId ? [index] : []));
  return of(a.articleId).flatMap((left) =>
    of(b.articleId).flatMap((right) => (left === right ? [] : [[left, right] as const])),
  );
}

function placeIn(article: Article | undefined, anchor: Anchor, verdict: ReviewStatus): PassageRange | null {
  if (article === undefined) return null;
  const placed = locateReviewed(article, anchor);
  if (placed === null || (verdict === 'dismissed' && placed.isChanged)) return null;
  const block = article.blocks[blockIndexAt(article, placed.start)];
  return block === undefined ? null : { blockId: block.id, start: placed.start, end: placed.end };
}

interface ReviewedPlace {
  /** UTF-16 offsets into the present text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether the words at these offsets differ from those that were reviewed, white space aside. */
  readonly isChanged: boolean;
}

/** Where a reviewed passage is in the present text; `null` where it is not found. */
export function locateReviewed(article: Article, anchor: Anchor): ReviewedPlace | null {
  const placement = resolveAnchor(article, anchor);
  if (placement.state === 'orphan' || placement.state === 'whole') return null;
  const { start, end } = placement;
  // A space that became the end of a line, or the reverse, changes no word.
  const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return { start, end, isChanged: words(article.text.slice(start, end)) !== words(anchor.exact) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether two ranges are one passage: a correction can move the end of a sentence by a word. By intersection over union
 * (Jaccard index).
 */
export function isSamePlace(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const whole = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared >= whole * SAME_PLACE;
}
const SAME_PLACE = 0.6;

type Ends = Pick<Correspondence, 'a' | 'b' | 'from' | 'to'>;
const isOnSame = (one: Ends, other: Ends): boolean =>
  one.a === other.a &&
  one.b === other.b &&
  isSamePlace(one.from, other.from) &&
  isSamePlace(one.to, other.to);
