/** Whose topics the reader works on: those of a collection, or of a comparison that is in none. */
import { useMemo } from 'react';
import type { Collection, TopicSheet } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import { specOfView } from '@core/contract/views';
import { changeCollection } from './collection-changes';
import { collectionOf, currentScope, useScope } from './collections';
import { changePresent } from './comparison-changes';
import { currentComparison, useCurrentComparison } from './current-comparison';
import { cachedCollections, useCollections } from './queries';
import { recordAction, type UndoableAction } from './undo';
import { useWindow, windowState } from './window-store';

export type TopicOwner =
  | { readonly is: 'collection'; readonly sheet: Collection }
  | { readonly is: 'comparison'; readonly sheet: Comparison };

/** A comparison made in a collection has the topics of the collection. */
export function ownerOf(comparison: Comparison, collections: readonly Collection[]): TopicOwner {
  const collection = collectionOf(collections, comparison.id);
  return collection === null ? { is: 'comparison', sheet: comparison } : ownedBy(collection);
}

export const ownedBy = (sheet: Collection): TopicOwner => ({ is: 'collection', sheet });

/**
 * Whose topics a passage goes to from where the reader stands: beside other texts those of the comparison, in the reader
 * those of the scope, and without one those of the comparison that is open. `null` where there is none of these.
 */
export function currentOwner(): TopicOwner | null {
  return chooseOwner(currentComparison(), currentScope(), cachedCollections(), windowState().place);
}

/** As `currentOwner`, followed. */
export function useCurrentOwner(): TopicOwner | null {
  const comparison = useCurrentComparison();
  const scope = useScope();
  const place = useWindow((state) => state.place);
  const collections = useCollections().data;
  return useMemo(
    () => chooseOwner(comparison, scope, collections ?? NONE, place),
    [comparison, scope, collections, place],
  );
}
const NONE: readonly Collection[] = [];

function chooseOwner(
  comparison: Comparison | null,
  scope: Collection | null,
  collections: readonly Collection[],
  place: ReturnType<typeof windowState>['place'],
): TopicOwner | null {
  const isReading = specOfView(place).hasReadingPane;
  if (scope !== null && (isReading || comparison === null)) return ownedBy(scope);
  return comparison === null ? null : ownerOf(comparison, collections);
}

/** A comparison with the topics that it has, wherever they are kept: to be shown, never to be saved. */
export function useWithTopics(comparison: Comparison): Comparison {
  const collections = useCollections().data;
  return useMemo(() => {
    const { topics, passages, silent } = ownerOf(comparison, collections ?? NONE).sheet;
    return { ...comparison, topics, passages, silent };
  }, [comparison, collections]);
}

/** @param fields what changes; `null` where nothing does; @param record as in `changePresent` */
export function changeTopics(
  owner: TopicOwner,
  fields: (sheet: TopicSheet) => Partial<TopicSheet> | null,
  label: string,
  record: (action: UndoableAction) => void = recordAction,
): Promise<boolean> {
  return owner.is === 'collection'
    ? changeCollection(owner.sheet.id, fields, label, record)
    : changePresent(fields, label, record);
}
