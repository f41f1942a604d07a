import { isBlank, type PageBlocks } from '../html/page-blocks';
import type { FilePages } from './page-list';
import { pagePlaces, type PagePlaces } from './page-places';

/** Of a file of which nothing is known. */
export const NO_PAGES: PagePlaces = { places: [], endPlaces: [], last: null };

/**
 * The pages of the blocks of one file that can be seen. A page that the list names and the file does not show begins
 * somewhere in it, so that no page of the file is sure; nor is one where the file could not be read part by part.
 * @param before the page on which the file before ended
 */
export function chapterPages(
  { blocks, breaks }: Pick<PageBlocks, 'blocks' | 'breaks'>,
  { opening, byId }: FilePages,
  before: string | null,
  isFlattened: boolean,
): PagePlaces {
  const seen = new Set(breaks.map(({ id }) => id));
  const visible = [0];
  let count = 0;
  for (const block of blocks) visible.push((count += isBlank(block) ? 0 : 1));
  if (isFlattened || ![...byId.keys()].every((id) => seen.has(id))) return pagePlaces(count, [], null);
  const shown = breaks.map((one) => ({ ...one, block: visible[one.block] ?? count }));
  return pagePlaces(count, shown, opening ?? before);
}

/** A heading that the table of contents gives stands on the page on which the text below it begins. */
export const withOpening = ({ places, endPlaces, last }: PagePlaces): PagePlaces => ({
  places: [places[0] ?? null, ...places],
  endPlaces: [null, ...endPlaces],
  last,
});
