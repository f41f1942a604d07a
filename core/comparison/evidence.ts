/**
 * The evidence for each pair of passages, as one row of numbers a pair. Every number is the same when the two texts
 * change places: where a feature looks along rows and along columns, the larger and the smaller are kept, not "left"
 * and "right".
 */
import { VECTOR_KINDS, type PairReading, type RivalReading } from './reading';
import { cosinesByRow, takeOutShared, type Meaning } from './word-vectors';
import { plainVector, products, weightedVector, type Vector } from './vectors';

export const EVIDENCE = [
  ...VECTOR_KINDS,
  'coverLess',
  'sharedRarity',
  'sharedCount',
  'sharedNames',
  'sharedPlain',
  'sharedFigures',
  'sameCounted',
  'quoted',
  'besideMore',
  'diagonal',
  'gap',
  'gapInOrder',
  'shorter',
  'lead',
  'meaning',
  'ownMeaning',
  'explainedLess',
  'explainedMore',
] as const;
export const EVIDENCE_SIZE = EVIDENCE.length;

/**
 * What two passages of which too little is known may be expected to share in meaning, by the words they share: base and
 * slope, least squares over the development pairs. A text in a language without vectors then loses nothing by it.
 */
const EXPECTED = { base: 0.25, slope: 1 } as const;
const EXPECTED_OWN = { base: -0.11, slope: 0.9 } as const;
const expect = ({ base, slope }: { readonly base: number; readonly slope: number }, shared: number): number =>
  base + slope * shared;

/** Word pairs that two quotations share by chance. */
const CHANCE_QUOTED = 2;

/** Products of the whole table: one a kind of vector, and eight more. */
const TABLES = VECTOR_KINDS.length + 8;

/** Rows by `a`, columns by `b`. */
export interface Evidence {
  readonly rows: number;
  readonly columns: number;
  /** 0–1: how far the two texts tell in the same order. */
  readonly order: number;
  /** By cell: the share of the first text's passage that the second's explains, and the other way. */
  readonly explained: { readonly ofA: Float32Array; readonly ofB: Float32Array };
  /** Writes a cell's `EVIDENCE_SIZE` numbers. Computed when asked: two long texts have millions of cells. */
  fill(i: number, j: number, into: Float32Array, at: number): void;
}

/** All cells at once, row by row, for fitting. */
export function listEvidence(evidence: Evidence): Float32Array {
  const { rows, columns } = evidence;
  const values = new Float32Array(rows * columns * EVIDENCE_SIZE);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) evidence.fill(i, j, values, (i * columns + j) * EVIDENCE_SIZE);
  }
  return values;
}

