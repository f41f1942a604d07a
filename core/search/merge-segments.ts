import type { Segment } from './segment';
import { gatherStems } from './segment-builder';

/**
 * Merges segments into one and drops deleted documents. Much cheaper than building from the texts; without it a library
 * that grew article by article would have a thousand segments.
 */
export function mergeSegments(
  segments: readonly Segment[],
  isLive: (segment: Segment, ordinal: number) => boolean,
): Segment {
  const fields = segments[0]?.fields ?? [];
  const width = fields.length;
  const kept = segments.flatMap((segment) =>
    segment.documents.map((document, ordinal) => ({ segment, document, ordinal })),
  );
  const live = kept.filter(({ segment, ordinal }) => isLive(segment, ordinal));
  const renumbered = new Map<Segment, Map<number, number>>(segments.map((segment) => [segment, new Map()]));
  const lengths = new Uint32Array(live.length * width);
  for (const [index, { segment, ordinal }] of live.entries()) {
    renumbered.get(segment)?.set(ordinal, index);
    lengths.set(segment.lengths.subarray(ordinal * width, (ordinal + 1) * width), index * width);
  }
  const terms: string[] = [];
  const starts = [0];
  const places: number[] = [];
  const counts: number[] = [];
  const cursors = segments.map((segment) => ({ segment, at: 0, numbers: renumbered.get(segment) }));
  for (const term of [...new Set(segments.flatMap((segment) => segment.terms))].sort()) {
    const before = places.length;
    for (const cursor of cursors) {
      const { segment, numbers } = cursor;
      if (segment.terms[cursor.at] !== term) continue;
      for (let at = segment.starts[cursor.at] ?? 0; at < (segment.starts[cursor.at + 1] ?? 0); at += 1) {
        const place = segment.places[at] ?? 0;
        const ordinal = numbers?.get(Math.floor(place / width));
        if (ordinal === undefined) continue;
        places.push(ordinal * width + (place % width));
        counts.push(segment.counts[at] ?? 0);
      }
      cursor.at += 1;
    }
    if (places.length === before) continue;
    terms.push(term);
    starts.push(places.length);
  }
  return {
    fields,
    documents: live.map(({ document }) => document),
    lengths,
    terms,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    counts: Uint16Array.from(counts),
    ...gatherStems(terms),
  };
}
