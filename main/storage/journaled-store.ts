import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileFault } from '@core/contract/failure';
import { deviceId } from './device-id';
import type { Body } from './envelope';
import { createFollower, type Follower } from './follower';
import { JournalFile } from './journal-file';
import { thinHistory } from './journal-history';
import {
  orderAfter,
  printLine,
  type JournalChange,
  type JournalLines,
  type JournalRecord,
} from './journal-line';
import { replay, type EntryCodec } from './journal-replay';
import type { OpenStore } from './open-store';
import type { Recovery, Store, StoreOptions } from './store';
import { storageFailure } from './storage-failure';
import { quarantine } from './stored-copy';

export interface JournaledStoreOptions<S> extends StoreOptions {
  readonly openStore: OpenStore;
  readonly codec: EntryCodec<S>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** One version of an entry, as the journal has it. */
export interface StoredVersion {
  /** ISO 8601 instant; `null` of one from before the journal. */
  readonly at: string | null;
  /** `null` where the entry was erased. */
  readonly value: unknown;
}

const NO_LINE = { seq: 0, order: null };

/** A history may be so long, or so many times as long as the store file. */
const HISTORY_BYTES = 2 * 1024 * 1024;
const HISTORY_TIMES = 4;

/**
 * A store file behind a write-ahead log. A change is acknowledged when its line is on the disk in `<name>.journal`; the
 * store file follows a moment later, at `close` at the latest, and the lines go over into `<name>.history`. At open the
 * journal is replayed. Between two runs the store file is whole by itself, so that an older Synoptic reads it.
 */
export class JournaledStore<S> {
  readonly #options: JournaledStoreOptions<S>;
  readonly #store: Store;
  readonly #journal: JournalFile;
  readonly #history: JournalFile;
  readonly #follower: Follower;
  readonly #recoveries: Recovery[] = [];
  /** That of the store file of which `#state` was made. */
  #body: Body | null = null;
  #state: S;
  #records: JournalRecord[] = [];
  /** Keys of which a line of the journal says what they were before. */
  readonly #keys = new Set<string>();
  /** Of the last line; `null` before it was looked at. */
  #last: { readonly seq: number; readonly order: string | null } | null = null;
  #isMended = false;
  #isHistoryChecked = false;

  constructor(options: JournaledStoreOptions<S>) {
    this.#options = options;
    this.#store = options.openStore(options);
    const name = path.join(options.dataDir, options.file.replace(/\.json$/, ''));
    this.#journal = new JournalFile(`${name}.journal`, options.file);
    this.#history = new JournalFile(`${name}.history`, options.file);
    this.#follower = createFollower(() => this.#follow());
    this.#state = options.codec.parse(null);
    this.#open();
  }

