import type { Annotation, AnnotationKind, HighlightColour, PlacedAnnotation } from '../contract/annotation';
import { foldString } from '../text/fold';
import { startOfDay } from '../text/local-day';
import { subjectOf } from './order';

/** When a note was made, or changed last: from a day to a day by the reader's own clock, both included. */
export interface DateRange {
  readonly of: 'created' | 'modified';
  /** `2022-05-20`; empty where there is no such bound. */
  readonly from: string;
  readonly to: string;
}

/** The filter of the notebook. An empty list or text does not filter. */
export interface NotesFilter {
  /** Ids of articles and comparisons. */
  readonly subjects: readonly string[];
  /** Ids of collections, one of which must hold the article or comparison. */
  readonly collections: readonly string[];
  /** As `NoteContext` names accounts, one of which must tell words of the passage. */
  readonly accounts: readonly string[];
  /** Ids of topics, to one of which the passage must belong. */
  readonly topics: readonly string[];
  readonly kinds: readonly AnnotationKind[];
  readonly colours: readonly HighlightColour[];
  /** All of them must be there. */
  readonly tags: readonly string[];
  readonly dates: DateRange;
  /** As typed; `NoteContext` reads them. */
  readonly words: string;
}

export const NO_FILTER: NotesFilter = {
  subjects: [],
  collections: [],
  accounts: [],
  topics: [],
  kinds: [],
  colours: [],
  tags: [],
  dates: { of: 'created', from: '', to: '' },
  words: '',
};

/** What the filter asks of a note that does not stand in it. */
export interface NoteContext {
  readonly collectionsOf: (subject: string) => readonly string[];
  readonly accountsOf: (placed: PlacedAnnotation) => readonly string[];
  readonly topicsOf: (placed: PlacedAnnotation) => readonly string[];
  readonly wordTest: (words: string) => (annotation: Annotation) => boolean;
}

export type FilterPart = keyof NotesFilter;

/**
 * Answers which one part of the filter keeps a note away: `null` where none does, so that it is shown; `several` where
 * more than one does. One pass over the notes thus tells what is shown, and what each other choice would show.
 */
export function createNotesTest(
  filter: NotesFilter,
  context: NoteContext,
): (placed: PlacedAnnotation) => FilterPart | 'several' | null {
  const tests = testsOf(filter, context);
  return (placed) => {
    let missed: FilterPart | null = null;
    for (const [part, test] of tests) {
      if (test(placed)) continue;
      if (missed !== null) return 'several';
      missed = part;
    }
    return missed;
  };
}

export function filterAnnotations(
  placed: readonly PlacedAnnotation[],
  filter: NotesFilter,
  context: NoteContext,
): readonly PlacedAnnotation[] {
  const missedBy = createNotesTest(filter, context);
  return placed.filter((one) => missedBy(one) === null);
}

type Test = (placed: PlacedAnnotation) => boolean;

/** Of the parts that filter at all; what costs most comes last. */
function testsOf(filter: NotesFilter, context: NoteContext): readonly (readonly [FilterPart, Test])[] {
  const { subjects, collections, accounts, topics, kinds, colours, tags, dates, words } = filter;
  const all: readonly (readonly [FilterPart, boolean, () => Test])[] = [
    ['kinds', kinds.length > 0, () => ofAny(kinds, ({ annotation }) => [annotation.kind])],
    ['colours', colours.length > 0, () => ofAny(colours, ({ annotation: { colour } }) => [colour])],
    ['subjects', subjects.length > 0, () => ofAny(subjects, (one) => [subjectOf(one.annotation.target)])],
    ['dates', dates.from + dates.to !== '', () => dateTest(dates)],
    ['tags', tags.length > 0, () => tagTest(tags)],
    [
      'collections',
      collections.length > 0,
      () => ofAny(collections, (one) => context.collectionsOf(subjectOf(one.annotation.target))),
    ],
    ['accounts', accounts.length > 0, () => ofAny(accounts, context.accountsOf)],
    ['topics', topics.length > 0, () => ofAny(topics, context.topicsOf)],
    ['words', words.trim() !== '', () => onAnnotation(context.wordTest(words))],
  ];
  return all.flatMap(([part, isOn, test]) => (isOn ? [[part, test()] as const] : []));
}

function ofAny<T>(wanted: readonly T[], valuesOf: (placed: PlacedAnnotation) => readonly (T | null)[]): Test {
  const set = new Set<T | null>(wanted);
  return (placed) => valuesOf(placed).some((value) => set.has(value));
}

function tagTest(wanted: readonly string[]): Test {
  const tags = wanted.map(foldString);
  return ({ annotation }) => {
    const own = annotation.tags.map(foldString);
    return tags.every((tag) => own.includes(tag));
  };
}

/** A bound that is no day bounds nothing. */
function dateTest({ of, from, to }: DateRange): Test {
  const [start, end] = [startOfDay(from), startOfDay(to, 1)];
  return ({ annotation }) => {
    const at = Date.parse(annotation[of]);
    return !(at < start) && !(at >= end);
  };
}

const onAnnotation =
  (test: (annotation: Annotation) => boolean): Test =>
  ({ annotation }) =>
    test(annotation);

/** Every tag in use, in the order of the alphabet. */
export const tagsInUse = (placed: readonly PlacedAnnotation[]): readonly string[] =>
  [...new Set(placed.flatMap(({ annotation }) => annotation.tags))].sort((a, b) => a.localeCompare(b));
