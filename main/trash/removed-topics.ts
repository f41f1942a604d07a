import type { TopicSheet } from '@core/contract/collection';
import type { TrashRef } from '@core/contract/history';
import { ReaderError } from '@core/contract/failure';
import { removedTopics, withTopic, type RemovedTopic } from '@core/history/removed-topics';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';

type TopicRef = Extract<TrashRef, { readonly is: 'topic' }>;

interface Owners {
  readonly collections: CollectionStore;
  readonly comparisons: ComparisonStore;
}

interface Sheet {
  readonly ref: Pick<TopicRef, 'of'>;
  /** The present one last. */
  readonly versions: readonly { readonly at: string | null; readonly sheet: TopicSheet }[];
}

/** Topics that were removed from a collection, or from a comparison that is in none. They are found in its history. */
export function listRemovedTopics(owners: Owners): readonly (RemovedTopic & { readonly ref: TopicRef })[] {
  return sheetsOf(owners).flatMap(({ ref, versions }) =>
    removedTopics(versions).map((removed) => ({
      ...removed,
      ref: { is: 'topic', id: removed.topic.id, of: ref.of },
    })),
  );
}

/** @throws ReaderError `not-found` or `storage-*` */
export function restoreTopic(owners: Owners, ref: TopicRef, now: string): void {
  const { collections, comparisons } = owners;
  const removed = listRemovedTopics(owners).find((one) => one.ref.of === ref.of && one.ref.id === ref.id);
  if (removed === undefined) throw new ReaderError({ code: 'not-found', what: 'topic' });
  const collection = collections.list().find(({ id }) => id === ref.of);
  if (collection !== undefined) {
    const { articles: _, comparisons: __, ...fields } = collection;
    collections.save({ ...fields, ...withTopic(collection, removed), modified: now });
    return;
  }
  const comparison = comparisons.list().find(({ id }) => id === ref.of);
  if (comparison !== undefined)
    comparisons.save({ ...comparison, ...withTopic(comparison, removed), modified: now });
}

const sheetsOf = ({ collections, comparisons }: Owners): readonly Sheet[] => [
  ...collections.list().map(({ id }) => ({
    ref: { of: id },
    versions: collections.versions(id).map(({ at, collection }) => ({ at, sheet: collection })),
  })),
  ...comparisons.list().map(({ id }) => ({
    ref: { of: id },
    versions: comparisons.versions(id).map(({ at, comparison }) => ({ at, sheet: comparison })),
  })),
];
