import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { NoteContext, NotesFilter } from '@core/annotations/filter';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article, ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId } from '@core/contract/ids';
import { useScope } from '../../../app/collections';
import { useIsActing } from '../../../app/note-batches';
import {
  articleQuery,
  useAnnotations,
  useCollections,
  useComparisons,
  useLibrary,
} from '../../../app/queries';
import { accountChoices, notedSubjects, topicChoices, type FilterChoice } from './filter-choices';
import { createNoteContext, type Known } from './note-context';
import { useNotebookFilter } from './notebook-filter';
import { notesIn } from './notes-in-collection';

/** The notes of the scope with all that the filter asks of them. */
export interface NotebookData {
  /** The collection to which the notes are narrowed; `null` where they are all there are. */
  readonly scope: Collection | null;
  readonly placed: readonly PlacedAnnotation[];
  /** Follows the keys with a delay that lets the field go first. */
  readonly filter: NotesFilter;
  readonly known: Known;
  readonly context: NoteContext;
  readonly accounts: readonly FilterChoice[];
  readonly topics: readonly FilterChoice[];
  /** Articles that the filter asks about are still being read: nobody knows yet which notes pass. */
  readonly isReading: boolean;
  /** How many of them could not be read; their notes pass no filter that asks about them. */
  readonly unread: number;
}

export function useNotebook(): NotebookData {
  const scope = useScope();
  const all = useSettled(useAnnotations().data ?? NO_NOTES);
  const library = useLibrary().data;
  const articles = library?.articles ?? NO_ARTICLES;
  const comparisons = useComparisons().data ?? NO_COMPARISONS;
  const collections = useCollections().data ?? NO_COLLECTIONS;
  const placed = useMemo(
    () => (scope === null ? all : notesIn(scope, all, articles, comparisons)),
    [scope, all, articles, comparisons],
  );
  const filter = useDeferredValue(useNotebookFilter());
  const noted = useNoted(placed);
  const accounts = useMemo(() => accountChoices(noted, { articles }), [noted, articles]);
  const topics = useMemo(
    () => topicChoices(noted, { articles, collections, comparisons }, library?.topics ?? []),
    [noted, articles, collections, comparisons, library],
  );
  const asked = useMemo(
    () => [...new Set([...chosen(accounts, filter.accounts), ...chosen(topics, filter.topics)])],
    [accounts, topics, filter.accounts, filter.topics],
  );
  const { opened, isReading, unread } = useQueries({
    queries: asked.map(articleQuery),
    combine: readArticles,
  });
  const known = useMemo(
    () => ({ articles, comparisons, collections, opened }),
    [articles, comparisons, collections, opened],
  );
  const context = useMemo(() => createNoteContext(known), [known]);
  return { scope, placed, filter, known, context, accounts, topics, isReading, unread };
}

/** While an act goes through thousands of notes, their list is not drawn anew for each step of it. */
function useSettled(all: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const isActing = useIsActing();
  const [kept, keep] = useState(all);
  if (!isActing && kept !== all) keep(all);
  return isActing ? kept : all;
}

/** The same set while notes come and go on the same articles and comparisons. */
function useNoted(placed: readonly PlacedAnnotation[]): ReadonlySet<string> {
  const ids = useMemo(() => [...notedSubjects(placed)].sort().join(' '), [placed]);
  return useMemo(() => new Set(ids.split(' ')), [ids]);
}

const NO_NOTES: readonly PlacedAnnotation[] = [];
const NO_ARTICLES: readonly ArticleSummary[] = [];
const NO_COMPARISONS: readonly Comparison[] = [];
const NO_COLLECTIONS: readonly Collection[] = [];

const chosen = (choices: readonly FilterChoice[], wanted: readonly string[]): readonly ArticleId[] =>
  choices
    .filter((choice) => choice.wanted.some((one) => wanted.includes(one)))
    .flatMap(({ articles }) => articles);

function readArticles(
  results: readonly {
    readonly data: Article | null | undefined;
    readonly isPending: boolean;
    readonly isError: boolean;
  }[],
): { readonly opened: ReadonlyMap<ArticleId, Article> } & Pick<NotebookData, 'isReading' | 'unread'> {
  return {
    opened: new Map(results.flatMap(({ data }) => (data == null ? [] : [[data.id, data] as const]))),
    isReading: results.some(({ isPending }) => isPending),
    unread: results.filter(({ isError }) => isError).length,
  };
}
