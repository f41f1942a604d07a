/** The reader's collections as the window sees them, and the one that is the scope. */
import { useMemo } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import { BUNDLE, type Collection } from '@core/contract/collection';
import type { CollectionId, ComparisonId } from '@core/contract/ids';
import { createMembership } from '@core/library/collections';
import { t } from './messages';
import { cachedCollections, useCollections } from './queries';
import { useWindow, windowState } from './window-store';

export const nameOfCollection = ({ id, name }: Pick<Collection, 'id' | 'name'>): string =>
  id === BUNDLE ? t('collection.bundle') : name;

export const findCollection = (id: CollectionId | null): Collection | null =>
  cachedCollections().find((collection) => collection.id === id) ?? null;

/** The collection that is the scope; `null` is all articles. One that is gone is no scope. */
export function useScope(): Collection | null {
  const id = useWindow((state) => state.collectionId);
  return useCollections().data?.find((collection) => collection.id === id) ?? null;
}

export const currentScope = (): Collection | null => findCollection(windowState().collectionId);

/** Narrows a list of articles to the scope. */
export function useScoped(articles: readonly ArticleSummary[] | undefined): readonly ArticleSummary[] {
  const scope = useScope();
  return useMemo(() => articlesOf(scope, articles ?? NONE), [scope, articles]);
}
const NONE: readonly ArticleSummary[] = [];

export const articlesOf = (
  collection: Collection | null,
  articles: readonly ArticleSummary[],
): readonly ArticleSummary[] =>
  collection === null ? articles : articles.filter(createMembership(collection));

/** The collection in which a comparison was made, and whose topics it has. */
export const collectionOf = (
  collections: readonly Collection[],
  comparisonId: ComparisonId,
): Collection | null => collections.find(({ comparisons }) => comparisons.includes(comparisonId)) ?? null;
