/**
 * A q-gram index for approximate matching (Ukkonen 1992): where in a long text a pattern may stand, without scanning
 * the text for each pattern, which would cost a minute for a thousand orphans in a book. The text is cut into q-grams
 * that do not overlap; each one that occurs in the pattern votes for the place where the pattern would begin.
 */

/**
 * Length of a q-gram. A run of 2 × SIZE − 1 unchanged units always contains one whole q-gram: 9 units, or one or two
 * words.
 */
const SIZE = 5;
/** A q-gram that occurs in more places than this is not selective and casts no vote. */
const COMMON = 100;
/** The rarest q-grams vote first, until this many votes are cast. */
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

/** Cache of one text: the notes of an article are resolved one after another. */
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
