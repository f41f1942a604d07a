import type { JoinDifference } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import type { JudgedJoin } from './judged-joins';

/** How one passage stands to the other texts, in numbers: what the eye takes from the margin, for the ear. */
export interface AnswerCount {
  /** Passages of other texts that correspond to it. */
  readonly matches: number;
  /** Values that differ, by kind. */
  readonly differing: ReadonlyMap<JoinDifference['kind'], number>;
}

/**
 * Counts for every passage of a subject that something corresponds to. What the reader dismissed does not count.
 * @param at the subject's place among those that the joins count by.
 */
export function countAnswers(joins: readonly JudgedJoin[], at: number): ReadonlyMap<BlockId, AnswerCount> {
  const partners = new Map<BlockId, Set<string>>();
  const differing = new Map<BlockId, Map<JoinDifference['kind'], number>>();
  for (const join of joins) {
    if (join.verdict === 'dismissed' || (join.a !== at && join.b !== at)) continue;
    const isFirst = join.a === at;
    const own = (isFirst ? join.from : join.to).blockId;
    const partner = isFirst ? `${join.b} ${join.to.blockId}` : `${join.a} ${join.from.blockId}`;
    partners.set(own, (partners.get(own) ?? new Set()).add(partner));
    const kinds = differing.get(own) ?? new Map<JoinDifference['kind'], number>();
    for (const { kind, verdict } of join.differences)
      if (verdict === 'differs') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    differing.set(own, kinds);
  }
  return new Map(
    [...partners].map(([id, those]) => [id, { matches: those.size, differing: differing.get(id) ?? NONE }]),
  );
}

const NONE: AnswerCount['differing'] = new Map();

/** "two matches, one differing figure". */
export const sayAnswers = ({ matches, differing }: AnswerCount): string =>
  [
    `${wordOf(matches)} ${matches === 1 ? 'match' : 'matches'}`,
    ...[...differing].map(
      ([kind, count]) => `${wordOf(count)} differing ${NOUNS[kind]}${count === 1 ? '' : 's'}`,
    ),
  ].join(', ');

const NOUNS: Readonly<Record<JoinDifference['kind'], string>> = {
  figure: 'figure',
  date: 'date',
  time: 'time',
  name: 'name',
  place: 'place',
  negation: 'statement',
};

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const wordOf = (count: number): string => WORDS[count] ?? String(count);
