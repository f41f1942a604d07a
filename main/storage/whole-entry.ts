import { isDeepStrictEqual } from 'node:util';
import type { Body } from './envelope';
import { JournaledStore, type JournaledStoreOptions } from './journaled-store';
import type { EntryCodec } from './journal-replay';

/** The one key of a store file that changes as a whole, as that of a comparison does. */
export const WHOLE = 'whole';

/** A store file of one entry behind its journal; `null` where there is none. */
export type WholeStore = JournaledStore<Body | null>;

export const openWholeStore = (options: Omit<JournaledStoreOptions<Body | null>, 'codec'>): WholeStore =>
  new JournaledStore({ ...options, codec: wholeEntry });

/** A store file as one entry. */
export const wholeEntry: EntryCodec<Body | null> = {
  parse: (body) => body,
  serialize: (state) => state ?? {},
  entry: (state) => state,
  put: (state, key, value) =>
    key !== WHOLE ? state : typeof value === 'object' && value !== null ? (value as Body) : null,
  changes: (before, after) => (isDeepStrictEqual(before, after) ? [] : [{ key: WHOLE, value: after }]),
};
