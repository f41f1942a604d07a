import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLE, EMPTY_SHEET, type CollectionFields } from '@core/contract/collection';
import type { ArticleId, CollectionId, ComparisonId, TopicId } from '@core/contract/ids';
import { parseInput } from '@core/contract/parsers';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createCollections } from '../../../main/collections/collection-store';
import { serializeEnvelope } from '../../../main/storage/envelope';
import { openStore } from '../../../main/storage/conf';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';
import { thrownFailureOf } from '../../support/failure-of';

const open = (dataDir: string) => createCollections({ dataDir, openStore, announce: () => undefined });
const idOf = (number: number): CollectionId => `00000000-0000-4000-8000-00000000000${number}` as CollectionId;
const fields = (number: number, rest: Partial<CollectionFields> = {}): CollectionFields => ({
  ...EMPTY_SHEET,
  id: idOf(number),
  name: `Case ${number}`,
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  rank: number,
  ...rest,
});
const put = (number: number, ...articles: string[]) => ({
  collectionId: idOf(number),
  put: articles as unknown as readonly ArticleId[],
  take: [],
});
const names = (store: ReturnType<typeof open>): readonly string[] => store.list().map(({ name }) => name);

/** What another version wrote. */
function write(dataDir: string, body: Parameters<typeof serializeEnvelope>[0]): string {
  const file = path.join(dataDir, 'collections', idOf(1), 'collection.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, serializeEnvelope(body));
  return file;
}

describe('saved collections', () => {
  it('are there after a restart, in their order, with the bundle’s last', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(fields(2));
    store.save(fields(1));
    store.file(put(1, 'quay', 'pier'));
    expect(names(open(dataDir))).toEqual(['Case 1', 'Case 2', '']);
    expect(open(dataDir).find(idOf(1))?.articles).toEqual(['quay', 'pier']);
    store.save(fields(2, { rank: 0.5 }));
    expect(names(open(dataDir))).toEqual(['Case 2', 'Case 1', '']);
  });

  it('keep their articles when they are renamed from a list that is older', () => {
    const store = open(tempFolder());
    store.save(fields(1));
    store.file(put(1, 'quay'));
    expect(store.save(fields(1, { name: 'Renamed' })).articles).toEqual(['quay']);
  });

  it('come back from a removal with all that was in them, after a restart too', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(fields(1));
    store.file(put(1, 'quay'));
    store.remove(idOf(1));
    expect(names(open(dataDir))).toEqual(['']);
    expect(open(dataDir).restore(idOf(1)).articles).toEqual(['quay']);
    expect(thrownFailureOf(() => store.file(put(3, 'quay')))).toEqual({
      code: 'not-found',
      what: 'collection',
    });
  });

  it('have a comparison in one of them at most', () => {
    const store = open(tempFolder());
    store.save(fields(1));
    store.save(fields(2));
    const comparison = '00000000-0000-4000-8000-0000000000aa' as ComparisonId;
    store.file({ ...put(1), putComparisons: [comparison] });
    store.file({ ...put(2), putComparisons: [comparison] });
    expect(store.list().map(({ comparisons }) => comparisons.length)).toEqual([0, 1, 0]);
  });

  it('hold topics in the bundle’s, which is never removed', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    const topics = [{ id: 'own-1' as TopicId, label: 'Orders' }];
    store.save(fields(1, { id: BUNDLE, name: '', topics }));
    expect(open(dataDir).find(BUNDLE)?.topics).toEqual(topics);
    expect(thrownFailureOf(() => store.remove(BUNDLE))).toMatchObject({ code: 'bad-request' });
  });

  it('hold passages without a stance to their places in a text that was read anew', () => {
    // One file read in two encodings.
    const before = plainArticle('mill', 'Mill', 'Ìåëüíèöà ñãîðåëà íî÷üþ.');
    const after = {
      ...plainArticle('mill', 'Mill', 'Мельница сгорела ночью.'),
      articleRev: 'f'.repeat(64),
    };
    const store = open(tempFolder());
    const passage = {
      topicId: 'own-1' as TopicId,
      articleId: before.id,
      anchor: createAnchor(before, 0, 8),
      stance: null,
    };
    store.save(fields(1, { passages: [passage] }));
    store.carry(before, after);
    expect(store.find(idOf(1))?.passages).toMatchObject([{ stance: null, anchor: { exact: 'Мельница' } }]);
  });

  it('of a later version, with more in them, are opened by this one', () => {
    const dataDir = tempFolder();
    const later = { ...fields(1), articles: ['quay'], comparisons: [], colour: 'green' };
    write(dataDir, { collection: later, removed: null });
    expect(open(dataDir).find(idOf(1))?.articles).toEqual(['quay']);
  });

  it('that cannot be read are reported and left as they are', () => {
    const dataDir = tempFolder();
    const file = write(dataDir, { collection: { id: idOf(1), shelves: [] }, removed: null });
    const before = fs.readFileSync(file);
    const store = open(dataDir);
    expect(names(store)).toEqual(['']);
    expect(store.recoveries()).toMatchObject([{ setAside: null, restoredFrom: 'nothing' }]);
    expect(fs.readFileSync(file)).toEqual(before);
  });

  it('that cannot be read are not written over, the bundle’s no more than another', () => {
    const dataDir = tempFolder();
    const file = path.join(dataDir, 'collections', BUNDLE, 'collection.json');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, serializeEnvelope({ collection: { id: BUNDLE, shelves: [] }, removed: null }));
    const before = fs.readFileSync(file);
    const store = open(dataDir);
    const filing = { collectionId: BUNDLE, put: ['quay' as ArticleId], take: [] };
    expect(thrownFailureOf(() => store.file(filing))).toEqual({ code: 'storage-newer' });
    expect(fs.readFileSync(file)).toEqual(before);
  });

  it('are found again by what they hold: more than is read again is not written', () => {
    const store = open(tempFolder());
    store.save(fields(1));
    const many = Array.from({ length: 20_001 }, (_, at) => `text-${at}`);
    expect(thrownFailureOf(() => store.file(put(1, ...many)))).toMatchObject({ code: 'bad-request' });
    expect(store.find(idOf(1))?.articles).toEqual([]);
  });
});

it('a collection that is saved over the bridge never carries articles', () => {
  const collection = { ...fields(1), articles: [] };
  expect(thrownFailureOf(() => parseInput('collections:save', { collection }))).toMatchObject({
    code: 'bad-request',
  });
});