/** `onShare` hears how much of the products is done, 0–1; what it throws ends the weighing. */
export function weighEvidence(pair: PairReading, onShare?: (share: number) => void): Evidence {
  const { a, b, terms } = pair;
  const rows = a.length;
  const columns = b.length;
  let done = 0;
  const table = (ofA: (one: RivalReading) => Vector, ofB = ofA): Float32Array => {
    onShare?.(done++ / TABLES);
    return products(a.map(ofA), b.map(ofB), terms);
  };
  const tables = VECTOR_KINDS.map((kind) => table((reading) => reading.vectors[kind]));
  const stems = tables[0] ?? new Float32Array(0);
  const rarity = table(
    (reading) => weightedVector(reading.stems),
    (reading) => plainVector(reading.stems),
  );
  const counts = table((reading) => plainVector(reading.stems));
  const names = table(
    (reading) => weightedVector(reading.names),
    (reading) => plainVector(reading.names),
  );
  const figures = table((reading) => plainVector(reading.figures));
  const counted = table((reading) => plainVector(reading.counted));
  const quoted = table((reading) => plainVector(reading.quoted));
  const ofA = table(
    (reading) => reading.claims,
    (reading) => reading.answers,
  );
  const ofB = table(
    (reading) => reading.answers,
    (reading) => reading.claims,
  );
  const order = orderAgreement(stems, rows, columns);
  const at = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= rows || j >= columns ? 0 : stems[i * columns + j]!;
  const numbers = (of: (one: RivalReading) => number): [Float64Array, Float64Array] => [
    Float64Array.from(a, of),
    Float64Array.from(b, of),
  ];
  const [massesA, massesB] = numbers((reading) => reading.mass || 1);
  const [lengthsA, lengthsB] = numbers((reading) => Math.log1p(reading.stems.size));
  const logs = logarithmsTo(Math.max(0, ...a.map((reading) => reading.stems.size)));

  const meanings = [a, b].map((side) => side.map((reading) => reading.meaning)) as [Meaning[], Meaning[]];
  const own = takeOutShared(...meanings);
  const meaning = cosinesByRow(...meanings, (cell) => expect(EXPECTED, stems[cell]!));
  const ownMeaning = cosinesByRow(own.a, own.b, (cell) => expect(EXPECTED_OWN, stems[cell]!));

  const fill = (i: number, j: number, into: Float32Array, start: number): void => {
    const cell = i * columns + j;
    let o = start;
    for (let k = 0; k < tables.length; k++) into[o++] = tables[k]![cell]!;
    const rare = rarity[cell]!;
    into[o++] = Math.min(rare / massesA[i]!, rare / massesB[j]!);
    into[o++] = rare / 20;
    into[o++] = logs[counts[cell]!]!;
    into[o++] = Math.min(names[cell]! / 10, 2);
    into[o++] = (rare - names[cell]!) / 15;
    into[o++] = Math.min(figures[cell]!, 3) / 2;
    into[o++] = Math.min(counted[cell]!, 2);
    into[o++] = Math.min(Math.max(quoted[cell]! - CHANCE_QUOTED, 0), 6) / 4;
    const besideRow = Math.max(at(i - 1, j), at(i + 1, j));
    const besideColumn = Math.max(at(i, j - 1), at(i, j + 1));
    into[o++] = Math.max(besideRow, besideColumn);
    into[o++] = (at(i - 1, j - 1) + at(i + 1, j + 1)) / 2;
    const gap = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
    into[o++] = gap;
    into[o++] = gap * order;
    into[o++] = Math.min(lengthsA[i]!, lengthsB[j]!) / 3;
    into[o++] = 1 / (1 + i) + 1 / (1 + j);
    into[o++] = meaning(cell, i);
    into[o++] = ownMeaning(cell, i);
    into[o++] = Math.min(ofA[cell]!, ofB[cell]!);
    into[o++] = Math.max(ofA[cell]!, ofB[cell]!);
  };
  return { rows, columns, order, explained: { ofA, ofB }, fill };
}

const logarithmsTo = (most: number): Float64Array =>
  Float64Array.from({ length: most + 1 }, (_, count) => Math.log1p(count));

/**
 * 0–1: how far the passages that are best for each other stand in the same order in both texts. Rewritings keep the
 * order, independent reports do not, so position may count only as much as the pair at hand shows that it does.
 */
function orderAgreement(similarity: Float32Array, rows: number, columns: number): number {
  const bestRow = new Int32Array(columns).fill(-1);
  const bestColumn = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = similarity[i * columns + j]!;
      if (value <= 0) continue;
      if (bestColumn[i]! < 0 || value > similarity[i * columns + bestColumn[i]!]!) bestColumn[i] = j;
      if (bestRow[j]! < 0 || value > similarity[bestRow[j]! * columns + j]!) bestRow[j] = i;
    }
  }
  let agree = 1;
  let total = 2;
  for (let i = 0; i < rows; i++) {
    const j = bestColumn[i]!;
    if (j < 0 || bestRow[j] !== i) continue;
    for (let k = i + 1; k < rows; k++) {
      const l = bestColumn[k]!;
      if (l < 0 || bestRow[l] !== k) continue;
      total++;
      if (l > j) agree++;
    }
  }
  return Math.max(0, (2 * agree) / total - 1);
}
