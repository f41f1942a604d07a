/**
 * Where in a long text a pattern may stand, without reading the text anew for each pattern: a thousand orphans in a
 * book would else cost a minute. The text is cut into pieces of a few units; each piece that a pattern shares with it
 * votes for the place where the pattern would begin.
 */

/** A run of 2 × SIZE − 1 unchanged units always holds one whole piece: 9 units, or one or two words. */
const SIZE = 5;
/** A piece that stands in more places than this says nothing about where. */
const COMMON = 100;
/** The rarest pieces vote first, until this many votes are cast. */
const VOTES = 600;
/** Votes within one such stretch count together; insertions inside the pattern move later votes by their length. */
const STRETCH = 64;

type QgramIndex = ReadonlyMap<string, readonly number[]>;

let cached: { readonly text: string; readonly grams: QgramIndex } | null = null;

/** Places at which `pattern` may begin, most votes first, at most `limit`; each is right to about 64 units. */
export function candidateStarts(text: string, pattern: string, limit: number): readonly number[] {
  const votes = new Map<number, number>();
  let cast = 0;
  for (const { at, places } of rarestFirst(qgramIndexOf(text), pattern)) {
    const weight = 1 / Math.sqrt(places.length);
    for (const place of places) {
      const stretch = Math.floor((place - at) / STRETCH);
      votes.set(stretch, (votes.get(stretch) ?? 0) + weight);
    }
    cast += places.length;
    if (cast >= VOTES) break;
  }
  return [...votes]
    .map(([stretch, count]) => ({ stretch, count: count + (votes.get(stretch + 1) ?? 0) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ stretch }) => Math.max(0, stretch * STRETCH));
}

function rarestFirst(
  grams: QgramIndex,
  pattern: string,
): readonly { readonly at: number; readonly places: readonly number[] }[] {
  const found: { readonly at: number; readonly places: readonly number[] }[] = [];
  for (let at = 0; at + SIZE <= pattern.length; at += 1) {
    const places = grams.get(pattern.slice(at, at + SIZE));
    if (places !== undefined && places.length <= COMMON) found.push({ at, places });
  }
  return found.sort((a, b) => a.places.length - b.places.length);
}

/** One text is remembered: the notes of an article are placed in one go. */
function qgramIndexOf(text: string): QgramIndex {
  if (cached?.text === text) return cached.grams;
  const grams = new Map<string, number[]>();
  for (let at = 0; at + SIZE <= text.length; at += SIZE) {
    const gram = text.slice(at, at + SIZE);
    const places = grams.get(gram);
    if (places === undefined) grams.set(gram, [at]);
    else if (places.length <= COMMON) places.push(at);
  }
  cached = { text, grams };
  return grams;
}
