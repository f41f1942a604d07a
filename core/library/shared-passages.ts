import type { Article } from '../contract/article';
import { blockText } from '../text/blocks';
import { indexWords } from '../text/anchoring/word-index';

type Passages = Pick<Article, 'text' | 'blocks'>;

/** Share of the words of both passages together that both have (Dice), from which on they are one passage, edited. */
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
    const partner = [...free].find((other) => dice(bag, other) >= ALIKE);
    if (partner === undefined) continue;
    free.delete(partner);
    shared += bag.size;
  }
  return shared / sizeOf(few);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

const sizeOf = (bags: readonly Bag[]): number => bags.reduce((sum, { size }) => sum + size, 0);

const bagsOf = (article: Passages): readonly Bag[] =>
  article.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .slice(0, MOST)
    .map((block) => indexWords(blockText(article, block)))
    .filter(({ terms }) => terms.length > 0)
    .map(({ counts, terms }) => ({ counts, size: terms.length }));

function dice(a: Bag, b: Bag): number {
  // Of passages of such different lengths no share can be reached.
  if (Math.min(a.size, b.size) * 2 < ALIKE * (a.size + b.size)) return 0;
  let shared = 0;
  for (const [term, count] of a.counts) shared += Math.min(count, b.counts.get(term) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
