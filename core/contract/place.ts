/**
 * What names the places of a document, for citing them. `passage`: it has no places of its own, and the numbers that
 * Synoptic gives its passages stand for them. `page`: as printed on it, "xii". `page-line`: a page and one of its
 * numbered lines, "12:3", as transcripts of testimony have them. `time-code`: since the beginning of a recording,
 * "00:12:03". `sent`: the date and time of a message, as its file writes them.
 */
export const PLACE_KINDS = ['passage', 'page', 'page-line', 'time-code', 'sent'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * The kind of an article's places; `null` for one of a newer Synoptic. Articles on disk from before there were kinds have
 * pages or nothing.
 */
export function placeKindOf({
  places,
  placeKind = 'page',
}: {
  readonly places?: Readonly<Record<string, string>>;
  readonly placeKind?: PlaceKind;
}): PlaceKind | null {
  if (places === undefined) return 'passage';
  return PLACE_KINDS.includes(placeKind) ? placeKind : null;
}
