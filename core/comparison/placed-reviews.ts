/** Where the values that the reader reviewed stand in the present texts. */
import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { DiscrepancyKind } from '../contract/discrepancy';
import type { ReviewedDifference } from '../contract/discrepancy-review';
import type { BlockId } from '../contract/ids';
import { blockAt } from '../text/blocks';
import { locateReviewed } from './reviewed-correspondences';

/** UTF-16 offsets into the canonical text, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface DifferencePlace {
  /** Index into the subjects of the comparison. */
  readonly subject: number;
  readonly blockId: BlockId;
  /** The literal value; of a reader's mark the passage. */
  readonly value: TextRange;
  /** The words that show what the value is about, with the value in them. */
  readonly context: TextRange;
  /** The sentence, or the passage that the reader marked. */
  readonly passage: TextRange;
  /** Who says the value in the passage's own words; else `null`. */
  readonly claimant: string | null;
}

export interface PlacedReview {
  readonly review: ReviewedDifference;
  readonly a: DifferencePlace;
  readonly b: DifferencePlace;
}

/** At every pair of subjects to which it applies: an article can be in two panes, once for each account. */
export function placeReview(
  review: ReviewedDifference,
  articles: readonly Article[],
): readonly PlacedReview[] {
  const { a, b } = review;
  return articles.flatMap((one, left) =>
    articles.flatMap((other, right): readonly PlacedReview[] => {
      if (left === right || one.id !== a.articleId || other.id !== b.articleId) return [];
      const from = placeOfAnchor(left, one, a, review);
      const to = placeOfAnchor(right, other, b, review);
      if (from === null || to === null) return [];
      return [left < right ? { review, a: from, b: to } : { review, a: to, b: from }];
    }),
  );
}

/** The reader set aside words that are not there any more: what stands in their place is another finding. */
function placeOfAnchor(
  subject: number,
  article: Article,
  { anchor }: { readonly anchor: Anchor },
  review: ReviewedDifference,
): DifferencePlace | null {
  const place = locateReviewed(article, anchor);
  if (place === null || (place.isChanged && review.by === 'program')) return null;
  const block = blockAt(article, place.start);
  if (block === null) return null;
  const range = { start: place.start, end: place.end };
  return { subject, blockId: block.id, value: range, context: range, passage: range, claimant: null };
}

/** Whether a stored review is about a difference that the program finds now. */
export const isReviewOf = ({ review, a, b }: PlacedReview, one: Found): boolean =>
  review.by === 'program' && review.kind === one.kind && isOnSameValue(a, one.a) && isOnSameValue(b, one.b);

/** A later version can take a word more to a value, or one less. */
const isOnSameValue = (one: DifferencePlace, other: DifferencePlace): boolean =>
  one.subject === other.subject && one.value.start < other.value.end && other.value.start < one.value.end;

interface Found {
  readonly kind: DiscrepancyKind;
  readonly a: DifferencePlace;
  readonly b: DifferencePlace;
}
