import lunr from 'lunr';
import { eachWord } from '../text/words';
import type { SearchField } from './fields';
import type { Segment, SegmentDocument } from './segment';
import { stemOf } from './stems';

/** A document as the index wants it: one string a field; a field that is missing is empty. */
export interface IndexedDocument extends SegmentDocument {
  readonly texts: Readonly<Partial<Record<SearchField, string>>>;
}

/** What Lunr's Builder keeps besides its published interface; 2.3.9 is pinned, and a test holds the shape. */
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
  private readonly builder = new lunr.Builder();
  private readonly documents: SegmentDocument[] = [];
  private readonly fields: readonly SearchField[];

  constructor(fields: readonly SearchField[]) {
    this.fields = fields;
    this.builder.tokenizer = tokenize as typeof lunr.tokenizer;
    this.builder.ref('ordinal');
    for (const field of fields) this.builder.field(field);
  }

  get size(): number {
    return this.documents.length;
  }

  add({ id, rev, texts }: IndexedDocument): void {
    this.builder.add({ ...texts, ordinal: this.documents.length });
    this.documents.push({ id, rev });
  }

  build(): Segment {
    const { invertedIndex, fieldTermFrequencies, fieldLengths } = this.builder as unknown as Inversion;
    const { fields, documents } = this;
    const terms = Object.keys(invertedIndex).sort();
    const starts = new Uint32Array(terms.length + 1);
    const places: number[] = [];
    const counts: number[] = [];
    for (const [index, term] of terms.entries()) {
      const postings: { place: number; count: number }[] = [];
      for (const [field, name] of fields.entries()) {
        for (const ordinal of Object.keys(invertedIndex[term]?.[name] ?? {})) {
          const count = fieldTermFrequencies[`${name}/${ordinal}`]?.[term] ?? 0;
          postings.push({ place: Number(ordinal) * fields.length + field, count: Math.min(count, 0xffff) });
        }
      }
      if (fields.length > 1) postings.sort((a, b) => a.place - b.place);
      for (const { place, count } of postings) {
        places.push(place);
        counts.push(count);
      }
      starts[index + 1] = places.length;
    }
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
      starts,
      places: Uint32Array.from(places),
      counts: Uint16Array.from(counts),
      ...gatherStems(terms),
    };
  }
}

/** The second way into sorted terms. */
export function gatherStems(terms: readonly string[]): Pick<Segment, 'stems' | 'stemStarts' | 'stemMembers'> {
  const groups = new Map<string, number[]>();
  for (const [index, term] of terms.entries()) {
    const stem = stemOf(term);
    const group = groups.get(stem);
    if (group === undefined) groups.set(stem, [index]);
    else group.push(index);
  }
  const isTelling = (stem: string, group: readonly number[]): boolean =>
    group.length > 1 || terms[group[0] ?? 0] !== stem;
  const kept = [...groups]
    .filter(([stem, group]) => isTelling(stem, group))
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

function tokenize(value: unknown): lunr.Token[] {
  const tokens: lunr.Token[] = [];
  if (typeof value !== 'string') return tokens;
  eachWord(value, 0, value.length, (term) => tokens.push(new lunr.Token(term, {})));
  return tokens;
}
