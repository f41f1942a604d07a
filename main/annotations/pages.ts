import type { AnnotationPage, PlacedAnnotation } from '@core/contract/annotation';

/** Annotations in one part: what is made ready and sent in about ten milliseconds. */
const PAGE = 1_000;

/** Gives a long list in parts, all of one state of it. @param list all of them, as they now are */
export function createPages(list: () => readonly PlacedAnnotation[]): {
  /** The list may be another one from now on. */
  changed(): void;
  page(from: number, revision: number | null): AnnotationPage;
} {
  let revision = 0;
  let held: readonly PlacedAnnotation[] | null = null;
  return {
    changed() {
      revision += 1;
      held = null;
    },
    page(from, ofRevision) {
      // A list that is begun is made anew: what it stands on may have changed without a word, as a file does.
      const begun = ofRevision === revision ? held : null;
      const all = begun ?? list();
      const first = begun === null ? 0 : from;
      const placed = all.slice(first, first + PAGE);
      // Nobody asks further, so nothing is kept.
      held = first + placed.length < all.length ? all : null;
      return { revision, from: first, placed, total: all.length };
    },
  };
}
