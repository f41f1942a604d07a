import type { PageBreak } from '../html/page-breaks';

/** The pages of the blocks of one file; `null` is "unknown". */
export interface PagePlaces {
  /** On which each block begins. */
  readonly places: readonly (string | null)[];
  /** On which it ends, where that is another. */
  readonly endPlaces: readonly (string | null)[];
  /** On which the file ends, and the next begins unless it says otherwise. */
  readonly last: string | null;
}

/**
 * A block has the page of the last break before it. One that runs over a break to a page without a name has none, for
 * its first page alone would stand for both.
 * @param blocks how many there are
 * @param breaks in the order of the text
 * @param before the page on which the file before ended
 */
export function pagePlaces(blocks: number, breaks: readonly PageBreak[], before: string | null): PagePlaces {
  const places: (string | null)[] = [];
  const endPlaces: (string | null)[] = [];
  let page = before;
  let next = 0;
  const goTo = (isReached: (one: PageBreak) => boolean): void => {
    for (let one = breaks[next]; one !== undefined && isReached(one); one = breaks[(next += 1)])
      page = one.label;
  };
  for (let block = 0; block < blocks; block += 1) {
    goTo((one) => one.block < block || (one.block === block && !one.isInside));
    const first = page;
    goTo((one) => one.block === block);
    places.push(page === null ? null : first);
    endPlaces.push(page === first ? null : page);
  }
  goTo(() => true);
  return { places, endPlaces, last: page };
}
