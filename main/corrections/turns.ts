/** A mutex by key: changes of one article run one after another, each on what the one before has stored. */
export interface Turns<Id> {
  inTurn<T>(id: Id, change: () => Promise<T>): Promise<T>;
  /** Resolves once every change that was begun before has ended; at once where there is none. */
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
