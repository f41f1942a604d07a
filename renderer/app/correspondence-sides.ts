import type { Article } from '@core/contract/article';
import type { Review } from '@core/contract/comparison';
import type { AnchoredSide } from '@core/contract/discrepancy-review';
import { isSamePlace, locateReviewed } from '@core/comparison/reviewed-correspondences';
import { createAnchor } from '@core/text/anchoring/anchor';

/** A passage of an article as one side of a correspondence. Offsets are UTF-16 units of the canonical text. */
export interface CorrespondenceSide {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

export const anchorSide = ({ article, start, end }: CorrespondenceSide): AnchoredSide => ({
  articleId: article.id,
  anchor: createAnchor(article, start, end),
});

/** By the present position of the reviewed words: a correction of the text moves them. */
export function isSide(side: AnchoredSide, { article, start, end }: CorrespondenceSide): boolean {
  if (side.articleId !== article.id) return false;
  const placed = locateReviewed(article, side.anchor);
  return placed !== null && isSamePlace(placed, { start, end });
}

/** Whether a word that was kept lies on this one: of a value a later version can take a word more or less. */
export function isOnSide(side: AnchoredSide, { article, start, end }: CorrespondenceSide): boolean {
  if (side.articleId !== article.id) return false;
  const placed = locateReviewed(article, side.anchor);
  return placed !== null && placed.start < end && start < placed.end;
}

type Sides = Pick<Review, 'a' | 'b'>;
type IsSide = (side: AnchoredSide, place: CorrespondenceSide) => boolean;

/** In either order, for panes can be swapped. */
export const isAbout = (
  one: Sides,
  a: CorrespondenceSide,
  b: CorrespondenceSide,
  is: IsSide = isSide,
): boolean => (is(one.a, a) && is(one.b, b)) || (is(one.a, b) && is(one.b, a));
