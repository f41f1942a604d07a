import { HIGHLIGHT_COLOURS, type PlacedAnnotation } from '../contract/annotation';
import { orderByHand } from './hand-order';
import { orderAnnotations } from './order';

/** `place`: by article and place in the text. Dates: the newest first. `colour`: in the order of the palette. `hand`: the reader's own. */
export const NOTE_SORTS = ['place', 'created', 'modified', 'colour', 'hand'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

/** Sorted; what is alike keeps the order of the text. @param rank as for `orderAnnotations` */
export function sortAnnotations(
  placed: readonly PlacedAnnotation[],
  sort: NoteSort,
  rank?: Parameters<typeof orderAnnotations>[1],
): readonly PlacedAnnotation[] {
  if (sort === 'hand') return orderByHand(placed);
  const ordered = orderAnnotations(placed, rank);
  const keyOf = KEYS[sort];
  if (keyOf === null) return ordered;
  // Each key once: an instant is parsed, and a sort compares it some fourteen times among ten thousand.
  return ordered
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

const KEYS: Readonly<Record<Exclude<NoteSort, 'hand'>, ((placed: PlacedAnnotation) => number) | null>> = {
  place: null,
  created: ({ annotation }) => -Date.parse(annotation.created),
  modified: ({ annotation }) => -Date.parse(annotation.modified),
  colour: ({ annotation: { colour } }) =>
    colour === null ? HIGHLIGHT_COLOURS.length : HIGHLIGHT_COLOURS.indexOf(colour),
};
