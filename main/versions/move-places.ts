import type { Collection } from '@core/contract/collection';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { ArticleId, CollectionId, ComparisonId } from '@core/contract/ids';
import { moveInComparison, movePassages, type ArticleMove } from '@core/comparison/move-article';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';

/** Where an article stands beside its notes, and the one that takes its places. */
export interface Places extends ArticleMove {
  readonly comparisons: Pick<ComparisonStore, 'list' | 'save'>;
  readonly collections: Pick<CollectionStore, 'find' | 'save' | 'arrange'>;
}

interface PanesBefore {
  readonly id: ComparisonId;
  readonly panes: readonly PaneSubject[];
}
interface ArticlesBefore {
  readonly id: CollectionId;
  readonly articles: readonly ArticleId[];
}

/** @param before panes to be as they were, where they are still what they became @throws ReaderError `storage-*` */
export function moveInComparisons(
  places: Places,
  ids: readonly ComparisonId[],
  before: readonly PanesBefore[] = [],
): void {
  for (const comparison of places.comparisons.list().filter(({ id }) => ids.includes(id))) {
    const moved = moveInComparison(comparison, places);
    if (moved === null) continue;
    const panes = before.find(({ id }) => id === comparison.id)?.panes;
    places.comparisons.save(panes !== undefined && isSameRow(panes, moved) ? { ...moved, panes } : moved);
  }
}

const isSameRow = (panes: readonly PaneSubject[], { panes: moved }: Comparison): boolean =>
  new Set(panes.map(({ articleId }) => articleId)).size ===
    new Set(moved.map(({ articleId }) => articleId)).size &&
  moved.every(({ articleId }) => panes.some((pane) => pane.articleId === articleId));

/**
 * The one that takes the place stands where the other stood, in the order of the collection too.
 * @param before articles to be as they were, where they are still what they became @throws ReaderError `storage-*`
 */
export function moveInCollections(
  places: Places,
  owners: readonly ArticlesBefore[],
  before: readonly ArticlesBefore[] = [],
): void {
  for (const { id } of owners) {
    const collection = places.collections.find(id);
    if (collection === null) continue;
    const passages = movePassages(collection.passages, places);
    if (passages !== null) {
      const { articles: _, comparisons: __, ...fields } = collection;
      places.collections.save({ ...fields, passages });
    }
    const former = before.find((one) => one.id === id)?.articles;
    const articles =
      former === undefined ? replaced(collection, places) : putBack(collection, former, places);
    if (articles.join() !== collection.articles.join()) places.collections.arrange(id, articles);
  }
}

const replaced = ({ articles }: Collection, { from, to }: ArticleMove): readonly ArticleId[] =>
  articles.includes(from) ? [...new Set(articles.map((id) => (id === from ? to : id)))] : articles;

/** Articles that came in since stay, behind those that were there. */
function putBack(
  { articles }: Collection,
  former: readonly ArticleId[],
  { from }: ArticleMove,
): readonly ArticleId[] {
  const since = articles.filter((id) => id !== from && !former.includes(id));
  return [...former, ...since];
}
