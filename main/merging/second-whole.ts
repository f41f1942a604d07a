import * as v from 'valibot';
import type { Collection } from '@core/contract/collection';
import { collectionSchema } from '@core/contract/parsers';
import type { MergedStore } from '@core/history/merge-stores';
import { sortedJson } from '@core/history/merge-histories';
import { uniteCollections } from '@core/library/unite-collections';
import { checkCollection } from '../collections/collection-store';
import { checkComparison } from '../comparisons/comparison-store';
import type { Body } from '../storage/envelope';
import type { OpenStore } from '../storage/open-store';
import { openWholeStore, WHOLE } from '../storage/whole-entry';
import type { CollectionId, ComparisonId, WritingId } from '@core/contract/ids';
import { checkWriting } from '../writings/writing-store';
import { uuidOf } from './store-on-disk';
import { has, storeAt, type MergeableStore } from './stores';

/**
 * What a store that changes as one has no room for: a comparison, or a text of the reader's own, that was changed on both
 * sides is there twice, and two collections become one that has everything of both. Their versions before are in their histories.
 * @throws ReaderError of a store
 */
export function keepWhole(
  { is, file }: MergeableStore,
  { entries, left }: MergedStore,
  dataDir: string,
  openStore: OpenStore,
): void {
  for (const { value } of left) {
    if (is === 'comparisons') writeSecond(value as Body, dataDir, openStore);
    if (is === 'writings') writeSecondWriting(value as Body, dataDir, openStore);
    if (is === 'collections')
      writeUnited(file, entries.get(WHOLE) as Body, value as Body, dataDir, openStore);
  }
}

/** Its id is made of what it says: to merge once more makes no third one. */
function writeSecond(body: Body, dataDir: string, openStore: OpenStore): void {
  const { comparison } = body;
  if (typeof comparison !== 'object' || comparison === null) return;
  const id = uuidOf(sortedJson(body)) as ComparisonId;
  const file = `comparisons/${id}/comparison.json`;
  const store = storeAt(file);
  if (store === null || has(dataDir, store)) return;
  const title = 'title' in comparison && typeof comparison.title === 'string' ? comparison.title : '';
  const whole = openWholeStore({ dataDir, file, openStore, check: (found) => checkComparison(id, found) });
  whole.write({
    ...body,
    comparison: { ...comparison, id, title: title === '' ? '' : `${title.slice(0, LONGEST)} (2)` },
  });
  whole.flush();
}

/** The same of a text of the reader's own, which says of which it is a second version. */
function writeSecondWriting(body: Body, dataDir: string, openStore: OpenStore): void {
  const { writing } = body;
  if (typeof writing !== 'object' || writing === null || !('id' in writing)) return;
  const id = uuidOf(sortedJson(body)) as WritingId;
  const file = `writings/${id}/writing.json`;
  const store = storeAt(file);
  if (store === null || has(dataDir, store)) return;
  const whole = openWholeStore({ dataDir, file, openStore, check: (found) => checkWriting(id, found) });
  whole.write({ ...body, writing: { secondOf: writing.id, ...writing, id } });
  whole.flush();
}

/** UTF-16 units of a title that leave room for its number. */
const LONGEST = 990;

function writeUnited(file: string, first: Body, second: Body, dataDir: string, openStore: OpenStore): void {
  const [mine, theirs] = [collectionIn(first), collectionIn(second)];
  if (mine === null || theirs === null) return;
  const id = mine.id satisfies CollectionId;
  const whole = openWholeStore({ dataDir, file, openStore, check: (found) => checkCollection(id, found) });
  whole.write({ ...first, collection: uniteCollections(mine, theirs) });
  whole.flush();
}

function collectionIn(body: Body): Collection | null {
  const parsed = v.safeParse(collectionSchema, body['collection']);
  return parsed.success ? parsed.output : null;
}
