import type { Annotation, AnnotationKind, HighlightColour, PlacedAnnotation } from '../contract/annotation';
import { foldString } from '../text/fold';
import { subjectOf } from './order';

/** The filter of the notebook. An empty list or text does not filter. */
export interface NotesFilter {
  /** Ids of articles and comparisons. */
  readonly subjects: readonly string[];
  readonly kinds: readonly AnnotationKind[];
  readonly colours: readonly HighlightColour[];
  /** All of them must be there. */
  readonly tags: readonly string[];
  /** Each word must begin a word of the note, its label, its tags or its quotation. */
  readonly words: string;
}

export const NO_FILTER: NotesFilter = { subjects: [], kinds: [], colours: [], tags: [], words: '' };

export function filterAnnotations(
  placed: readonly PlacedAnnotation[],
  filter: NotesFilter,
): readonly PlacedAnnotation[] {
  const words = wordsOf(filter.words);
  const tags = filter.tags.map(foldString);
  return placed.filter(
    ({ annotation }) =>
      matchesFilter(filter.subjects, subjectOf(annotation.target)) &&
      matchesFilter(filter.kinds, annotation.kind) &&
      matchesFilter(filter.colours, annotation.colour) &&
      hasAll(annotation.tags.map(foldString), tags) &&
      hasWords(annotation, words),
  );
}

/** Every tag in use, in the order of the alphabet. */
export const tagsInUse = (placed: readonly PlacedAnnotation[]): readonly string[] =>
  [...new Set(placed.flatMap(({ annotation }) => annotation.tags))].sort((a, b) => a.localeCompare(b));

const matchesFilter = <T>(wanted: readonly T[], value: T | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

const hasAll = (values: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((value) => values.includes(value));

function hasWords(annotation: Annotation, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { label, text, tags, target, linkedTo } = annotation;
  const quote = target.on === 'passage' ? target.anchor.exact : '';
  const words = wordsOf([label, text, quote, linkedTo?.anchor.exact ?? '', ...tags].join('\n'));
  return wanted.every((prefix) => words.some((word) => word.startsWith(prefix)));
}

const wordsOf = (text: string): readonly string[] => foldString(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
