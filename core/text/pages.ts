import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Words } from '../messages/translator';

/**
 * The pages of a passage as one cites them: "p. 12", "pp. 12–13". A passage has the page on which its first block
 * begins
 * to the one on which its last is known to end.
 * @param blocks those of the passage, in order
 * @returns empty where the page of either end is not known
 */
export function formatPages(
  { places = {}, endPlaces = {} }: Pick<Article, 'places' | 'endPlaces'>,
  blocks: readonly Block[],
  words: Words,
): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = places[first.id];
  const to = places[last.id] === undefined ? undefined : (endPlaces[last.id] ?? places[last.id]);
  if (from === undefined || to === undefined) return '';
  return from === to ? words('cite.page', { page: from }) : words('cite.pages', { from, to });
}
