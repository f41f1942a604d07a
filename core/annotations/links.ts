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

const known = new WeakMap<PlacedAnnotation, PlacedAnnotation>();

/**
 * A link as it is seen from the passage to which it leads: on that passage, leading to the one on which it is kept. Its id
 * and words are those of the link. Always the same object for the same link. `null` for what is no link.
 */
export function fromOtherEnd(placed: PlacedAnnotation): PlacedAnnotation | null {
  const { annotation, placement, linkedPlacement } = placed;
  if (!isLink(annotation) || linkedPlacement === undefined) return null;
  const seen = known.get(placed) ?? {
    annotation: { ...annotation, target: annotation.linkedTo, linkedTo: annotation.target },
    placement: linkedPlacement,
    linkedPlacement: placement,
  };
  known.set(placed, seen);
  return seen;
}
