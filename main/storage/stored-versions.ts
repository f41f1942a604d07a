import fs from 'node:fs';
import path from 'node:path';
import { ReaderError, fileFault, type Failure } from '@core/contract/failure';
import type { RecoveryReport } from '@core/contract/requests';
import type { Body } from './envelope';
import { syncFolder } from './folders';
import { storageFailure } from './storage-failure';
import { WHOLE, type WholeStore } from './whole-entry';

type Kind = Extract<Failure, { readonly code: 'not-found' }>['what'] &
  ('comparison' | 'collection' | 'writing');
type Saved<K extends Kind, T> = Readonly<Record<K, T>> & { readonly removed: string | null };
type Named<K extends Kind, T> = Readonly<Record<K, T>>;

interface Options<K extends Kind, T> {
  readonly kind: K;
  /** `null` for what this version cannot read. */
  readonly parse: (body: Body | null) => Saved<K, T> | null;
  readonly changed: () => void;
}

/** What comparisons, collections or the reader's own texts were before, and the end of them: each lies in a folder of its own. */
export function storedVersions<K extends Kind, T, Id extends string>(
  stores: Map<Id, WholeStore>,
  dataDir: string,
  { kind, parse, changed }: Options<K, T>,
) {
  return {
    removed: (): readonly (Named<K, T> & { readonly at: string })[] =>
      [...stores.values()].flatMap((store) => {
        const saved = parse(store.read());
        return saved === null || saved.removed === null ? [] : [{ ...saved, at: saved.removed }];
      }),

    versions: (id: Id): readonly (Named<K, T> & { readonly at: string | null })[] =>
      (stores.get(id)?.versions(WHOLE) ?? []).flatMap(({ at, value }) => {
        const saved = parse(value as Body | null);
        return saved === null ? [] : [{ ...saved, at }];
      }),

    erase(id: Id): void {
      const store = stores.get(id);
      if (store === undefined) throw new ReaderError({ code: 'not-found', what: kind });
      store.abandon();
      stores.delete(id);
      try {
        fs.rmSync(path.join(dataDir, `${kind}s`, id), { recursive: true, force: true });
        syncFolder(path.join(dataDir, `${kind}s`));
      } catch (error) {
        throw storageFailure(error);
      } finally {
        changed();
      }
    },

    rewrite(rest: (body: Body) => Body): void {
      try {
        for (const store of stores.values()) {
          const bodies = [store.read(), ...store.versions(WHOLE).map(({ value }) => value as Body | null)];
          if (bodies.every((body) => body === null || rest(body) === body)) continue;
          store.rewrite(new Set([WHOLE]), (body) => rest(body as Body));
        }
      } finally {
        // Of those that were rewritten before one failed, a window must not keep what is gone.
        changed();
      }
    },

    recoveries: (): RecoveryReport[] =>
      [...stores].flatMap(([id, store]): RecoveryReport[] => {
        const recoveries = store.recoveries();
        if (recoveries.length > 0) return recoveries.map((recovery) => ({ ...recovery, kept: 0 }));
        const body = store.read();
        return body === null || parse(body) !== null ? [] : [unreadable(`${kind}s/${id}/${kind}.json`)];
      }),

    close: (): void => stores.forEach((store) => store.flush()),
  };
}

/** Whole by its checksum, and yet not what this version knows. */
const unreadable = (file: string): RecoveryReport => ({
  file,
  fault: fileFault('unknown-contents'),
  setAside: null,
  restoredFrom: 'nothing',
  kept: 0,
});
