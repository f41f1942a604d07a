/**
 * What a digest says about its source is no evidence that two sources tell the same thing. "The article says" and "[as
 * in the copy]" stand in many digests, and two passages that share nothing else must not meet on them.
 */
import type { Article } from '../contract/article';

/** "The article says that", "as the author puts it", "in the article's words", "whom the copy does not name". */
const FRAME =
  /\b(?:(?:as|in|for|according to|which|whom) )?(?:the|this) (?:article|author|copy|digest)(?:['’]s (?:own )?(?:words?|view|account|judge?ment))?(?: (?:also|then))?(?: does not \p{Ll}+| \p{Ll}+s)?(?: (?:it|on|out|that))?(?![\p{L}\p{M}\p{N}])/giu;

/**
 * The article's text for comparing, of the same length, so that every offset holds: where it is a digest the words about
 * the source are blank. Made once for each article.
 */
export function comparedText(article: Pick<Article, 'kind' | 'text' | 'marks'>): string {
  if (article.kind !== 'digest') return article.text;
  const known = blanked.get(article);
  if (known !== undefined) return known;
  const marks = article.marks.filter(({ kind }) => kind === 'editorial');
  const text = marks
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      article.text,
    )
    .replace(FRAME, (words) => ' '.repeat(words.length));
  blanked.set(article, text);
  return text;
}

const blanked = new WeakMap<object, string>();
