/** What the reader does with collections: makes, names, orders and removes them, and puts articles in them. */
import { joinSheets } from '@core/comparison/topic-sheet';
import type { Comparison } from '@core/contract/comparison';
import { EMPTY_SHEET, type Collection } from '@core/contract/collection';
import type { ArticleId, CollectionId } from '@core/contract/ids';
import { file as fileIn, rankBetween } from '@core/library/collections';
import { ask } from './ask';
import { changeCollection } from './collection-changes';
import { findCollection, nameOfCollection } from './collections';
import { t } from './messages';
import { perform } from './perform';
import { cachedCollections, removeCachedCollection, upsertCollection } from './queries';
import { withErrorToast } from './toasts';
import { offerUndo } from './undo-toast';
import { dispatch, windowState } from './window-store';

/** A new collection, last of the reader's, with these articles from the start. It becomes the scope. */
export function addCollection(name: string, articleIds: readonly ArticleId[] = []): Promise<boolean> {
  const id = crypto.randomUUID() as CollectionId;
  const now = new Date().toISOString();
  const own = cachedCollections().filter((one) => one.name !== '');
  const collection = {
    ...EMPTY_SHEET,
    id,
    name,
    created: now,
    modified: now,
    rank: rankBetween(own.at(-1)?.rank ?? null, null),
  };
  return perform(
    {
      label: t('done.collection-added', { name }),
      do: async () => {
        const saved = await ask('collections:save', { collection });
        const filed =
          articleIds.length === 0
            ? saved
            : await ask('collections:file', { collectionId: id, put: articleIds, take: [] });
        upsertCollection(filed);
        dispatch({ do: 'choose-collection', collectionId: id });
      },
      undo: () => remove(id),
    },
    { failed: t('failed.save') },
  );
}

export const renameCollection = ({ id, name }: Collection, typed: string): Promise<boolean> =>
  typed.trim() === '' || typed.trim() === name
    ? Promise.resolve(false)
    : changeCollection(id, () => ({ name: typed.trim() }), t('done.collection-renamed'));

/** One place up or down among the collections. */
export async function moveCollection({ id }: Collection, by: -1 | 1): Promise<boolean> {
  const all = cachedCollections();
  const at = all.findIndex((one) => one.id === id);
  const next = all[at + by];
  if (next === undefined) return false;
  const beyond = all[at + 2 * by] ?? null;
  const rank =
    by === 1 ? rankBetween(next.rank, beyond?.rank ?? null) : rankBetween(beyond?.rank ?? null, next.rank);
  return changeCollection(id, () => ({ rank }), t('done.collection-moved'));
}

/** Its articles stay in the library. */
export const removeCollection = (collection: Collection): Promise<boolean> =>
  perform(
    {
      label: t('done.collection-removed', { name: nameOfCollection(collection) }),
      do: () => remove(collection.id),
      undo: async () => upsertCollection(await ask('collections:restore', { collectionId: collection.id })),
    },
    { failed: t('failed.remove'), isOffered: true },
  );

async function remove(id: CollectionId): Promise<void> {
  await ask('collections:remove', { collectionId: id });
  removeCachedCollection(id);
  if (windowState().collectionId === id) dispatch({ do: 'choose-collection', collectionId: null });
}

/** Puts in those that are not in it yet. */
export function addToCollection(collection: Collection, articleIds: readonly ArticleId[]): Promise<boolean> {
  const present = findCollection(collection.id)?.articles ?? [];
  const put = articleIds.filter((id) => !present.includes(id));
  return fileArticles(
    collection,
    { put, take: [] },
    t('done.collection-filed', { count: put.length, name: collection.name }),
  );
}

/** Takes out of the collection; the articles stay in the library. */
export const takeFromCollection = (
  collection: Collection,
  articleIds: readonly ArticleId[],
): Promise<boolean> =>
  fileArticles(
    collection,
    { put: [], take: articleIds },
    t('done.collection-taken', { count: articleIds.length, name: collection.name }),
  );

const NO_COMPARISONS = { putComparisons: undefined, takeComparisons: undefined };

/**
 * Puts a comparison in a collection, with its articles and its topics, of which those of one name become one. The
 * comparison keeps a copy of them for the day on which it leaves the collection again.
 */
export function addComparisonTo(collection: Collection, comparison: Comparison): Promise<boolean> {
  const { id: collectionId } = collection;
  const wanted = [...comparison.panes, ...comparison.passages].map(({ articleId }) => articleId);
  const put = [...new Set(wanted)].filter((id) => !collection.articles.includes(id));
  const filing = (isIn: boolean) => ({
    collectionId,
    put: isIn ? put : [],
    take: isIn ? [] : put,
    [isIn ? 'putComparisons' : 'takeComparisons']: [comparison.id],
  });
  const file = async (isIn: boolean): Promise<void> =>
    upsertCollection(await ask('collections:file', filing(isIn)));
  return changeCollection(
    collectionId,
    (present) => joinSheets(present, comparison),
    t('done.comparison-filed', { name: collection.name }),
    (action) => {
      void withErrorToast(t('failed.save'), () => file(true));
      offerUndo({
        label: action.label,
        do: async () => {
          await action.do();
          await file(true);
        },
        undo: async () => {
          await file(false);
          await action.undo();
        },
      });
    },
  );
}

interface Articles {
  readonly put: readonly ArticleId[];
  readonly take: readonly ArticleId[];
}

function fileArticles({ id: collectionId }: Collection, { put, take }: Articles, label: string) {
  // Shown at once; taken back where it could not be saved.
  const file = (articles: Articles) => async (): Promise<void> => {
    const before = findCollection(collectionId);
    if (before !== null) upsertCollection(fileIn(before, { ...NO_COMPARISONS, ...articles }));
    try {
      upsertCollection(await ask('collections:file', { collectionId, ...articles }));
    } catch (error) {
      if (before !== null) upsertCollection(before);
      throw error;
    }
  };
  return perform(
    { label, do: file({ put, take }), undo: file({ put: take, take: put }) },
    { failed: t('failed.save'), isOffered: true },
  );
}
