import type { Act } from './reader-acts';

/** What was acknowledged, and what was under way, of each subject. */
export class Ledger {
  readonly #acknowledged = new Map<string, number>();
  readonly #sent = new Map<string, Set<number>>();
  #count = 0;

  get acknowledged(): number {
    return this.#count;
  }

  sent({ subject, value }: Act): void {
    this.#sent.set(subject, (this.#sent.get(subject) ?? new Set()).add(value));
  }

  /** What was sent before it and never answered can no longer be there. */
  acknowledge({ subject, value }: Act): void {
    this.#acknowledged.set(subject, value);
    this.#sent.set(subject, new Set([value]));
    this.#count += 1;
  }

  /** It was told that nothing of it was saved. */
  refuse({ subject, value }: Act): void {
    this.#sent.get(subject)?.delete(value);
  }

  /** In a sentence what is lost or was never sent; empty where there is neither. What is found counts from now on. */
  faults(found: ReadonlyMap<string, number>): readonly string[] {
    const faults = [...new Set([...this.#sent.keys(), ...found.keys()])].flatMap((subject) => {
      const value = found.get(subject);
      const isMissing = value === undefined && this.#acknowledged.has(subject);
      if (isMissing) return [`${subject}: ${this.#acknowledged.get(subject)} is gone`];
      if (value === undefined || this.#sent.get(subject)?.has(value) === true) return [];
      return [`${subject}: ${value} where ${[...(this.#sent.get(subject) ?? [])].join(', ')} was sent`];
    });
    for (const subject of this.#sent.keys()) this.#settle(subject, found.get(subject));
    return faults;
  }

  #settle(subject: string, value: number | undefined): void {
    if (value === undefined) {
      this.#sent.delete(subject);
      return;
    }
    this.#acknowledged.set(subject, value);
    this.#sent.set(subject, new Set([value]));
  }
}
