import type { Article } from '../contract/article';
import type { Block } from '../contract/block';

/** The blocks of an article that stand on a page, whole, also those that begin before it or go on behind it. */
export const blocksOnPage = (
  { blocks, places, endPlaces = {} }: Pick<Article, 'blocks' | 'places' | 'endPlaces'>,
  label: string,
): readonly Block[] =>
  // A picture alone has no places: everything stands on it.
  places === undefined ? blocks : blocks.filter(({ id }) => places[id] === label || endPlaces[id] === label);
