/** UTF-16 units in one message to the worker: what structured clone copies in about ten milliseconds. */
const CHUNK = 1_000_000;

export interface Chunk<Id, Item> {
  readonly put: readonly Item[];
  readonly remove: readonly Id[];
  readonly isLast: boolean;
}

/** Tracks which items the worker has, and gives those that it lacks in chunks small enough not to block this thread. */
export class SyncQueue<Id, Item> {
  #wanted = new Map<Id, Item>();
  readonly #sent = new Map<Id, Item>();
  #unsent = new Set<Id>();
  /** Of what was sent, what is wanted no more. */
  #gone = new Set<Id>();
  /** False until `want` was called: nothing is to be said before it is known what there is. */
  #isKnown = false;
  #isDue = false;
  readonly #idOf: (item: Item) => Id;
  readonly #sizeOf: (item: Item) => number;

  constructor(idOf: (item: Item) => Id, sizeOf: (item: Item) => number) {
    this.#idOf = idOf;
    this.#sizeOf = sizeOf;
  }

  get size(): number {
    return this.#wanted.size;
  }

  /** An item is the same as long as it is the same object. */
  want(items: readonly Item[]): void {
    this.#wanted = new Map(items.map((item) => [this.#idOf(item), item]));
    this.#isKnown = true;
    this.#compare();
  }

  /** Some items are new or different and some are gone; the rest stays as it is. */
  change(put: readonly Item[], gone: readonly Id[]): void {
    for (const item of put) {
      const id = this.#idOf(item);
      this.#wanted.set(id, item);
      this.#gone.delete(id);
      if (this.#sent.get(id) !== item) this.#unsent.add(id);
    }
    for (const id of gone) {
      this.#wanted.delete(id);
      this.#unsent.delete(id);
      if (this.#sent.has(id)) this.#gone.add(id);
    }
    this.#isDue = true;
  }

  /** The other side was started anew and has nothing. */
  forget(): void {
    this.#sent.clear();
    this.#compare();
  }

  /** `null` when the other side has everything. */
  take(): Chunk<Id, Item> | null {
    if (!this.#isKnown || !this.#isDue) return null;
    const remove = [...this.#gone];
    this.#gone.clear();
    for (const id of remove) this.#sent.delete(id);
    const put: Item[] = [];
    let size = 0;
    for (const id of this.#unsent) {
      if (size >= CHUNK) break;
      this.#unsent.delete(id);
      const item = this.#wanted.get(id);
      if (item === undefined) continue;
      put.push(item);
      this.#sent.set(id, item);
      size += this.#sizeOf(item);
    }
    this.#isDue = this.#unsent.size > 0;
    return { put, remove, isLast: !this.#isDue };
  }

  #compare(): void {
    this.#gone = new Set([...this.#sent.keys()].filter((id) => !this.#wanted.has(id)));
    this.#unsent = new Set(
      [...this.#wanted].flatMap(([id, item]) => (this.#sent.get(id) === item ? [] : [id])),
    );
    // An empty chunk is sent as well: it marks the end of loading.
    this.#isDue = true;
  }
}