  read(): S {
    // A file that could not be read at the start is tried again.
    if (this.#store.read() !== this.#body) this.#replay();
    return this.#state;
  }

  /** Returns once the change is on the disk. @throws ReaderError of the store; nothing is changed then */
  write(next: S): void {
    const { codec } = this.#options;
    const before = this.read();
    const changes = codec
      .changes(before, next)
      .filter(({ key, value }) => !isDeepStrictEqual(codec.entry(before, key), value));
    if (changes.length === 0) return;
    this.#append(changes);
    this.#state = next;
  }

  /** The versions of an entry from the first that is known, the present one last. */
  versions(key: string): readonly StoredVersion[] {
    this.#checkHistory();
    const versions: StoredVersion[] = [];
    for (const { at, changes } of this.#known())
      for (const { value, was } of changes.filter((change) => change.key === key)) {
        if (versions.length === 0 && was != null) versions.push({ at: null, value: was });
        versions.push({ at, value });
      }
    return versions;
  }

  /** What was wrong with the store file or its journal at open. */
  recoveries(): readonly Recovery[] {
    const ofStore = this.#store.recovery();
    if (ofStore === null) return this.#recoveries;
    const restored = this.#isMended ? ({ ...ofStore, restoredFrom: 'journal' } as const) : ofStore;
    return [restored, ...this.#recoveries];
  }

  /** Makes the store file what the journal says, now. */
  flush(): void {
    this.#follower.flush();
  }

  /** Lets go of it without writing: its files are removed. */
  abandon(): void {
    this.#follower.cancel();
    this.#records = [];
  }

  /**
   * Takes entries out of the store file, the version before it, the journal and the history, so that nothing of them
   * is left. @throws ReaderError of the store
   */
  erase(keys: ReadonlySet<string>): void {
    this.rewrite(keys, () => null);
  }

  /**
   * As `erase`, of a part of these entries: every version of them becomes what `rest` leaves of it, `null` for nothing.
   * @throws ReaderError of the store
   */
  rewrite(keys: ReadonlySet<string>, rest: (value: unknown) => unknown): void {
    const { codec } = this.#options;
    this.read();
    this.#store.checkWritable();
    try {
      this.#follow();
      const { records } = this.#history.read();
      if (records.length > 0) this.#history.replace(rewriteRecords(records, keys, rest));
      let state = this.#state;
      for (const key of keys) {
        const entry = codec.entry(state, key);
        if (entry !== null) state = codec.put(state, key, rest(entry));
      }
      // Twice, for the version before holds them as well.
      for (let time = 0; time < 2; time += 1) this.#writeStore(state);
      this.#state = state;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  #open(): void {
    try {
      const { damaged, missing, records } = this.#journal.read();
      if (damaged > 0 || missing > 0) this.#setAside('journal', this.#journal, records);
      this.#records = [...records];
    } catch (error) {
      this.#report('journal', 'unreadable', storageFailure(error).failure.code);
    }
    for (const { key } of this.#records.flatMap(({ changes }) => changes)) this.#keys.add(key);
    this.#replay();
  }

  #replay(): void {
    const { codec } = this.#options;
    this.#body = this.#store.read();
    const present = codec.parse(this.#body);
    const recovery = this.#store.recovery();
    // What a newer version wrote is not for this one to continue, and what cannot be read now is not to be guessed.
    if (recovery !== null && ['newer', 'unreadable'].includes(recovery.fault.code)) {
      this.#state = present;
      return;
    }
    const isLost = recovery !== null || (this.#body === null && this.#history.size > 0);
    const { state, isChanged, displaced } = replay(codec, present, isLost ? this.#known() : this.#records);
    this.#state = state;
    if (isLost && isChanged) this.#isMended = true;
    if (isLost && recovery === null && isChanged) this.#report('json', 'missing', '', 'journal');
    if (displaced.length > 0) this.#keep(displaced);
    if (isChanged || this.#records.length > 0) this.#follower.schedule();
    // Its last version may have taken the place of a lost file by now, and the next start would take it for whole.
    if (isLost && isChanged) this.#follower.flush();
  }

  /** Versions that another program wrote and that gave way: before the last one, so that it stays the last. */
  #keep(displaced: readonly JournalChange[]): void {
    const { codec } = this.#options;
    try {
      this.#append(displaced);
      this.#append(displaced.map(({ key }) => ({ key, value: codec.entry(this.#state, key) })));
    } catch {
      // They stand in the version before the store file until the next start tries again.
    }
  }

  #append(changes: readonly JournalChange[]): void {
    const { codec, now = Date.now } = this.#options;
    this.#store.checkWritable();
    const last = this.#lastLine();
    const at = new Date(now()).toISOString();
    const order = orderAfter(last.order, at);
    const record: JournalRecord = {
      seq: last.seq + 1,
      at,
      ...(order === at ? {} : { order }),
      device: deviceId(),
      changes: changes.map(({ key, value }) =>
        this.#keys.has(key) ? { key, value } : { key, was: codec.entry(this.#state, key), value },
      ),
    };
    try {
      this.#journal.append([record]);
    } catch (error) {
      throw storageFailure(error);
    }
    this.#last = { seq: record.seq, order };
    this.#records.push(record);
    for (const { key } of changes) this.#keys.add(key);
    this.#follower.schedule();
  }

  #lastLine(): { readonly seq: number; readonly order: string | null } {
    if (this.#last === null) {
      const line = this.#records.at(-1) ?? this.#history.read().records.at(-1);
      this.#last = line === undefined ? NO_LINE : { seq: line.seq, order: line.order ?? line.at };
    }
    return this.#last;
  }

  #follow(): void {
    if (this.#records.length === 0 && !this.#isMended) return;
    this.#journal.refuseForeign();
    this.#writeStore(this.#state);
    if (this.#records.length === 0) return;
    const { records } = this.#history.read();
    const last = records.at(-1)?.seq ?? 0;
    // Cut short between the two, the next time finds the same lines in both.
    this.#history.append(this.#records.filter(({ seq }) => seq > last));
    this.#journal.remove();
    this.#records = [];
    this.#keys.clear();
    this.#boundHistory();
  }

  #writeStore(state: S): void {
    const body = this.#options.codec.serialize(state);
    this.#store.write(body);
    this.#body = body;
  }

  #boundHistory(): void {
    if (this.#history.size <= HISTORY_BYTES) return;
    const limit = Math.max(HISTORY_BYTES, HISTORY_TIMES * Buffer.byteLength(JSON.stringify(this.#body)));
    if (this.#history.size <= limit) return;
    const { damaged, records } = this.#history.read();
    if (damaged > 0) this.#setAside('history', this.#history, records);
    this.#history.replace(thinHistory(records, limit / 2, (some) => this.#sizeOf(some)));
  }

  #sizeOf(records: readonly JournalRecord[]): number {
    return records.reduce((sum, record) => sum + Buffer.byteLength(printLine(this.#options.file, record)), 0);
  }

  /** Half a line at the end is no crash's here: the lines came from the journal, which goes only after them. */
  #checkHistory(): void {
    if (this.#isHistoryChecked || this.#records.length > 0) return;
    this.#isHistoryChecked = true;
    try {
      const { damaged, length, records } = this.#history.read();
      const isEmptied = length === 0 && this.#history.isThere;
      if (damaged > 0 || this.#history.size > length || isEmptied)
        this.#setAside('history', this.#history, records);
    } catch (error) {
      this.#report('history', 'unreadable', storageFailure(error).failure.code);
    }
  }

  /** Everything that is known, from the oldest on. */
  #known(): readonly JournalRecord[] {
    let history: JournalLines;
    try {
      history = this.#history.read();
    } catch {
      return this.#records;
    }
    const last = history.records.at(-1)?.seq ?? 0;
    return [...history.records, ...this.#records.filter(({ seq }) => seq > last)];
  }

  /** What is damaged is kept as it was found; the lines that are sound take its place. */
  #setAside(kind: 'journal' | 'history', file: JournalFile, records: readonly JournalRecord[]): void {
    const { dataDir } = this.#options;
    const found = path.join(dataDir, this.#fileOf(kind));
    try {
      const aside = quarantine(dataDir, found);
      if (records.length > 0) file.replace(records);
      this.#report(kind, 'checksum', '', 'nothing', aside);
    } catch {
      this.#report(kind, 'checksum');
    }
  }

  #fileOf(kind: 'journal' | 'history' | 'json'): string {
    return this.#options.file.replace(/json$/, kind);
  }

  #report(
    kind: 'journal' | 'history' | 'json',
    code: Parameters<typeof fileFault>[0],
    detail = '',
    restoredFrom: Recovery['restoredFrom'] = 'nothing',
    setAside: string | null = null,
  ): void {
    this.#recoveries.push({
      file: this.#fileOf(kind),
      fault: fileFault(code, detail),
      setAside,
      restoredFrom,
    });
  }
}

function rewriteRecords(
  records: readonly JournalRecord[],
  keys: ReadonlySet<string>,
  rest: (value: unknown) => unknown,
): readonly JournalRecord[] {
  const restOf = (value: unknown): unknown => (value == null ? value : rest(value));
  return records.flatMap((record) => {
    const changes = record.changes.flatMap((change): readonly JournalChange[] => {
      if (!keys.has(change.key)) return [change];
      const value = restOf(change.value);
      if (value === null && change.value !== null) return [];
      return [{ ...change, value, ...(change.was === undefined ? {} : { was: restOf(change.was) }) }];
    });
    return changes.length === 0 ? [] : [{ ...record, changes }];
  });
}
