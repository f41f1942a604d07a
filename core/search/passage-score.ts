import type { Occurrence } from './highlighter';

const CLOSENESS = { exact: 1, stem: 0.9, approximate: 0.5 } as const;
/** Words of one query within this many UTF-16 units of each other are about one thing. */
const NEAR = 60;

/**
 * How well one passage answers: each clause once, by its idf and its closest form, a little more for each
 * repetition and for words that stand near one another.
 */
export function passageScore(found: readonly Occurrence[], idfs: readonly number[]): number {
  const bestOf = new Map<number, number>();
  let repetitions = 0;
  let nearness = 0;
  for (const [at, { clause, closeness, start }] of found.entries()) {
    const value = CLOSENESS[closeness] * Math.max(0.1, idfs[clause] ?? 0);
    const before = bestOf.get(clause);
    if (before !== undefined) repetitions += 1;
    bestOf.set(clause, Math.max(before ?? 0, value));
    const previous = found[at - 1];
    if (previous !== undefined && previous.clause !== clause && start - previous.end < NEAR) nearness += 1;
  }
  const sum = [...bestOf.values()].reduce((total, value) => total + value, 0);
  return sum * (1 + 0.05 * Math.min(repetitions, 4) + 0.1 * Math.min(nearness, 4));
}
