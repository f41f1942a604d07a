import type { Article } from '../contract/article';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import { resolveAnchor } from '../text/anchoring/anchor';
import { canonicalLine } from '../text/canonical-text';

/** As a format reads it: the words that it is on, and the page that they stand on, by its label. */
export type DraftAnnotation = Omit<EmbeddedAnnotation, 'range'> & { readonly place: string | null };

/** So many of one document are kept; more are made by a program. */
const MOST = 10_000;

/**
 * Finds the words of each in the canonical text: verbatim, else approximately, as a note is anchored anew; the page
 * decides between two places. What is not found is on the article as a whole and keeps its words.
 */
export const locateAnnotations = (
  article: Article,
  drafts: readonly DraftAnnotation[],
): readonly EmbeddedAnnotation[] =>
  drafts.slice(0, MOST).map(({ place, ...annotation }) => {
    const quote = canonicalLine(annotation.quote);
    return { ...annotation, quote, range: quote === '' ? null : findQuote(article, quote, place) };
  });

function findQuote(article: Article, quote: string, place: string | null): EmbeddedAnnotation['range'] {
  const { text } = article;
  const page = pageRange(article, place);
  const onPage = text.slice(page.start, page.end).indexOf(quote);
  if (onPage !== -1) return { start: page.start + onPage, end: page.start + onPage + quote.length };
  const placement = resolveAnchor(article, {
    articleRev: '',
    start: page.start,
    end: page.start + quote.length,
    exact: quote,
    prefix: '',
    suffix: '',
    blockId: null,
  });
  return 'start' in placement ? { start: placement.start, end: placement.end } : null;
}

/** From the first block that begins on the page to the last; a paragraph that ran over onto it begins before. */
function pageRange(
  { text, blocks, places = {}, endPlaces = {} }: Article,
  place: string | null,
): { readonly start: number; readonly end: number } {
  const on = blocks.filter(({ id }) => place !== null && (places[id] === place || endPlaces[id] === place));
  return { start: on[0]?.start ?? 0, end: on.at(-1)?.end ?? text.length };
}
