import { filterAnnotations, type NotesFilter } from '@core/annotations/filter';
import { subjectOf } from '@core/annotations/order';
import type {
  Annotation,
  AnnotationKind,
  HighlightColour,
  PlacedAnnotation,
} from '@core/contract/annotation';

export interface FacetCounts {
  readonly kinds: ReadonlyMap<AnnotationKind, number>;
  readonly colours: ReadonlyMap<HighlightColour, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly subjects: ReadonlyMap<string, number>;
}

/** Facet counts, as faceted search shows them: how many notes each value leads to. */
export const countFacets = (placed: readonly PlacedAnnotation[], filter: NotesFilter): FacetCounts => ({
  kinds: countBy(placed, filter, 'kinds', ({ kind }) => [kind]),
  colours: countBy(placed, filter, 'colours', ({ colour }) => (colour === null ? [] : [colour])),
  tags: countBy(placed, filter, 'tags', ({ tags }) => tags),
  subjects: countBy(placed, filter, 'subjects', ({ target }) => [subjectOf(target)]),
});

/** How many notes each value would show if it were chosen, the other parts of the filter being as they are. */
export function countBy<T extends string>(
  placed: readonly PlacedAnnotation[],
  filter: NotesFilter,
  without: keyof NotesFilter,
  valuesOf: (annotation: Annotation) => readonly T[],
): ReadonlyMap<T, number> {
  const open: NotesFilter = { ...filter, [without]: without === 'words' ? '' : [] };
  const counts = new Map<T, number>();
  for (const { annotation } of filterAnnotations(placed, open)) {
    for (const value of new Set(valuesOf(annotation))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
