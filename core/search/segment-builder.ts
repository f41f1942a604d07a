import lunr from 'lunr';
import { forEachToken } from '../text/tokens';
import type { SearchField } from './fields';
import type { Segment, SegmentDocument } from './segment';
import { stemOf } from './stems';

/** A document as the index wants it: one string a field; a field that is missing is empty. */
export interface IndexedDocument extends SegmentDocument {
  readonly texts: Readonly<Partial<Record<SearchField, string>>>;
}

/** The current version of a document, and its revision, which is asked for far more often. */
export interface DocumentSource {
  /** `null` once it is gone. */
  revOf(id: string): string | null;
  /** `null` once it is gone, and where it cannot be read now. */
  documentOf(id: string): IndexedDocument | null;
}

/** Fields of Lunr's Builder that are not in its published types; version 2.3.9 is pinned, and a test checks them. */
interface Inversion {
  readonly invertedIndex: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, object>>>>>
  >;
  readonly fieldTermFrequencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fieldLengths: Readonly<Record<string, number>>;
}

/**
 * Lunr inverts the documents, with our tokenizer and without its pipeline (which finds nothing in Cyrillic, Hebrew or
 * Japanese); the result is packed. Lunr's precomputed scores are not built: they would hold for one segment alone.
 * Documents can be added one at a time, so that a long build can be interrupted by a query.
 */
export class SegmentBuilder {
  readonly #builder = new lunr.Builder();
  readonly #documents: SegmentDocument[] = [];
  readonly #fields: readonly SearchField[];

  constructor(fields: readonly SearchField[]) {
    this.#fields = fields;
    this.#builder.tokenizer = tokenize as unknown as typeof lunr.tokenizer;
    this.#builder.ref('ordinal');
    for (const field of fields) this.#builder.field(field);
  }

  get size(): number {
    return this.#documents.length;
  }

  add({ id, rev, texts }: IndexedDocument): void {
    this.#builder.add({ ...texts, ordinal: this.#documents.length });
    this.#documents.push({ id, rev });
  }

  build(): Segment {
    const { invertedIndex, fieldTermFrequencies, fieldLengths } = this.#builder as unknown as Inversion;
    const fields = this.#fields;
    const documents = this.#documents;
    const terms = Object.keys(invertedIndex).sort();
    const postings = gatherPostings(terms, (visit) => {
      for (let ordinal = 0; ordinal < documents.length; ordinal += 1) {
        for (const [field, name] of fields.entries()) {
          const frequencies = fieldTermFrequencies[`${name}/${ordinal}`];
          for (const term in frequencies)
            visit(term, ordinal * fields.length + field, frequencies[term] ?? 0);
        }
      }
    });
    const lengths = new Uint32Array(documents.length * fields.length);
    for (let ordinal = 0; ordinal < documents.length; ordinal += 1) {
      for (const [field, name] of fields.entries()) {
        lengths[ordinal * fields.length + field] = fieldLengths[`${name}/${ordinal}`] ?? 0;
      }
    }
    return {
      fields,
      documents,
      lengths,
      terms,
      ...postings,
      ...gatherStems(terms),
    };
  }
}

type VisitPosting = (term: string, place: number, count: number) => void;

/** Sorts postings that come in the order of their places by term, without comparing any. */
function gatherPostings(
  terms: readonly string[],
  each: (visit: VisitPosting) => void,
): Pick<Segment, 'starts' | 'places' | 'counts'> {
  const indices = new Map(terms.map((term, index) => [term, index]));
  const seen: number[] = [];
  const starts = new Uint32Array(terms.length + 1);
  each((term, place, count) => {
    const index = indices.get(term) ?? 0;
    starts[index + 1] = (starts[index + 1] ?? 0) + 1;
    seen.push(index, place, count);
  });
  for (let index = 0; index < terms.length; index += 1) {
    starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  }
  const next = starts.slice();
  const places = new Uint32Array(seen.length / 3);
  const counts = new Uint16Array(seen.length / 3);
  for (let at = 0; at < seen.length; at += 3) {
    const index = seen[at] ?? 0;
    const slot = next[index] ?? 0;
    next[index] = slot + 1;
    places[slot] = seen[at + 1] ?? 0;
    counts[slot] = Math.min(seen[at + 2] ?? 0, 0xffff);
  }
  return { starts, places, counts };
}

/** The index of stems over the sorted terms. */
export function gatherStems(terms: readonly string[]): Pick<Segment, 'stems' | 'stemStarts' | 'stemMembers'> {
  const groups = new Map<string, number[]>();
  for (const [index, term] of terms.entries()) {
    const stem = stemOf(term);
    const group = groups.get(stem);
    if (group === undefined) groups.set(stem, [index]);
    else group.push(index);
  }
  const isInformative = (stem: string, group: readonly number[]): boolean =>
    group.length > 1 || terms[group[0] ?? 0] !== stem;
  const kept = [...groups]
    .filter(([stem, group]) => isInformative(stem, group))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const stemStarts = new Uint32Array(kept.length + 1);
  let at = 0;
  for (const [index, [, group]] of kept.entries()) stemStarts[index + 1] = at += group.length;
  return {
    stems: kept.map(([stem]) => stem),
    stemStarts,
    stemMembers: Uint32Array.from(kept.flatMap(([, group]) => group)),
  };
}

/**
 * Plain strings, not Lunr's tokens: without a pipeline nothing reads their metadata, and the build takes half the time.
 */
function tokenize(value: unknown): string[] {
  const tokens: string[] = [];
  if (typeof value === 'string') forEachToken(value, 0, value.length, (term) => tokens.push(term));
  return tokens;
}
