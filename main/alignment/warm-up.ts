import type { ComparedText } from '@core/comparison/compared-passages';
import type { Article } from '@core/contract/article';

/**
 * Rounds of two texts, the longest of the corpus, each text cut at so many UTF-16 units. A request that comes meanwhile
 * is answered between two rounds, so each is short.
 */
const ROUNDS = 8;
const MAX_LENGTH = 20_000;

/**
 * JIT warm-up: compares texts of the corpus and discards the result, for code that has run before runs several times as
 * fast.
 */
export function warmUp(
  articles: () => readonly Article[],
  compare: (texts: readonly ComparedText[]) => void,
  round = 0,
): void {
  const longest = [...articles()].sort((a, b) => b.text.length - a.text.length);
  if (longest.length < 2) return;
  const texts = [longest[round % longest.length], longest[(round + 1) % longest.length]];
  compare(
    texts.flatMap((article) =>
      article === undefined ? [] : [{ article: beginningOf(article), accountId: null }],
    ),
  );
  if (round + 1 < ROUNDS) setImmediate(() => warmUp(articles, compare, round + 1));
}

function beginningOf(article: Article): Article {
  const text = article.text.slice(0, MAX_LENGTH);
  return { ...article, text, blocks: article.blocks.filter(({ end }) => end <= text.length) };
}
