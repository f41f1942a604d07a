import { createHash } from 'node:crypto';
import fs from 'node:fs';
import * as v from 'valibot';
import { MAX_BYTES } from '@core/import/formats';
import type { Store } from '../storage/store';

/** What is kept of the watched folder, `watched-folder.json`. */
const schema = v.object({
  folder: v.string(),
  /** `size:mtime` of each file that was looked at, by its path. */
  stamps: v.record(v.string(), v.string()),
  /** The first 32 hex digits of the SHA-256 of each file that was brought in or refused. */
  contents: v.array(v.string()),
});

/** Which files came in already, so that each comes in once, also where it is touched, renamed, or removed since. */
export class SeenFiles {
  readonly #store: Store;
  #folder = '';
  #stamps = new Map<string, string>();
  #contents = new Set<string>();
  readonly #tried = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
    const parsed = v.safeParse(schema, store.read());
    if (!parsed.success) return;
    this.#folder = parsed.output.folder;
    this.#stamps = new Map(Object.entries(parsed.output.stamps));
    this.#contents = new Set(parsed.output.contents);
  }

  /** `null` where none is watched. */
  get folder(): string | null {
    return this.#folder === '' ? null : this.#folder;
  }

  /**
   * Watches another folder, or none. What the files of the one before held is still known.
   * @param present files that are known from now on
   * @throws ReaderError `storage-*`; nothing is changed then
   */
  watch(folder: string | null, present: readonly { readonly path: string }[] = []): void {
    const before = { folder: this.#folder, stamps: this.#stamps };
    this.#stamps = new Map(folder === this.#folder ? this.#stamps : []);
    this.#folder = folder ?? '';
    for (const { path } of present) {
      const stats = fs.lstatSync(path, { throwIfNoEntry: false });
      if (stats !== undefined) this.note(path, stats);
    }
    try {
      this.save();
    } catch (error) {
      this.#folder = before.folder;
      this.#stamps = before.stamps;
      throw error;
    }
  }

  /** Without reading it: a file that was looked at and is still the same. */
  isKnown(path: string, stats: Pick<fs.Stats, 'size' | 'mtimeMs'>): boolean {
    const stamp = stampOf(stats);
    return this.#stamps.get(path) === stamp || this.#tried.get(path) === stamp;
  }

  /** What a file holds, as it is noted; `null` of one that is too large, or cannot be read. */
  async contentOf(path: string, { size }: Pick<fs.Stats, 'size'>): Promise<string | null> {
    return size > MAX_BYTES ? null : hashOf(path);
  }

  /** Whether this came in already, under whatever name. */
  holds(content: string): boolean {
    return this.#contents.has(content);
  }

  note(path: string, stats: Pick<fs.Stats, 'size' | 'mtimeMs'>): void {
    this.#stamps.set(path, stampOf(stats));
  }

  /** Until the next start: what failed for a passing reason is tried again then. */
  noteForNow(path: string, stats: Pick<fs.Stats, 'size' | 'mtimeMs'>): void {
    this.#tried.set(path, stampOf(stats));
  }

  noteContent(content: string): void {
    this.#contents.add(content);
  }

  /** @throws ReaderError `storage-*` */
  save(): void {
    this.#store.write({
      folder: this.#folder,
      stamps: Object.fromEntries(this.#stamps),
      contents: [...this.#contents],
    });
  }
}

/** A file that is written to has another time, or another size where its clock is coarse. */
const stampOf = ({ size, mtimeMs }: Pick<fs.Stats, 'size' | 'mtimeMs'>): string =>
  `${String(size)}:${String(Math.floor(mtimeMs))}`;

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of fs.createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return null;
  }
  return hash.digest('hex').slice(0, 32);
}
