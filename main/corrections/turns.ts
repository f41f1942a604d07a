/** Changes of one thing one after another: each begins with what the one before has stored. */
export interface Turns<Id> {
  inTurn<T>(id: Id, change: () => Promise<T>): Promise<T>;
  /** Once nothing that was begun before waits; at once where nothing was. */
  settled(id: Id): Promise<void>;
}

export function createTurns<Id>(): Turns<Id> {
  const last = new Map<Id, Promise<unknown>>();
  return {
    inTurn(id, change) {
      const mine = (last.get(id) ?? Promise.resolve()).then(change);
      const ended = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(id, ended);
      void ended.then(() => (last.get(id) === ended ? last.delete(id) : undefined));
      return mine;
    },
    async settled(id) {
      await last.get(id);
    },
  };
}
