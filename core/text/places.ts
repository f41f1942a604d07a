import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import { placeKindOf } from '../contract/place';
import type { Words } from '../messages/translator';

/**
 * The places of a passage as one cites them: "p. 12", "pp. 12–13", "12:3–14:5", "00:12:03–00:14:40". A passage has the
 * place at which its first block begins to the one at which its last is known to end.
 * @param blocks those of the passage, in order
 * @returns empty where the place of either end is not known, or the document has none of its own
 */
export function formatPlaces(
  article: Pick<Article, 'places' | 'endPlaces' | 'placeKind'>,
  blocks: readonly Block[],
  words: Words,
): string {
  const { places = {}, endPlaces = {} } = article;
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = places[first.id];
  const to = places[last.id] === undefined ? undefined : (endPlaces[last.id] ?? places[last.id]);
  if (from === undefined || to === undefined) return '';
  switch (placeKindOf(article)) {
    case 'page':
      return from === to ? words('cite.page', { page: from }) : words('cite.pages', { from, to });
    case 'page-line':
      return span(from, onOnePage(from, to), words);
    case 'passage':
      return '';
    case 'time-code':
    case 'sent':
    case null:
      return span(from, to, words);
  }
}

const span = (from: string, to: string, words: Words): string =>
  from === to ? from : words('cite.places', { from, to });

/** Lines of one page are cited with it once: "12:3–7". */
function onOnePage(from: string, to: string): string {
  const page = from.slice(0, from.lastIndexOf(':') + 1);
  return from !== to && page !== '' && to.startsWith(page) ? to.slice(page.length) : to;
}
