import type { PlacedAnnotation, Target } from '../contract/annotation';

/**
 * The notebook's order: by article or comparison, in the order in which `rank` counts them; then those on the whole,
 * then by place in the text; orphans last, by the place they had. Equal places keep the order of their making.
 */
export const orderAnnotations = (
  placed: readonly PlacedAnnotation[],
  rank: Rank = sameRank,
): PlacedAnnotation[] => [...placed].sort((a, b) => compareAnnotations(a, b, rank));

type Rank = (subject: string) => number | string;
const sameRank: Rank = (subject) => subject;

/** Negative where `a` stands before `b` in the notebook's order. */
export const compareAnnotations = (a: PlacedAnnotation, b: PlacedAnnotation, rank = sameRank): number =>
  compare(rank(subjectOf(a.annotation.target)), rank(subjectOf(b.annotation.target))) ||
  compare(subjectOf(a.annotation.target), subjectOf(b.annotation.target)) ||
  compare(stateRank(a), stateRank(b)) ||
  compare(startOf(a), startOf(b)) ||
  compare(a.annotation.created, b.annotation.created) ||
  compare(a.annotation.id, b.annotation.id);

/** The id of the article or comparison that a target is on. */
export const subjectOf = (target: Target): string =>
  target.on === 'comparison' ? target.comparisonId : target.articleId;

function stateRank({ placement }: PlacedAnnotation): number {
  if (placement.state === 'whole') return 0;
  return placement.state === 'orphan' ? 2 : 1;
}

function startOf({ annotation, placement }: PlacedAnnotation): number {
  if ('start' in placement) return placement.start;
  return annotation.target.on === 'passage' ? annotation.target.anchor.start : 0;
}

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
