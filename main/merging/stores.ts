import fs from 'node:fs';
import path from 'node:path';
import { notesEntries } from '@core/annotations/notes-entries';
import { checkNotes } from '@core/annotations/notes-file';
import { noteKind } from '@core/history/second-note';
import type { Target } from '@core/contract/annotation';
import { isArticleId, isCollectionId, isComparisonId, isWritingId } from '@core/contract/ids';
import type { StoreKind } from '@core/history/merge-stores';
import { notesUrn } from '../annotations/notes-store';
import { checkCollection } from '../collections/collection-store';
import { checkComparison } from '../comparisons/comparison-store';
import { listFolders } from '../storage/folders';
import { isJournaled } from '../storage/journal-file';
import type { OpenStore } from '../storage/open-store';
import { wholeEntry } from '../storage/whole-entry';
import { checkWriting } from '../writings/writing-store';
import { openOnDisk, uuidOf, type StoreOnDisk } from './store-on-disk';

/** One store file of what the reader made, and how two copies of it are merged. */
export interface MergeableStore {
  readonly is: 'notes' | 'comparisons' | 'collections' | 'writings';
  /** Relative to the data folder. */
  readonly file: string;
  readonly kind: StoreKind;
  open(dataDir: string, openStore: OpenStore): Pick<StoreOnDisk<unknown>, 'copy' | 'faults' | 'write'>;
}

/** Every store that a folder has a file, a journal or a history of; comparisons stand before their notes. */
export function listStores(dataDir: string): readonly MergeableStore[] {
  const found = (top: string, isId: (name: string) => boolean): readonly string[] =>
    listFolders(path.join(dataDir, top)).filter(isId).sort();
  const stores = [
    ...found('articles', isArticleId).flatMap((id) => storeAt(`articles/${id}/notes.json`) ?? []),
    ...found('comparisons', isComparisonId).flatMap((id) =>
      ['comparison', 'notes'].flatMap((name) => storeAt(`comparisons/${id}/${name}.json`) ?? []),
    ),
    ...found('collections', isCollectionId).flatMap(
      (id) => storeAt(`collections/${id}/collection.json`) ?? [],
    ),
    ...found('writings', isWritingId).flatMap((id) => storeAt(`writings/${id}/writing.json`) ?? []),
  ];
  return stores.filter(({ file }) => isJournaled(path.join(dataDir, file)));
}

/** The store at a path of the data folder; `null` where that is none. */
export function storeAt(file: string): MergeableStore | null {
  const [top, id, name] = file.split('/');
  if (top === 'articles' && name === 'notes.json' && isArticleId(id))
    return notesAt(file, { on: 'article', articleId: id });
  if (top === 'comparisons' && name === 'notes.json' && isComparisonId(id))
    return notesAt(file, { on: 'comparison', comparisonId: id });
  if (top === 'comparisons' && name === 'comparison.json' && isComparisonId(id))
    return wholeAt('comparisons', file, (body) => checkComparison(id, body));
  if (top === 'collections' && name === 'collection.json' && isCollectionId(id))
    return wholeAt('collections', file, (body) => checkCollection(id, body));
  if (top === 'writings' && name === 'writing.json' && isWritingId(id))
    return wholeAt('writings', file, (body) => checkWriting(id, body));
  return null;
}

export const has = (dataDir: string, { file }: MergeableStore): boolean =>
  ['json', 'journal', 'history'].some((kind) =>
    fs.existsSync(path.join(dataDir, file.replace(/json$/, kind))),
  );

const NOTES = noteKind(uuidOf);

function notesAt(file: string, target: Target): MergeableStore {
  const subject = notesUrn(target);
  return {
    is: 'notes',
    file,
    kind: NOTES,
    open: (dataDir, openStore) =>
      openOnDisk({
        dataDir,
        file,
        openStore,
        check: (body) => checkNotes(subject, body),
        codec: notesEntries(subject),
      }),
  };
}

/** It changes as one: a second version is no entry beside it. */
const WHOLE_KIND: StoreKind = {
  isRemoval: (value) =>
    typeof value !== 'object' || value === null || ('removed' in value && typeof value.removed === 'string'),
  secondOf: () => null,
  firstOf: () => null,
};

const wholeAt = (
  is: Exclude<MergeableStore['is'], 'notes'>,
  file: string,
  check: Parameters<typeof openOnDisk>[0]['check'],
): MergeableStore => ({
  is,
  file,
  kind: WHOLE_KIND,
  open: (dataDir, openStore) => openOnDisk({ dataDir, file, openStore, check, codec: wholeEntry }),
});
