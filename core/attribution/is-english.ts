import type { Article } from '../contract/article';
import type { Lexicon } from './lexicon';

const SAMPLE = 4_000;
const LEAST_SHARE = 0.35;

/** By its language where the article has one; else by the share of common English words at its beginning. */
export function isEnglish(
  { citation, text }: Pick<Article, 'citation' | 'text'>,
  { numbers }: Lexicon,
): boolean {
  const { language } = citation;
  if (language !== null) return /^en(?:[-_]|$)/i.test(language);
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.filter((word) => numbers.has(word)).length >= LEAST_SHARE * words.length;
}
