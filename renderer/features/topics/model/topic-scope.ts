import type { ArticleSummary } from '@core/contract/article';
import type { Collection, TopicSheet } from '@core/contract/collection';
import { BUNDLE } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, TopicId } from '@core/contract/ids';

/** Of which articles the table is: of the open comparison, of those that are ticked, or of the whole collection. */
export type TopicScope = 'comparison' | 'ticked' | 'collection';

/** The articles of the table of a comparison, also those that left its panes and are in a cell still. */
export function articlesCompared({
  panes,
  passages,
}: Pick<Comparison, 'panes' | 'passages'>): readonly ArticleId[] {
  return [...new Set([...panes, ...passages].map(({ articleId }) => articleId))];
}

/** A topic at the head of a row. */
export interface TopicRow {
  readonly id: TopicId;
  readonly label: string;
  /** A topic of the reader's, which he can change; the others come with the articles. */
  readonly isOwn: boolean;
}

interface Shown {
  readonly sheet: TopicSheet | null;
  readonly bundled: readonly { readonly id: TopicId; readonly label: string }[];
  /** Whether the topics that come with the program belong here. */
  readonly hasBundled: boolean;
}

/**
 * The reader's own topics first. Those of the bundle stand in the bundle's collection alone; elsewhere only a row in
 * which the reader put something before stays, so that nothing of his is out of sight.
 */
export function rowsOf({ sheet, bundled, hasBundled }: Shown): readonly TopicRow[] {
  const own = sheet?.topics ?? [];
  const used = new Set([...(sheet?.passages ?? []), ...(sheet?.silent ?? [])].map(({ topicId }) => topicId));
  const isOwn = new Set(own.map(({ id }) => id));
  return [
    ...own.map((topic) => ({ ...topic, isOwn: true })),
    ...bundled
      .filter(({ id }) => !isOwn.has(id) && (hasBundled || used.has(id)))
      .map((topic) => ({ ...topic, isOwn: false })),
  ];
}

/** Whether a table is of the bundle: of its collection, or of a comparison of its articles that is in no collection. */
export const isOfBundle = (
  collection: Collection | null,
  articles: readonly (Pick<ArticleSummary, 'added'> | undefined)[],
): boolean =>
  collection === null
    ? articles.length > 0 && articles.every((article) => article?.added === null)
    : collection.id === BUNDLE;
