import type { ImportDraft } from '../draft';

/**
 * A document whose pages have text, with those among them that were read by OCR, each before the first page that comes
 * after it. Where its places are no pages, as in testimony by page and line, they come behind it.
 * @param labels of all pages, in order; no two are the same
 */
export function addScannedPages(
  draft: ImportDraft,
  scans: ImportDraft,
  labels: readonly string[],
): ImportDraft {
  const order = new Map(labels.map((label, index) => [label, index]));
  const isByPage = draft.placeKind === undefined;
  const pageOf = (place: string | null | undefined): number =>
    isByPage ? (order.get(place ?? '') ?? -1) : -1;
  const rows = rowsOf(draft);
  const merged: Row[] = [];
  let next = 0;
  for (const scanned of rowsOf(scans)) {
    const page = order.get(scanned.place ?? '') ?? Infinity;
    const end = isByPage ? rows.findIndex((row, at) => at >= next && pageOf(row.place) > page) : -1;
    const before = end < 0 ? rows.length : end;
    merged.push(...rows.slice(next, before));
    next = before;
    merged.push(isByPage ? scanned : { ...scanned, place: null, endPlace: null });
  }
  merged.push(...rows.slice(next));
  return {
    ...draft,
    blocks: merged.map(({ block }) => block),
    places: merged.map(({ place }) => place),
    endPlaces: merged.map(({ endPlace }) => endPlace),
    notices: [...draft.notices, ...scans.notices],
  };
}

interface Row {
  readonly block: ImportDraft['blocks'][number];
  readonly place: string | null;
  readonly endPlace: string | null;
}

const rowsOf = ({ blocks, places = [], endPlaces = [] }: ImportDraft): readonly Row[] =>
  blocks.map((block, at) => ({ block, place: places[at] ?? null, endPlace: endPlaces[at] ?? null }));
