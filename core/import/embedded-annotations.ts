import type { Article } from '../contract/article';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import { resolveAnchor } from '../text/anchoring/anchor';
import { canonicalLine, type DraftBlock } from '../text/canonical-text';
import { markedRanges } from './marked-ranges';

/** As a format reads it. */
export interface DraftAnnotation extends Omit<EmbeddedAnnotation, 'range'> {
  /** Label of the page that its words stand on. */
  readonly place: string | null;
  /** Words before and after those that it is on; empty where it is on none, or on a whole line. */
  readonly before: string;
  readonly after: string;
}

/** One whose ends stand in the runs of the draft. */
export interface MarkedAnnotation extends Pick<
  EmbeddedAnnotation,
  'key' | 'author' | 'text' | 'modified' | 'written'
> {
  /** Name of its boundaries. */
  readonly boundary: string;
  /** The words between them, as far as they were heard. */
  readonly quote: string;
}

/** So many of one document are kept; more are made by a program. */
export const MOST_ANNOTATIONS = 10_000;

/** Comments and highlights between boundaries in the runs. @param drafts as `markedRanges` */
export function placeMarked(
  article: Article,
  drafts: readonly DraftBlock[],
  marked: readonly MarkedAnnotation[],
): readonly EmbeddedAnnotation[] {
  const { byName, highlights } = markedRanges(article, drafts);
  const quoteAt = ({ start, end }: NonNullable<Range>): string =>
    canonicalLine(article.text.slice(start, end));
  const comments = marked.map(({ boundary, quote, ...comment }): EmbeddedAnnotation => {
    const range = byName.get(boundary) ?? null;
    const words = range === null ? canonicalLine(quote) : quoteAt(range);
    return { ...comment, colour: 'yellow', isHighlight: false, range, quote: words };
  });
  const marks = highlights.map(({ colour, ...range }, index): EmbeddedAnnotation => {
    const mark = { author: '', text: '', modified: null, written: '', colour, isHighlight: true };
    return { key: `highlight:${String(index + 1)}`, ...mark, range, quote: quoteAt(range) };
  });
  return [...comments, ...marks].slice(0, MOST_ANNOTATIONS);
}

/**
 * Finds the words of each in the canonical text: verbatim on its page, where the words around decide between two places,
 * else approximately, as a note is anchored anew. A wrong place is worse than none: what is not found for sure is on the
 * article as a whole and keeps its words.
 */
export const locateAnnotations = (
  article: Article,
  drafts: readonly DraftAnnotation[],
): readonly EmbeddedAnnotation[] =>
  drafts.slice(0, MOST_ANNOTATIONS).map(({ place, before, after, ...annotation }) => {
    const quote = canonicalLine(annotation.quote);
    const range = quote === '' ? null : findQuote(article, { quote, place, before, after });
    return { ...annotation, quote, range };
  });

type Range = EmbeddedAnnotation['range'];
type Quoted = Pick<DraftAnnotation, 'quote' | 'place' | 'before' | 'after'>;

/** UTF-16 units; fewer are found approximately in many places. */
const LEAST_APPROXIMATE = 12;

function findQuote(article: Article, quoted: Quoted): Range {
  const { quote, place } = quoted;
  const page = pageRange(article, place);
  // At the end of a line a word was parted.
  for (const words of new Set([quote, quote.replace(/(?<=\p{L})[-\u00AD\u2010] (?=\p{Ll})/gu, '')])) {
    const found = verbatim(article.text, words, page);
    if (found.length > 0) return bestByContext(article.text, found, quoted);
  }
  if (quote.length < LEAST_APPROXIMATE) return null;
  const placement = resolveAnchor(article, {
    articleRev: '',
    start: page.start,
    end: page.start + quote.length,
    exact: quote,
    prefix: '',
    suffix: '',
    blockId: null,
  });
  const isOnPage = 'start' in placement && placement.start >= page.start && placement.end <= page.end;
  return isOnPage ? { start: placement.start, end: placement.end } : null;
}

/** Places on one page; of words that are everywhere it is not known which were meant. */
const MOST_PLACES = 200;

/** Everywhere that whole words stand: "he" is no part of "the". */
function verbatim(text: string, words: string, page: NonNullable<Range>): readonly NonNullable<Range>[] {
  const found: NonNullable<Range>[] = [];
  for (let start = text.indexOf(words, page.start); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (end > page.end || found.length === MOST_PLACES) break;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) found.push({ start, end });
  }
  return found;
}

const isInsideWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));

/** `null` where two places have as much of the words around. */
function bestByContext(text: string, found: readonly NonNullable<Range>[], { before, after }: Quoted): Range {
  const scored = found
    .map((range) => ({
      range,
      score:
        agreement(reversed(lettersOf(text.slice(0, range.start), -REACH)), reversed(lettersOf(before))) +
        agreement(lettersOf(text.slice(range.end), REACH), lettersOf(after)),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best === undefined || best.score === second?.score ? null : best.range;
}

/** UTF-16 units of the text that are looked at on either side. */
const REACH = 200;

/** Letters and figures alone: lines, hyphens and spaces are not the same in the document. */
function lettersOf(text: string, reach = text.length): string {
  const near = reach < 0 ? text.slice(reach) : text.slice(0, reach);
  return near.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** How many units both begin with. */
function agreement(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** From the first block that begins on the page to the last; a paragraph that ran over onto it begins before. */
function pageRange(
  { text, blocks, places = {}, endPlaces = {} }: Article,
  place: string | null,
): { readonly start: number; readonly end: number } {
  const on = blocks.filter(({ id }) => place !== null && (places[id] === place || endPlaces[id] === place));
  return { start: on[0]?.start ?? 0, end: on.at(-1)?.end ?? text.length };
}
