/**
 * Removes from a digest what it says about its source, and from a transcript the labels of its speakers: neither is
 * evidence that two sources report the same thing. "The article says", "[as in the copy]" and "MR. LIND:" occur in many
 * passages, which must not match on them when they share nothing else.
 */
import type { Article } from '../contract/article';
import { turnsOf } from '../contract/turn';

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

type Compared = Pick<Article, 'kind' | 'text' | 'marks' | 'blocks' | 'turns'>;

/**
 * The article's text for comparison, in which these words are replaced by as many spaces, so that every offset stays
 * valid. Computed once for each article.
 */
export function comparedText(article: Compared): string {
  const known = blanked.get(article);
  if (known !== undefined) return known;
  const marks = article.marks.filter(({ kind }) => kind === 'editorial');
  const ranges = [...marks, ...labelsOf(article)].sort((a, b) => a.start - b.start);
  const words = ranges.length === 0 ? article.text : withBlanks(article.text, ranges);
  const text =
    article.kind === 'digest' ? words.replace(ATTRIBUTION, (found) => ' '.repeat(found.length)) : words;
  blanked.set(article, text);
  return text;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function withBlanks(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    pieces.push(text.slice(at, start), ' '.repeat(end - Math.max(start, at)));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Labels that stand in the text, each where its turn begins: with a stop of their own, or as a letter alone. */
function labelsOf(article: Compared): readonly Range[] {
  if (article.turns === undefined) return [];
  const starts = new Map(article.blocks.map(({ id, start }) => [id, start]));
  return turnsOf(article).flatMap(({ label, from }): readonly Range[] => {
    const start = starts.get(from);
    if (label === null || start === undefined || !article.text.startsWith(label, start)) return [];
    const end = start + label.length;
    const isLabel = /[.:)]$/.test(label) || article.text[end] === ':' || label.length === 1;
    return isLabel ? [{ start, end }] : [];
  });
}

const blanked = new WeakMap<object, string>();
