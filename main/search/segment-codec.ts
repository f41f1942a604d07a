import type { SearchField } from '@core/search/fields';
import type { Segment } from '@core/search/segment';

/**
 * A segment as bytes: a magic word with the format's number, the length of a JSON head, the head, then the arrays,
 * each on a boundary of four. Only Uint32 and Uint16 arrays follow, in the byte order of every machine that runs
 * Electron (little endian). A change of the format, of folding or of stemming must change the number.
 */
const MAGIC = 0x31_47_53_53;

interface Head {
  readonly fields: readonly SearchField[];
  readonly ids: readonly string[];
  readonly revs: readonly string[];
  readonly terms: number;
  readonly postings: number;
  readonly stems: number;
  readonly members: number;
  /** Bytes of the terms, then of the stems, each list joined by U+000A. */
  readonly termBytes: number;
  readonly stemBytes: number;
}

export function packSegment(segment: Segment): Uint8Array {
  const encoder = new TextEncoder();
  const terms = encoder.encode(segment.terms.join('\n'));
  const stems = encoder.encode(segment.stems.join('\n'));
  const head: Head = {
    fields: segment.fields,
    ids: segment.documents.map(({ id }) => id),
    revs: segment.documents.map(({ rev }) => rev),
    terms: segment.terms.length,
    postings: segment.places.length,
    stems: segment.stems.length,
    members: segment.stemMembers.length,
    termBytes: terms.length,
    stemBytes: stems.length,
  };
  const headBytes = encoder.encode(JSON.stringify(head));
  const parts = [
    headBytes,
    bytesOf(segment.lengths),
    bytesOf(segment.starts),
    bytesOf(segment.places),
    bytesOf(segment.stemStarts),
    bytesOf(segment.stemMembers),
    bytesOf(segment.counts),
    terms,
    stems,
  ];
  const packed = new Uint8Array(8 + parts.reduce((sum, part) => sum + padded(part.length), 0));
  new Uint32Array(packed.buffer, 0, 2).set([MAGIC, headBytes.length]);
  let at = 8;
  for (const part of parts) {
    packed.set(part, at);
    at += padded(part.length);
  }
  return packed;
}

/** `null` where the bytes are not a segment of this format. Damage inside is for a checksum to find. */
export function readSegment(bytes: Uint8Array): Segment | null {
  // A view of a larger buffer may begin anywhere; the arrays below need a boundary.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < 8) return null;
  const [magic, headLength = 0] = new Uint32Array(aligned.buffer, aligned.byteOffset, 2);
  if (magic !== MAGIC || 8 + headLength > aligned.length) return null;
  try {
    return readParts(aligned, headLength);
  } catch {
    return null;
  }
}

function readParts(bytes: Uint8Array, headLength: number): Segment {
  const decoder = new TextDecoder();
  let at = 8;
  const take = (length: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    if (part.length !== length) throw new RangeError('cut short');
    at += padded(length);
    return part;
  };
  const words = (count: number): Uint32Array => {
    const part = take(count * 4);
    return new Uint32Array(part.buffer, part.byteOffset, count);
  };
  const head = JSON.parse(decoder.decode(take(headLength))) as Head;
  const lengths = words(head.ids.length * head.fields.length);
  const starts = words(head.terms + 1);
  const places = words(head.postings);
  const stemStarts = words(head.stems + 1);
  const stemMembers = words(head.members);
  const counted = take(head.postings * 2);
  const lines = (length: number): string[] => (length === 0 ? [] : decoder.decode(take(length)).split('\n'));
  return {
    fields: head.fields,
    documents: head.ids.map((id, index) => ({ id, rev: head.revs[index] ?? '' })),
    lengths,
    starts,
    places,
    stemStarts,
    stemMembers,
    counts: new Uint16Array(counted.buffer, counted.byteOffset, head.postings),
    terms: lines(head.termBytes),
    stems: lines(head.stemBytes),
  };
}

const bytesOf = (array: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const padded = (length: number): number => (length + 3) & ~3;
