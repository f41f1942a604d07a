import type { SearchField } from './fields';

/**
 * An immutable part of the index: some documents, inverted. It holds the words as they are written (folded), not their
 * stems; stems are a second index into the same list, so that the whole word finds what its prefix found. Flat arrays
 * load in one read and take a tenth of the memory of Lunr's nested objects.
 */
export interface Segment {
  readonly fields: readonly SearchField[];
  readonly documents: readonly SegmentDocument[];
  /** Words of each document, field by field: `lengths[document * fields.length + field]`. */
  readonly lengths: Uint32Array;
  /** Sorted by UTF-16 units. */
  readonly terms: readonly string[];
  /** The postings of term i are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** Of each posting `document * fields.length + field`, ascending within a term. */
  readonly places: Uint32Array;
  /** Of each posting, how often the term stands there. */
  readonly counts: Uint16Array;
  /** Sorted; only stems that differ from their word or gather several. */
  readonly stems: readonly string[];
  readonly stemStarts: Uint32Array;
  /** Indices into `terms`. */
  readonly stemMembers: Uint32Array;
}

export interface SegmentDocument {
  readonly id: string;
  /** Changes whenever anything that is indexed changes. */
  readonly rev: string;
}

/** First index whose value is not below `value`. */
export function lowerBound(sorted: readonly string[], value: string, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a term, or −1. */
export function findTerm(segment: Segment, term: string): number {
  const index = lowerBound(segment.terms, term);
  return segment.terms[index] === term ? index : -1;
}

/** Half-open range of the terms that begin with `prefix`. */
export function prefixRange(
  segment: Segment,
  prefix: string,
): { readonly from: number; readonly to: number } {
  const from = lowerBound(segment.terms, prefix);
  return { from, to: lowerBound(segment.terms, `${prefix}\uffff`, from) };
}

/** Indices of the terms with that stem. */
export function stemMembers(segment: Segment, stem: string): Uint32Array {
  const index = lowerBound(segment.stems, stem);
  if (segment.stems[index] !== stem) return new Uint32Array(0);
  return segment.stemMembers.subarray(segment.stemStarts[index], segment.stemStarts[index + 1]);
}
