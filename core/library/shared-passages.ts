import type { Article } from '../contract/article';
import { blockText } from '../text/blocks';
import { diceOf, mostDice, wordBagOf, type WordBag } from '../text/word-bag';

type Passages = Pick<Article, 'text' | 'blocks'>;

/** Share of the words of both passages that both have, from which on they are one passage, edited. */
const ALIKE = 0.6;
/** Passages of one text that are looked at: the beginning of a book tells whether it is the same book. */
const MOST = 400;

/**
 * Of the words of the shorter of two texts the share that stands in passages which the other has as well, edited or
 * not, wherever they stand there; 0–1, and 0 where a text has no words. Each passage answers for one other at most.
 */
export function sharedPassages(a: Passages, b: Passages): number {
  const [few, many] = [bagsOf(a), bagsOf(b)].sort((one, other) => sizeOf(one) - sizeOf(other));
  if (few === undefined || many === undefined || sizeOf(few) === 0) return 0;
  const free = new Set(many);
  let shared = 0;
  for (const bag of few) {
    const partner = [...free].find((other) => mostDice(bag, other) >= ALIKE && diceOf(bag, other) >= ALIKE);
    if (partner === undefined) continue;
    free.delete(partner);
    shared += bag.size;
  }
  return shared / sizeOf(few);
}

const sizeOf = (bags: readonly WordBag[]): number => bags.reduce((sum, { size }) => sum + size, 0);

const bagsOf = (article: Passages): readonly WordBag[] =>
  article.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .slice(0, MOST)
    .map((block) => wordBagOf(blockText(article, block)))
    .filter(({ size }) => size > 0);
