import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ReaderError } from '@core/contract/failure';
import type { MergedStore, StoreCopy } from '@core/history/merge-stores';
import { uuidOfHash } from '@core/text/uuid-of-hash';
import { sha256 } from '../articles/content-hash';
import { JournalFile } from '../storage/journal-file';
import type { EntryCodec } from '../storage/journal-replay';
import { JournaledStore, type JournaledStoreOptions } from '../storage/journaled-store';

/** A store file of a folder that no service has open, with all that is known of what its entries were. */
export interface StoreOnDisk<S> {
  readonly copy: StoreCopy;
  /** What was found wrong in it. */
  readonly faults: ReturnType<JournaledStore<S>['recoveries']>;
  /**
   * The store file first: a merge that is cut short in between is made again, and finds the versions of the other side
   * still unknown. @throws ReaderError of the store, the error of the file system
   */
  write(merged: Pick<MergedStore, 'entries' | 'history'>): void;
}

/** @throws ReaderError `storage-failed` where its journal cannot be followed */
export function openOnDisk<S>(options: JournaledStoreOptions<S>): StoreOnDisk<S> {
  const { codec, dataDir, file } = options;
  const store = new JournaledStore(options);
  store.flush();
  const state = store.read();
  const faults = store.recoveries();
  store.abandon();
  const [journal, history] = ['journal', 'history'].map((kind) =>
    path.join(dataDir, file.replace(/json$/, kind)),
  ) as [string, string];
  if (fs.existsSync(journal)) throw new ReaderError({ code: 'storage-failed', detail: 'journal' });
  const lines = new JournalFile(history, file);
  return {
    copy: { entries: entriesOf(codec, state), history: lines.read().records },
    faults,
    write({ entries, history: merged }) {
      const next = putAll(codec, state, entries);
      if (next !== state) options.openStore(options).write(codec.serialize(next));
      if (merged.length > 0)
        lines.replace(merged.map((line, index) => ({ seq: index + 1, ...withoutSeq(line) })));
    },
  };
}

/** They are counted anew. */
function withoutSeq<T extends object>(line: T): Omit<T, 'seq'> {
  const { seq: _, ...rest } = line as T & { readonly seq?: number };
  return rest;
}

const entriesOf = <S>(codec: EntryCodec<S>, state: S): ReadonlyMap<string, unknown> =>
  new Map(codec.changes(codec.parse(null), state).map(({ key, value }) => [key, value]));

function putAll<S>(codec: EntryCodec<S>, state: S, entries: ReadonlyMap<string, unknown>): S {
  let next = state;
  for (const key of new Set([...entriesOf(codec, state).keys(), ...entries.keys()])) {
    const value = entries.get(key) ?? null;
    if (!isDeepStrictEqual(codec.entry(next, key), value)) next = codec.put(next, key, value);
  }
  return next;
}

/** A UUID that is always the same for the same text. */
export const uuidOf = (text: string): string => uuidOfHash(sha256(text));
