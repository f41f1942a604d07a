import type { Annotation, PassageTarget, PlacedAnnotation } from '../contract/annotation';
import type { ArticleId } from '../contract/ids';

/** An annotation that is a link, with both its passages. */
export interface Link extends Annotation {
  readonly target: PassageTarget;
  readonly relation: NonNullable<Annotation['relation']>;
  readonly linkedTo: PassageTarget;
}

export const isLink = (annotation: Annotation): annotation is Link =>
  annotation.target.on === 'passage' &&
  annotation.relation !== undefined &&
  annotation.linkedTo !== undefined;

/** Whether it is a link that leads to a passage of this article. */
export const leadsTo = ({ linkedTo }: Annotation, id: ArticleId): boolean => linkedTo?.articleId === id;

/** A link as it is seen from the passage to which it leads. */
export interface LinkFromEnd extends PlacedAnnotation {
  /** The link as it is kept: what is changed, removed or looked up is this one. */
  readonly link: PlacedAnnotation;
}

const known = new WeakMap<PlacedAnnotation, LinkFromEnd>();

/**
 * A link on the passage to which it leads, leading to the one on which it is kept. Its id and words are those of the link.
 * Always the same object for the same link. `null` for what is no link, or is not placed yet.
 */
export function fromOtherEnd(placed: PlacedAnnotation): LinkFromEnd | null {
  const { annotation, placement, linkedPlacement } = placed;
  if (!isLink(annotation) || linkedPlacement === undefined) return null;
  const seen = known.get(placed) ?? {
    annotation: { ...annotation, target: annotation.linkedTo, linkedTo: annotation.target },
    placement: linkedPlacement,
    linkedPlacement: placement,
    link: placed,
  };
  known.set(placed, seen);
  return seen;
}

export const isFromEnd = (placed: PlacedAnnotation): placed is LinkFromEnd => 'link' in placed;

/** What is kept, whichever end it is seen from. */
export const keptOf = (placed: PlacedAnnotation): PlacedAnnotation =>
  isFromEnd(placed) ? placed.link : placed;

/** A link as it is seen from its other passage; `null` for what is no link. */
export const otherEndOf = (placed: PlacedAnnotation): PlacedAnnotation | null =>
  isFromEnd(placed) ? placed.link : fromOtherEnd(placed);

/** Whether both its passages are in one article. */
export const isWithinArticle = ({ target, linkedTo }: Annotation): boolean =>
  target.on === 'passage' && target.articleId === linkedTo?.articleId;
