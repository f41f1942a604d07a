import { isDeepStrictEqual } from 'node:util';
import { modifiedOf } from '@core/history/merge-histories';
import type { Body } from './envelope';
import type { JournalChange, JournalRecord } from './journal-line';

/** How a store file is made of entries under keys, each of which changes by itself. */
export interface EntryCodec<S> {
  /** @param body of the store file; `null` where there is none */
  parse(body: Body | null): S;
  serialize(state: S): Body;
  /** The entry under a key as JSON; `null` where there is none. */
  entry(state: S, key: string): unknown;
  put(state: S, key: string, value: unknown): S;
  /** What changes from one state to another. */
  changes(before: S, after: S): readonly JournalChange[];
}

export interface Replayed<S> {
  readonly state: S;
  /** Whether the state is another than that of the store file. */
  readonly isChanged: boolean;
  /** Entries of the store file that no record knows, and that gave way to a later one: kept for the history. */
  readonly displaced: readonly JournalChange[];
}

/**
 * Redo (Mohan et al., "ARIES", 1992) over values: each record names what its entries became, so that it does not
 * matter how much of the journal the store file has followed already. An entry of the file that no record knows comes
 * from another program, an older Synoptic among them: the later of the two by `modified` stays, and none is lost.
 */
export function replay<S>(codec: EntryCodec<S>, state: S, records: readonly JournalRecord[]): Replayed<S> {
  const versions = new Map<string, unknown[]>();
  for (const { key, value, was } of records.flatMap(({ changes }) => changes)) {
    const known = versions.get(key) ?? [was ?? null];
    known.push(value);
    versions.set(key, known);
  }
  const displaced: JournalChange[] = [];
  let next = state;
  for (const [key, known] of versions) {
    const present = codec.entry(state, key);
    const last = known.at(-1) ?? null;
    if (isDeepStrictEqual(present, last)) continue;
    const isOurs = known.some((value) => isDeepStrictEqual(present, value));
    if (!isOurs && present !== null) {
      if (modifiedOf(present) > modifiedOf(last)) continue;
      displaced.push({ key, value: present });
    }
    next = codec.put(next, key, last);
  }
  return { state: next, isChanged: next !== state, displaced };
}
