import { BUNDLE, EMPTY_SHEET, type CollectionFields } from '@core/contract/collection';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { CollectionId } from '@core/contract/ids';
import type { Ask } from './bridge';

/** Everything that a collection can hold, one that was removed, and topics in the bundle's. */
export async function writeCollections(
  ask: Ask,
  articles: readonly Article[],
  { id, topics, passages, silent }: Comparison,
): Promise<void> {
  const put = articles.map((article) => article.id);
  const first = blank('The storm', { topics, passages, silent });
  await ask('collections:save', { collection: { ...first, name: 'Storm' } });
  await ask('collections:save', { collection: first });
  await ask('collections:file', { collectionId: first.id, put, take: [], putComparisons: [id] });

  const removed = blank('Removed', { rank: 1 });
  await ask('collections:save', { collection: removed });
  await ask('collections:file', { collectionId: removed.id, put: put.slice(0, 1), take: [] });
  await ask('collections:remove', { collectionId: removed.id });

  const own = { id: BUNDLE, topics: topics.slice(0, 1), rank: 2 };
  await ask('collections:save', { collection: blank('', own) });
}

function blank(name: string, rest: Partial<CollectionFields>): CollectionFields {
  const created = new Date().toISOString();
  const id = crypto.randomUUID() as CollectionId;
  return { ...EMPTY_SHEET, id, name, created, modified: created, rank: 0, ...rest };
}
