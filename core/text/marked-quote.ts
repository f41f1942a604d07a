import type { Article } from '../contract/article';
import { blockAt } from './blocks';
import { quotedWords } from './uncertain-sign';

/** The sign of an omission, as editors write it. */
export const CUT = '…';

/**
 * Words of an article as they are quoted, with the sign of an omission at each end where their paragraph goes on.
 * Offsets are UTF-16 units of the canonical text, end exclusive.
 */
export function markedQuote(article: Pick<Article, 'blocks' | 'text'>, start: number, end: number): string {
  const words = quotedWords(article.text, start, end);
  const first = blockAt(article, start);
  const last = blockAt(article, Math.max(start, end - 1));
  const isCutBefore = first !== null && hasWords(article.text.slice(first.start, start));
  const isCutAfter = last !== null && hasWords(article.text.slice(start + words.length, last.end));
  return `${isCutBefore ? `${CUT} ` : ''}${words.trim()}${isCutAfter ? ` ${CUT}` : ''}`;
}

/** A full stop, or a quotation mark, that is left out is no omission. */
export const hasWords = (left: string): boolean => /[\p{L}\p{N}]/u.test(left);
