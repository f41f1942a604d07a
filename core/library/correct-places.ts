import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';
import type { PlaceKind } from '../contract/place';

/** The places of the blocks under correction. `endPlaces` is `null` where it was never looked for where blocks end. */
interface Places {
  places: NonNullable<Article['places']>;
  endPlaces: NonNullable<Article['endPlaces']> | null;
  readonly placeKind: PlaceKind | null;
}

/** Two blocks become one, which begins where the first did and ends where the second did. */
export function joinPlaces(draft: Places, id: BlockId, nextId: BlockId): void {
  const { places, endPlaces } = draft;
  const end = endPlaces?.[nextId] ?? places[nextId];
  // Where it is not known on which the whole ends, the first place would stand for both.
  const isKnown = end !== undefined && (endPlaces !== null || end === places[id]);
  draft.places = without(places, isKnown ? [nextId] : [id, nextId]);
  if (endPlaces === null) return;
  const left = without(endPlaces, [id, nextId]);
  draft.endPlaces = isKnown && end !== places[id] ? { ...left, [id]: end } : left;
}

/**
 * The second part has the place of the first only where the whole stood on one page, line or message: where an edge fell
 * is not known. Nor is the moment of a recording at which it begins.
 */
export function splitPlaces(draft: Places, id: BlockId, newId: BlockId): void {
  const { places, endPlaces } = draft;
  const [place, end] = [places[id], endPlaces?.[id]];
  if (place === undefined || endPlaces === null) return;
  if (draft.placeKind === 'time-code' && end === undefined) return;
  if (end === undefined) draft.places = { ...places, [newId]: place };
  else draft.endPlaces = { ...without(endPlaces, [id]), [newId]: end };
}

const without = (record: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
