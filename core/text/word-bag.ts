import { indexWords } from './anchoring/word-index';

/** The words of a passage by their folded terms, whatever their order. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  /** Words in all. */
  readonly size: number;
}

export function wordBagOf(text: string): WordBag {
  const { counts, terms } = indexWords(text);
  return { counts, size: terms.length };
}

/** The share of the words of both that both have (the coefficient of Dice, 1945), 0–1; 0 where neither has a word. */
export function diceOf(a: WordBag, b: WordBag): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [term, count] of a.counts) shared += Math.min(count, b.counts.get(term) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** The most that two bags of these sizes can share: cheap, and it spares most comparisons. */
export const mostDice = (a: WordBag, b: WordBag): number =>
  a.size + b.size === 0 ? 0 : (2 * Math.min(a.size, b.size)) / (a.size + b.size);
