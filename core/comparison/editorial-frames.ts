/**
 * Removes from a digest what it says about its source, which is no evidence that two sources report the same thing.
 * "The article says" and "[as in the copy]" occur in many digests, and passages that share nothing else must not match
 * on them.
 */
import type { Article } from '../contract/article';

/**
 * Attribution phrases: "the article says that", "as the author puts it", "in the article's words", "whom the copy does
 * not name". Reporting verbs only, and lower case but for the first letter: "the author Thomas Miles fasts" keeps his
 * name and what he does.
 */
const ATTRIBUTION = new RegExp(
  [
    /(?<![\p{L}\p{M}\p{N}'’-])(?:(?:[Aa]s|[Ii]n|[Ff]or|[Aa]ccording to|[Ww]hich|[Ww]hom) )?[Tt](?:he|his) /u,
    // "The author of the letter", "the article 5" and "the copy-book" are no sources.
    /(?:article|author|copy|digest)(?! of\b| \d)/u,
    /(?:['’]s(?: own)?(?: (?:words?|view|account|judge?ment))?)?(?: (?:also|then))?/u,
    /(?: (?:says|writes|notes|adds|calls|puts|reports|states|claims|tells|cites|quotes|gives|names|mentions|describes|explains|argues|observes|remarks|concludes|comments|thinks|points|goes))?/u,
    /(?: does not (?:say|name|tell|give|state|report|explain|mention|identify|cite|quote|describe))?/u,
    /(?: (?:it|on|out|that))?(?![\p{L}\p{M}\p{N}]|['’-]\p{L})/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'gu',
);

/**
 * The article's text for comparison; in a digest the words about the source are replaced by as many spaces, so that
 * every offset stays valid. Computed once for each article.
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
    .replace(ATTRIBUTION, (words) => ' '.repeat(words.length));
  blanked.set(article, text);
  return text;
}

const blanked = new WeakMap<object, string>();
