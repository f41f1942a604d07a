import {
  createNotesTest,
  type FilterPart,
  type NoteContext,
  type NotesFilter,
} from '@core/annotations/filter';
import { subjectOf } from '@core/annotations/order';
import type { AnnotationKind, HighlightColour, PlacedAnnotation } from '@core/contract/annotation';

export interface FacetCounts {
  readonly kinds: ReadonlyMap<AnnotationKind, number>;
  readonly colours: ReadonlyMap<HighlightColour, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly subjects: ReadonlyMap<string, number>;
  readonly collections: ReadonlyMap<string, number>;
}

/**
 * Facet counts, as faceted search shows them: how many notes each value would show if it were chosen, the other parts of
 * the filter being as they are.
 */
export function countFacets(
  placed: readonly PlacedAnnotation[],
  filter: NotesFilter,
  context: NoteContext,
): FacetCounts {
  const counts = {
    kinds: new Map<AnnotationKind, number>(),
    colours: new Map<HighlightColour, number>(),
    tags: new Map<string, number>(),
    subjects: new Map<string, number>(),
    collections: new Map<string, number>(),
  };
  const missedBy = createNotesTest(filter, context);
  for (const one of placed) {
    const missed = missedBy(one);
    if (missed === 'several') continue;
    const { kind, colour, tags, target } = one.annotation;
    const subject = subjectOf(target);
    const isOpen = (part: FilterPart): boolean => missed === null || missed === part;
    if (isOpen('kinds')) count(counts.kinds, [kind]);
    if (isOpen('colours') && colour !== null) count(counts.colours, [colour]);
    if (isOpen('tags')) count(counts.tags, new Set(tags));
    if (isOpen('subjects')) count(counts.subjects, [subject]);
    if (isOpen('collections')) count(counts.collections, context.collectionsOf(subject));
  }
  return counts;
}

function count<T>(counts: Map<T, number>, values: Iterable<T>): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}
