import type { Article } from '../contract/article';
import { blockText } from '../text/blocks';
import { diceOf, mostDice, wordBagOf, type WordBag } from '../text/word-bag';

type Passages = Pick<Article, 'text' | 'blocks'>;

/** Share of the words of both passages that both have, from which on they are one passage, edited. */
const ALIKE = 0.6;
/** Passages of one text that are looked at: the beginning of a book tells whether it is the same book. */
const MOST = 400;

/** Shares of the words of the shorter of two texts, 0–1; 0 where a text has no words. */
export interface SharedPassages {
  /** In passages which the other has as well, edited or not. */
  readonly alike: number;
  /** In passages whose words the other has as they are. */
  readonly unchanged: number;
}

export const NONE_SHARED: SharedPassages = { alike: 0, unchanged: 0 };

/** The passages that two texts share, wherever they stand. Each passage answers for one other at most. */
export function sharedPassages(a: Passages, b: Passages): SharedPassages {
  const [few, many] = [bagsOf(a), bagsOf(b)].sort((one, other) => sizeOf(one) - sizeOf(other));
  if (few === undefined || many === undefined || sizeOf(few) === 0) return NONE_SHARED;
  const free = new Set(many);
  const take = (bags: readonly WordBag[], least: number): readonly WordBag[] =>
    bags.filter((bag) => {
      const partner = [...free].find((other) => mostDice(bag, other) >= least && diceOf(bag, other) >= least);
      return partner !== undefined && free.delete(partner);
    });
  const unchanged = new Set(take(few, 1));
  const edited = take(
    few.filter((bag) => !unchanged.has(bag)),
    ALIKE,
  );
  const same = sizeOf([...unchanged]);
  return { alike: (same + sizeOf(edited)) / sizeOf(few), unchanged: same / sizeOf(few) };
}

const sizeOf = (bags: readonly WordBag[]): number => bags.reduce((sum, { size }) => sum + size, 0);

const bagsOf = (article: Passages): readonly WordBag[] =>
  article.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .slice(0, MOST)
    .map((block) => wordBagOf(blockText(article, block)))
    .filter(({ size }) => size > 0);
