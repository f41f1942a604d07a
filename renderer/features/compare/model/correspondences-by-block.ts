import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';

type ByPassage = ReadonlyMap<string, readonly ReviewedCorrespondence[]>;
const sorted = new WeakMap<readonly ReviewedCorrespondence[], ByPassage>();

/**
 * The joins between a block of one subject and the blocks of another, by the answering block. Asked at every passage
 * that is scrolled past, so joins are sorted by passage once.
 */
export function correspondencesByBlock(
  joins: readonly ReviewedCorrespondence[],
  from: number,
  blockId: BlockId,
  to: number,
): ReadonlyMap<BlockId, readonly ReviewedCorrespondence[]> {
  const answers = new Map<BlockId, ReviewedCorrespondence[]>();
  for (const join of byPassage(joins).get(passageKey(from, blockId)) ?? []) {
    const isForward = join.a === from && join.b === to && join.from.blockId === blockId;
    const isBackward = join.b === from && join.a === to && join.to.blockId === blockId;
    if (!isForward && !isBackward) continue;
    const answer = isForward ? join.to.blockId : join.from.blockId;
    const own = answers.get(answer);
    if (own === undefined) answers.set(answer, [join]);
    else own.push(join);
  }
  return answers;
}

/** Joins of a block of one subject with another that the reader dismissed. */
export const dismissedOf = (
  joins: readonly ReviewedCorrespondence[],
  from: number,
  blockId: BlockId,
  to: number,
): readonly ReviewedCorrespondence[] =>
  [...correspondencesByBlock(joins, from, blockId, to).values()]
    .flat()
    .filter(({ verdict }) => verdict === 'dismissed');

const passageKey = (subject: number, blockId: BlockId): string => `${subject} ${blockId}`;

function byPassage(joins: readonly ReviewedCorrespondence[]): ByPassage {
  const known = sorted.get(joins);
  if (known !== undefined) return known;
  const all = new Map<string, ReviewedCorrespondence[]>();
  const add = (key: string, join: ReviewedCorrespondence): void => {
    const own = all.get(key);
    if (own === undefined) all.set(key, [join]);
    else own.push(join);
  };
  for (const join of joins) {
    add(passageKey(join.a, join.from.blockId), join);
    add(passageKey(join.b, join.to.blockId), join);
  }
  sorted.set(joins, all);
  return all;
}
